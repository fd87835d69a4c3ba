import { StatusBadge } from "@/components/StatusBadge";
import type { TriggerChange, TriggerChangeKind } from "@/ipc/generated";
import { ChangedFields } from "../fields/ChangedFields";
import { nameOf } from "../plan/review";
import { MoreRows, useGrowing } from "../results/growing";
import type { Look } from "../results/outcomes";
import styles from "../results/Results.module.css";

const looks: Record<TriggerChangeKind, Look> = {
  added: { status: "create", word: "Added" },
  changed: { status: "update", word: "Changed" },
  removed: { status: "delete", word: "Removed" },
};

/** What happened to triggers between two points in time. */
export function TriggerChanges({ changes }: { changes: readonly TriggerChange[] }) {
  const { shown, left, more } = useGrowing(changes);
  return (
    <ul className={styles.list} aria-label="Triggers that differ">
      {shown.map((change) => {
        const look = looks[change.how];
        return (
          <li key={change.trigger} className={styles.entry}>
            <div className={styles.row}>
              <StatusBadge status={look.status} label={look.word} look="bare" />
              <span className={styles.name}>{nameOf(change)}</span>
            </div>
            <ChangedFields label={`What differs in ${nameOf(change)}`} changes={change.changes} />
          </li>
        );
      })}
      <MoreRows left={left} onMore={more} />
    </ul>
  );
}
