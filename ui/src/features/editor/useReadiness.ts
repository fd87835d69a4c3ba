/** Whether the draft in work counts as ready, and marking it so. */
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useClient } from "@/ipc/client";
import { byDraft, type DraftTest, useDraftTests } from "@/ipc/draft-tests";
import { useEngines } from "@/ipc/engine";
import type { DraftView } from "@/ipc/generated";
import { askAnew, prefixKey } from "@/ipc/queries";
import { redWords, type Standing, standing } from "@/ipc/readiness";

export type Readiness = {
  standing: Standing;
  /** What is red at this moment, in words; null where nothing is. */
  red: () => Promise<string | null>;
};

const none: readonly DraftTest[] = [];

/** Sessions are played again after each save while the draft is marked ready; for another one they say nothing yet. */
export function useReadiness({ row, revision }: Pick<DraftView, "row" | "revision">): Readiness {
  const { id, project, is_marked_ready } = row;
  const client = useClient();
  const queries = useQueryClient();
  const engine = useEngines(project).first?.key;
  const tests = useDraftTests(project, is_marked_ready).get(id) ?? none;
  useEffect(() => {
    if (is_marked_ready && revision > 0) {
      void askAnew(queries, prefixKey("session.test"));
    }
  }, [queries, is_marked_ready, revision]);
  return {
    standing: standing(row, tests),
    red: async () => {
      const played = engine === undefined ? [] : await client.rpc("session.test", { project, engine });
      return redWords(row, byDraft(played).get(id) ?? none);
    },
  };
}
