import { StatusBadge } from "@/components/StatusBadge";
import type { ConversionInSession, LeftOut, UpgradeSession } from "@/ipc/generated";
import { counted } from "@/lib/counted";
import styles from "./Conversion.module.css";

export type PlayedVisitsProps = {
  played: readonly ConversionInSession[];
  sessions: readonly UpgradeSession[];
};

/** Every visit that was played on both platforms: whether the visitor reads the same, or where they part. */
export function PlayedVisits({ played, sessions }: PlayedVisitsProps) {
  return (
    <ul className={styles.lines}>
      {played.map(({ session, before, parting, left_out }) => (
        <li key={session} className={styles.line}>
          <span className={styles.fate}>
            <StatusBadge status={parting === null ? "same" : "differs"} look="bare" />
          </span>
          <span className={styles.words}>
            <span className={styles.name}>{sessions[session]?.name}</span>
            <span>
              {parting !== null
                ? parting.text
                : before.length === 0
                  ? "No message on either platform."
                  : `${counted(before.length, "message")} at the same times.`}
            </span>
            <Without leftOut={left_out} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Steps for which one of the platforms has no words. The same thing is said once. */
function Without({ leftOut }: { leftOut: readonly LeftOut[] }) {
  const said = [...new Set(leftOut.map(({ text }) => text))];
  return said.length === 0 ? null : <span className={styles.help}>{said.join(" ")}</span>;
}
