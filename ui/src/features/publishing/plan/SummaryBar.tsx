import { Anchor, Button, TextInput } from "@mantine/core";
import { ActionButton, ActionIconButton } from "@/app/actions";
import { StatusIcon } from "@/components/StatusBadge";
import type { Held } from "./held";
import { type Counts, notYet, onlyDeletes, summary } from "./review";
import styles from "./SummaryBar.module.css";

export type SummaryBarProps = {
  counts: Counts;
  /** What stays as it is, by reasons. */
  held: readonly Held[];
  /** Visitors meet what is applied. */
  production: boolean;
  note: string;
  onNote: (note: string) => void;
  onOpen: (item: string) => void;
  onLeaveUndecided: () => void;
};

/** The plan in one line, why it is applied, and the button that does it. */
export function SummaryBar(props: SummaryBarProps) {
  const { counts, held, production, note, onNote, onOpen, onLeaveUndecided } = props;
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
        {held.length > 0 && <HeldBack held={held} onOpen={onOpen} />}
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
      <ActionIconButton id="publish.report" variant="default" size="input-sm" />
      <ActionButton
        id="publish.apply"
        className={styles.apply}
        {...(onlyDeletes(counts) ? { color: "red" } : {})}
        aria-describedby="publish-summary publish-not-yet"
      />
    </section>
  );
}

/** How much is held back and why; each number leads to the first of its items. */
function HeldBack({ held, onOpen }: Pick<SummaryBarProps, "held" | "onOpen">) {
  return (
    <span className={styles.held}>
      Held back:{" "}
      {held.map(({ text, item }, at) => (
        <span key={text}>
          {at > 0 && ", "}
          <Anchor component="button" type="button" inherit onClick={() => onOpen(item)}>
            {text}
          </Anchor>
        </span>
      ))}
    </span>
  );
}
