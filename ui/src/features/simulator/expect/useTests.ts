/**
 * What came of the expectations of all sessions of a project. Those of the open session are judged with each run of it, so that they
 * follow an edit at once; the others are asked for again when a draft has changed.
 */
import { keepPreviousData } from "@tanstack/react-query";
import { useMemo } from "react";
import type { SessionTest, SessionView, TestResult } from "@/ipc/generated";
import { useCommand } from "@/ipc/queries";
import { withResults } from "../model/expectations";

export type Tests = {
  /** Of every session that expects something; undefined while nothing is known. */
  sessions: readonly SessionTest[] | undefined;
  /** Of the open session, in the order of its expectations. */
  results: readonly TestResult[] | undefined;
  /** By the draft: what it does otherwise than expected in the open session. */
  failures: ReadonlyMap<number, string>;
};

/** `judged` is what the run of the open session says; undefined while it was not played as it is. */
export function useTests(
  project: number,
  engine: string,
  { id, name }: SessionView,
  judged: readonly TestResult[] | undefined,
): Tests {
  const { data } = useCommand("session.test", { project, engine }, { placeholderData: keepPreviousData });
  return useMemo(() => {
    const sessions =
      judged === undefined ? data : withResults(data, { session: id, name, results: [...judged] });
    const results = judged ?? data?.find((test) => test.session === id)?.results;
    const failures = new Map<number, string>();
    for (const { draft, passed, expected, text } of results ?? []) {
      if (!passed && draft !== null) {
        const earlier = failures.get(draft);
        const words = `Expected: ${expected}\n${text}`;
        failures.set(draft, earlier === undefined ? words : `${earlier}\n${words}`);
      }
    }
    return { sessions, results, failures };
  }, [data, id, name, judged]);
}
