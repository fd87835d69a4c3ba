import { useContext } from "react";
import { DateLocaleContext } from "@/components/RelativeTime";
import type { PlanItem } from "@/ipc/generated";
import { moment } from "@/lib/time";
import styles from "./ItemDetail.module.css";

/** How long an item is in doubt, or what it may have become. */
export function DoubtText({ item }: { item: PlanItem }) {
  const locale = useContext(DateLocaleContext);
  if (item.doubt === null) {
    return null;
  }
  const { until, candidates } = item.doubt;
  return (
    <p className={styles.text}>
      {until === null
        ? `It may have become ${candidates.join(" or ")}: what has its name came since.`
        : lateWords(item, moment(new Date(until), locale))}
    </p>
  );
}

/** What the server may still do until a time. */
function lateWords({ server, body }: PlanItem, until: string): string {
  if (server === null) {
    return `The server may still make it until ${until}. A plan that is made after that finds it, or sends it again.`;
  }
  return body === null
    ? `The server may still delete it until ${until}, and what takes its name by then would go with it. A plan that is made after that sends the deletion again.`
    : `The server may still take the old trigger away until ${until}, and a new one would go with it. A plan that is made after that sends both.`;
}
