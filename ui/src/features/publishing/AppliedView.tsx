import { Title } from "@mantine/core";
import { ErrorPanel } from "@/components/ErrorPanel";
import { StatusBadge } from "@/components/StatusBadge";
import type { Applied, ItemReport } from "@/ipc/generated";
import { counted } from "@/lib/counted";
import { FieldDiff } from "./FieldDiff";
import { isWorthARow, outcomeLook, problemFailure, publicationLooks, worstFirst } from "./outcomes";
import styles from "./Results.module.css";
import { nameOf, operationLooks } from "./review";

export type AppliedViewProps = { applied: Applied; server: string };

/** What came of applying a plan: the whole, then item by item. */
export function AppliedView({ applied: { publication, report }, server }: AppliedViewProps) {
  const rows = worstFirst(report.items.filter(isWorthARow));
  const rest = report.items.length - rows.length;
  const look = publication === null ? null : publicationLooks[publication.outcome];
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <Title order={2} size="lg">
          Applied to {server}
        </Title>
        {look !== null && <StatusBadge status={look.status} label={look.word} />}
      </div>
      <p className={styles.text}>
        {look?.text ?? "Nothing had to be sent."}
        {rest > 0 && ` ${counted(rest, "item")} stayed as ${rest === 1 ? "it was" : "they were"}.`}
      </p>
      {report.stopped !== null && report.stopped.code !== "cancelled" && (
        <ErrorPanel error={problemFailure(report.stopped)} />
      )}
      {rows.length > 0 && (
        <ul className={styles.list} aria-label="What came of each item">
          {rows.map((row) => (
            <AppliedItem key={row.item} row={row} />
          ))}
        </ul>
      )}
    </div>
  );
}

function AppliedItem({ row }: { row: ItemReport }) {
  const { outcome } = row;
  const operation = operationLooks[row.operation];
  const look = outcomeLook(outcome);
  return (
    <li className={styles.entry}>
      <div className={styles.row}>
        <StatusBadge status={operation.status} label={operation.word} look="bare" />
        <span className={styles.name}>{nameOf(row)}</span>
        <StatusBadge status={look.status} label={look.word} />
      </div>
      {outcome.kind === "differs" && (
        <div className={styles.more}>
          <p className={styles.text}>The server stored something else than was sent:</p>
          <FieldDiff label="From what was sent to what was read back" changes={outcome.changes} />
        </div>
      )}
      {outcome.kind === "gone" && (
        <p className={styles.text}>
          The server said that it took the change, and yet the trigger is not there. Make a new plan to see
          what it has.
        </p>
      )}
      {(outcome.kind === "failed" || outcome.kind === "unknown") && (
        <div className={styles.more}>
          <ErrorPanel error={problemFailure(outcome.problem)} />
          {outcome.kind === "unknown" && (
            <p className={styles.text}>
              Nobody knows whether it was done. A new plan compares with the server, so nothing is made twice.
              {outcome.candidates.length > 0 && ` It may be ${outcome.candidates.join(", ")}.`}
            </p>
          )}
        </div>
      )}
    </li>
  );
}
