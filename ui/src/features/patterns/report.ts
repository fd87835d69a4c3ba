/** What the pattern says of the table, for the rows in view: asked at every keystroke, one question at a time. */
import { keepPreviousData, queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type ApiError, type Input, useClient } from "@/ipc/client";
import type { Dialect, PatternReport, PatternRow, PatternRows, UrlTable } from "@/ipc/generated";
import { commandKey } from "@/ipc/queries";
import { createQueue } from "@/lib/one-at-a-time";
import type { Stretch } from "./window";

export type Question = {
  pattern: string;
  dialect: Dialect;
  table: UrlTable;
  asIs: boolean;
  show: PatternRows;
  stretch: Stretch;
};

export type Answer = {
  report: PatternReport | undefined;
  /** The row at a place of the shown list, once it has arrived. */
  rowAt: (place: number) => PatternRow | undefined;
  /** The report is an older question's; the answer to the newest is on its way. */
  stale: boolean;
  error: ApiError | null;
  /** Asks about another pattern at once, before anything is drawn with it: the answer is often there by then. */
  ask: (pattern: string) => void;
};

/** An answer with the stretch that it is of: while a new one is awaited, the old one is drawn where it belongs. */
type Dated = { report: PatternReport; offset: number };

/** Answers of earlier keystrokes are worth little. */
const keptFor = 10_000;

/**
 * Not `useCommand`: React Query's signal says when an answer is no longer wanted, and the queue then never asks for it, so that a
 * slow pattern over a long table holds up only itself.
 */
export function usePatternReport({ pattern, dialect, table, asIs, show, stretch }: Question): Answer {
  const client = useClient();
  const queries = useQueryClient();
  const [queue] = useState(createQueue);
  const questionOf = (asked: string) => {
    const input: Input<"pattern.test"> = {
      pattern: asked,
      dialect,
      urls: { from: "table", table },
      as_is: asIs,
      show,
      ...stretch,
    };
    return queryOptions<Dated, ApiError>({
      queryKey: commandKey("pattern.test", input),
      queryFn: ({ signal }) =>
        queue(async () => {
          const report = await client.rpc("pattern.test", input);
          return { report, offset: stretch.offset };
        }, signal),
      gcTime: keptFor,
    });
  };
  const answer = useQuery({ ...questionOf(pattern), placeholderData: keepPreviousData });
  const { data } = answer;
  return {
    report: data?.report,
    rowAt: (place) => data?.report.rows[place - data.offset],
    stale: answer.isPlaceholderData,
    error: answer.error,
    ask: (asked) => void queries.prefetchQuery(questionOf(asked)),
  };
}
