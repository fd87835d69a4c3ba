import { Button, TextInput } from "@mantine/core";
import { ActionButton } from "@/app/actions";
import { StatusIcon } from "@/components/StatusBadge";
import { type Counts, notYet, summary } from "./review";
import styles from "./SummaryBar.module.css";

export type SummaryBarProps = {
  counts: Counts;
  /** Visitors meet what is applied. */
  production: boolean;
  note: string;
  onNote: (note: string) => void;
  onLeaveUndecided: () => void;
};

/** The plan in one line, why it is applied, and the button that does it. */
export function SummaryBar({ counts, production, note, onNote, onLeaveUndecided }: SummaryBarProps) {
  const reason = notYet(counts);
  const deletes = counts.delete > 0;
  return (
    <section className={styles.bar} aria-label="Summary of the plan" data-production={production}>
      <div className={styles.words}>
        <span className={styles.sum}>
          {deletes && <StatusIcon status="delete" />}
          <strong id="publish-summary" role="status">
            {summary(counts)}
          </strong>
        </span>
        <span id="publish-not-yet" className={styles.reason}>
          {reason ?? "Nothing has been sent yet: this is what would happen."}
        </span>
      </div>
      {counts.undecided > 0 && (
        <Button variant="default" onClick={onLeaveUndecided}>
          Leave them out
        </Button>
      )}
      <TextInput
        aria-label="Note: why this is published"
        placeholder="Why? (a note for the history)"
        className={styles.note}
        value={note}
        onChange={(event) => onNote(event.currentTarget.value)}
      />
      <ActionButton
        id="publish.apply"
        className={styles.apply}
        {...(deletes ? { color: "red" } : {})}
        aria-describedby="publish-summary publish-not-yet"
      />
    </section>
  );
}
