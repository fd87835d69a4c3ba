import { memo } from "react";
import { Highlight, spanOf } from "@/components/Highlight";
import { type Status, StatusBadge } from "@/components/StatusBadge";
import type { Expectation, PatternRow } from "@/ipc/generated";
import styles from "./UrlRow.module.css";

export const expectationWords: Record<Expectation, string> = {
  none: "—",
  must: "Must match",
  "must-not": "Must not match",
};

const following: Record<Expectation, Expectation> = { none: "must", must: "must-not", "must-not": "none" };

function verdictOf({ matched, gave_up }: PatternRow): Status {
  return gave_up ? "gave-up" : matched ? "matches" : "no-match";
}

export type UrlRowProps = {
  row: PatternRow;
  /** Whether the pattern compiles: without a verdict there is none to show. */
  judged: boolean;
  /** What a part of the pattern matched, shown instead of the whole match. */
  partStart?: number;
  partEnd?: number;
  onExpect: (index: number, expectation: Expectation) => void;
};

function sameRow(a: PatternRow, b: PatternRow): boolean {
  return (Object.keys(a) as (keyof PatternRow)[]).every((key) => a[key] === b[key]);
}

/** A URL with its verdict. Drawn again only when its own facts change: a keystroke must not cost more than what it changes. */
export const UrlRow = memo(
  function UrlRow({ row, judged, onExpect, partStart, partEnd }: UrlRowProps) {
    const { url, reported, expectation, as_expected } = row;
    const span = spanOf(partStart ?? row.start, partEnd ?? row.end);
    const part = spanOf(row.part_start, row.part_end);
    return (
      <div className={styles.row} data-unexpected={judged && !as_expected}>
        <span className={styles.verdict}>
          {judged && <StatusBadge status={verdictOf(row)} look="bare" />}
        </span>
        <span
          className={styles.url}
          title={reported === null ? url : `${url}\nA browser reports ${reported}`}
        >
          <span className={styles.tried}>
            <Highlight text={reported ?? url} span={judged ? span : null} part={judged ? part : null} />
          </span>
          {reported !== null && (
            <span className={styles.typed}>
              typed as <span>{url}</span>
            </span>
          )}
        </span>
        {judged && !as_expected && <StatusBadge status="error" label="Not as expected" />}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys M, N and 0 do it for the chosen rows; an option holds no control */}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: as above */}
        <span
          className={styles.expectation}
          data-expectation={expectation}
          title="Click to change what is expected; or M, N, 0"
          onClick={(event) => {
            event.stopPropagation();
            onExpect(row.index, following[expectation]);
          }}
        >
          {expectationWords[expectation]}
        </span>
      </div>
    );
  },
  (a, b) =>
    a.judged === b.judged &&
    a.onExpect === b.onExpect &&
    a.partStart === b.partStart &&
    a.partEnd === b.partEnd &&
    sameRow(a.row, b.row),
);
