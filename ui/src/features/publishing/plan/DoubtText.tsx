import { useContext } from "react";
import { DateLocaleContext } from "@/components/RelativeTime";
import type { Doubt } from "@/ipc/generated";
import { moment } from "@/lib/time";
import styles from "./ItemDetail.module.css";

/** How long something is in doubt, or what it may have become. */
export function DoubtText({ doubt: { until, candidates } }: { doubt: Doubt }) {
  const locale = useContext(DateLocaleContext);
  return (
    <p className={styles.text}>
      {until === null
        ? `It may have become ${candidates.join(" or ")}: what has its name came since.`
        : `The server may still make it until ${moment(new Date(until), locale)}. A plan that is made after that finds it, or sends it again.`}
    </p>
  );
}
