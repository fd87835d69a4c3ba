/** What the project's sessions expect of each draft, and whether it is so. */
import { useMemo } from "react";
import { useEngines } from "./engine";
import type { SessionTest, TestResult } from "./generated";
import { useCommand } from "./queries";

/** One expectation with the session that has it. */
export type DraftTest = TestResult & { session: string };

export type DraftTests = ReadonlyMap<number, readonly DraftTest[]>;

/** The results by the draft that they are about. */
export function byDraft(tests: readonly SessionTest[]): DraftTests {
  const found = new Map<number, DraftTest[]>();
  for (const { name, results } of tests) {
    for (const result of results) {
      if (result.draft !== null) {
        const of = found.get(result.draft) ?? [];
        found.set(result.draft, [...of, { ...result, session: name }]);
      }
    }
  }
  return found;
}

export const failing = (tests: readonly DraftTest[] | undefined): readonly DraftTest[] =>
  tests?.filter(({ passed }) => !passed) ?? [];

/** The drafts of which a session expects something that does not happen. */
export function redDrafts(tests: DraftTests): ReadonlySet<number> {
  return new Set([...tests].filter(([, of]) => failing(of).length > 0).map(([draft]) => draft));
}

const none: readonly SessionTest[] = [];

/** Plays the sessions anew whenever a screen that shows them is opened and when drafts or sessions change; not at all while not `enabled`. */
export function useDraftTests(project: number, enabled = true): DraftTests {
  // As the simulator starts.
  const engine = useEngines(project).first?.key;
  const { data = none } = useCommand(
    "session.test",
    { project, engine: engine ?? "" },
    { enabled: enabled && engine !== undefined, staleTime: 0 },
  );
  return useMemo(() => byDraft(data), [data]);
}
