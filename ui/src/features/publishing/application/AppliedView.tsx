import { Button, Group, Title } from "@mantine/core";
import { ActionButton } from "@/app/actions";
import { navigate } from "@/app/routes";
import { ErrorPanel } from "@/components/ErrorPanel";
import { StatusBadge } from "@/components/StatusBadge";
import type { Applied, ItemReport, Problem, ServerPlan } from "@/ipc/generated";
import { counted } from "@/lib/counted";
import { FieldDiff } from "../fields/FieldDiff";
import { nameOf, operationLooks } from "../plan/review";
import { MoreRows, useGrowing } from "../results/growing";
import {
  isWorthARow,
  type Look,
  leavesSomething,
  outcomeLook,
  problemFailure,
  publicationLooks,
  type Tally,
  tallyOf,
  tallyText,
  worstFirst,
} from "../results/outcomes";
import styles from "../results/Results.module.css";

export type AppliedViewProps = {
  applied: Applied;
  /** The plan that was applied. */
  plan: Pick<ServerPlan, "server" | "server_name">;
  onNewPlan: () => void;
};

/** What came of applying a plan: the whole, then item by item, and the way on where something is left. */
export function AppliedView({ applied, plan, onNewPlan }: AppliedViewProps) {
  const { items, stopped, note } = applied.report;
  const rows = worstFirst(items.filter(isWorthARow));
  const { shown, left, more } = useGrowing(rows);
  const rest = items.length - rows.length;
  const tally = tallyOf(items);
  const look = lookOf(applied, tally);
  const signIn = stopped?.code === "signed-out" || stopped?.code === "forbidden";
  return (
    <div className={styles.page} data-home={stopped !== null}>
      <div className={styles.head}>
        <Title order={2} size="lg">
          Applied to {plan.server_name}
        </Title>
        {look !== null && <StatusBadge status={look.status} label={look.word} />}
      </div>
      <p className={styles.text} role="status">
        {tallyText(tally)}
        {rest > 0 && ` ${counted(rest, "item")} stayed as ${rest === 1 ? "it was" : "they were"}.`}
      </p>
      {note !== null && <p className={styles.text}>{note}</p>}
      {stopped !== null && stopped.code !== "cancelled" && <ErrorPanel error={problemFailure(stopped)} />}
      {applied.publication !== null && (
        <Group>
          <ActionButton id="publish.take-back" label="Plan to take it back" variant="default" data-home />
          <ActionButton id="publish.report" label="Save report…" variant="default" />
        </Group>
      )}
      {leavesSomething(tally) && (
        <div className={styles.more}>
          <p className={styles.text}>
            A new plan compares with the server again and shows what is left. Nothing is made twice.
          </p>
          <Group gap="sm">
            {signIn && (
              <Button variant="default" onClick={() => navigate({ screen: "servers", server: plan.server })}>
                Open Servers
              </Button>
            )}
            <Button variant={signIn ? "default" : "filled"} onClick={onNewPlan}>
              Make a new plan
            </Button>
          </Group>
        </div>
      )}
      {rows.length > 0 && (
        <ul className={styles.list} aria-label="What came of each item">
          {shown.map((row) => (
            <AppliedItem key={row.item} row={row} stopped={stopped} />
          ))}
          <MoreRows left={left} onMore={more} />
        </ul>
      )}
    </div>
  );
}

/** The publication in a word; one whose triggers are not as they were sent did not simply succeed. */
function lookOf({ publication }: Applied, { differs, twice }: Tally): Look | null {
  if (publication === null) {
    return null;
  }
  if (publication.outcome === "succeeded" && twice > 0) {
    return { status: "warning", word: "Made twice" };
  }
  return publication.outcome === "succeeded" && differs > 0
    ? { status: "warning", word: "Not as sent" }
    : publicationLooks[publication.outcome];
}

type AppliedItemProps = { row: ItemReport; stopped: Problem | null };

function AppliedItem({ row, stopped }: AppliedItemProps) {
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
      {row.twins.length > 0 && (
        <p className={styles.text}>
          Somebody else made a trigger of this name in the same moment ({row.twins.join(", ")}). One of them
          is too many: a new plan shows it, and can delete it.
        </p>
      )}
      {outcome.kind === "differs" && (
        <div className={styles.more}>
          <p className={styles.text}>
            The server has something else than was sent: it stores it differently, or somebody was quicker.
          </p>
          <FieldDiff label="From what was sent to what was read back" changes={outcome.changes} />
        </div>
      )}
      {outcome.kind === "gone" && (
        <p className={styles.text}>
          The server said that it took the change, and yet the trigger is not there. Make a new plan to see
          what it has.
        </p>
      )}
      {outcome.kind === "failed" && outcome.problem.message !== stopped?.message && (
        <div className={styles.more}>
          <ErrorPanel error={problemFailure(outcome.problem)} />
        </div>
      )}
      {outcome.kind === "unknown" && (
        <div className={styles.more}>
          {outcome.problem.message !== stopped?.message && (
            <ErrorPanel
              error={{
                ...problemFailure(outcome.problem),
                help: "The server was asked, and does not show it. A new plan looks again, and does not send it twice.",
              }}
            />
          )}
          {outcome.candidates.length > 0 && (
            <p className={styles.text}>It may be {outcome.candidates.join(", ")}.</p>
          )}
        </div>
      )}
    </li>
  );
}
