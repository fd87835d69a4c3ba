import type { ReactNode } from "react";
import { StatusBadge, type StatusBadgeProps, StatusIcon } from "@/components/StatusBadge";
import { WithCode } from "@/components/WithCode";
import type { PatternProblem, PatternReport } from "@/ipc/generated";
import { wordsOf } from "./dialect";
import { reachLook } from "./reach";
import styles from "./Verdict.module.css";

const plural = (count: number, one: string, many: string) => (count === 1 ? one : many);
const number = new Intl.NumberFormat();

export type VerdictProps = {
  report: PatternReport | undefined;
  id: string;
  /** More to say of a pattern that is valid. */
  children?: ReactNode;
};

/** What is to say about the pattern itself and, in numbers, about the URLs. */
export function Verdict({ report, id, children }: VerdictProps) {
  if (report === undefined) {
    return <div id={id} className={styles.verdict} />;
  }
  const { pattern, dialect, valid, error, warnings, counts, rows } = report;
  if (pattern === "") {
    return (
      <div id={id} className={styles.verdict} role="status" aria-label="Verdict">
        <div className={styles.line}>
          <StatusBadge status="note" label="No pattern yet" />
          <span>Type one above. {wordsOf(dialect).empty}</span>
        </div>
      </div>
    );
  }
  return (
    <div id={id} className={styles.verdict} role="status" aria-label="Verdict">
      <div className={styles.line}>
        <StatusBadge {...lookOf(report)} />
        {valid === true && children}
        {valid === true ? (
          <Counts {...counts} />
        ) : (
          error !== null && (
            <span>
              <WithCode text={error.message} />
            </span>
          )
        )}
      </div>
      {rows.some(({ part_start }) => part_start !== null) && (
        <p className={styles.legend}>
          <span className={styles.sample}>Underlined</span> is what a search would find. It must be the whole
          address, so it does not match.
        </p>
      )}
      {warnings.map((warning) => (
        <Warning key={`${warning.code}${warning.start}`} {...warning} />
      ))}
    </div>
  );
}

function lookOf({ valid, reach, dialect }: PatternReport): Pick<StatusBadgeProps, "status" | "label"> {
  switch (valid) {
    case true:
      return reachLook(reach, dialect);
    case false:
      return { status: "error", label: "Not a pattern" };
    case null:
      return { status: "gave-up", label: "Not known" };
  }
}

function Counts({ total, matched, gave_up, unexpected }: PatternReport["counts"]) {
  return (
    <>
      <span className={styles.count}>
        {number.format(matched)} of {number.format(total)} {plural(matched, "matches", "match")}
      </span>
      {gave_up > 0 && (
        <StatusBadge status="failed" label={`Gave up on ${number.format(gave_up)}: far too slow`} />
      )}
      {unexpected > 0 && (
        <StatusBadge status="error" label={`${number.format(unexpected)} not as expected`} />
      )}
    </>
  );
}

function Warning({ message }: PatternProblem) {
  return (
    <p className={styles.warning}>
      <StatusIcon status="warning" />
      <span>
        <WithCode text={message} />
      </span>
    </p>
  );
}
