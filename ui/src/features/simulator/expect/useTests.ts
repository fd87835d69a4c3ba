/** What came of the expectations of all sessions of a project; asked again whenever a session or a draft has changed. */
import { keepPreviousData } from "@tanstack/react-query";
import { useMemo } from "react";
import type { SessionTest, TestResult } from "@/ipc/generated";
import { useCommand } from "@/ipc/queries";

export type Tests = {
  /** Of every session that expects something; undefined while nothing is known. */
  sessions: readonly SessionTest[] | undefined;
  /** Of the open session, in the order of its expectations. */
  results: readonly TestResult[] | undefined;
  /** By the draft: what it does otherwise than expected in the open session. */
  failures: ReadonlyMap<number, string>;
};

export function useTests(project: number, engine: string, session: number): Tests {
  const { data } = useCommand("session.test", { project, engine }, { placeholderData: keepPreviousData });
  return useMemo(() => {
    const results = data?.find((test) => test.session === session)?.results;
    const failures = new Map<number, string>();
    for (const { draft, passed, expected, text } of results ?? []) {
      if (!passed && draft !== null) {
        const earlier = failures.get(draft);
        const words = `Expected: ${expected}\n${text}`;
        failures.set(draft, earlier === undefined ? words : `${earlier}\n${words}`);
      }
    }
    return { sessions: data, results, failures };
  }, [data, session]);
}
