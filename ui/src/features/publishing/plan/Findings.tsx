import { useContext } from "react";
import { DateLocaleContext } from "@/components/RelativeTime";
import { StatusIcon } from "@/components/StatusBadge";
import type { WriteExplanation } from "@/ipc/generated";
import { moment } from "@/lib/time";
import styles from "./Findings.module.css";
import { findingOf } from "./findings";

/** What making a plan found out about earlier publications; nothing where nothing was open. */
export function Findings({ found }: { found: readonly WriteExplanation[] }) {
  const locale = useContext(DateLocaleContext);
  if (found.length === 0) {
    return null;
  }
  const findings = found.map((one) => findingOf(one, (at) => moment(new Date(at), locale)));
  return (
    <ul className={styles.findings} aria-label="What became of earlier publications">
      {findings.map(({ key, status, text }) => (
        <li key={key} className={styles.finding}>
          <StatusIcon status={status} />
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}
