/** What the pattern says of the table, for the rows in view: asked at every keystroke, one question at a time. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type ApiError, type Input, useClient } from "@/ipc/client";
import type { PatternReport, PatternRow, PatternRows, UrlTable } from "@/ipc/generated";
import { commandKey } from "@/ipc/queries";
import { createQueue } from "./one-at-a-time";
import type { Stretch } from "./window";

export type Question = {
  pattern: string;
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
};

/** An answer with the stretch that it is of: while a new one is awaited, the old one is drawn where it belongs. */
type Dated = { report: PatternReport; offset: number };

/** Answers of earlier keystrokes are worth little. */
const keptFor = 10_000;

/**
 * Not `useCommand`: React Query's signal says when an answer is no longer wanted, and the queue then never asks for it, so that a
 * slow pattern over a long table holds up only itself.
 */
export function usePatternReport({ pattern, table, asIs, show, stretch }: Question): Answer {
  const client = useClient();
  const [queue] = useState(createQueue);
  const input: Input<"pattern.test"> = {
    pattern,
    urls: { from: "table", table },
    as_is: asIs,
    show,
    ...stretch,
  };
  const answer = useQuery<Dated, ApiError>({
    queryKey: commandKey("pattern.test", input),
    queryFn: ({ signal }) =>
      queue(async () => {
        const report = await client.rpc("pattern.test", input);
        return { report, offset: stretch.offset };
      }, signal),
    placeholderData: keepPreviousData,
    gcTime: keptFor,
  });
  const { data } = answer;
  return {
    report: data?.report,
    rowAt: (place) => data?.report.rows[place - data.offset],
    stale: answer.isPlaceholderData,
    error: answer.error,
  };
}
