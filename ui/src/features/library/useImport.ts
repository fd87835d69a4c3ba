/** Importing in the library: from picked, dropped or pasted files, with what could not be imported. */
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Imported, ImportProblem } from "@/ipc/generated";
import { useHost } from "@/ipc/host";
import { askAnew } from "@/ipc/queries";
import { importFrom, importText, type Source, sourceOf } from "./importing";
import type { Library } from "./useLibrary";

const kinds = { name: "Triggers", extensions: ["json", "jsonl", "ndjson"] };

export function useImport(library: Library, onImported: (drafts: number[]) => void) {
  const host = useHost();
  const queries = useQueryClient();
  const [problems, setProblems] = useState<readonly ImportProblem[]>([]);
  const [running, setRunning] = useState(false);

  async function run(work: () => Promise<Imported>): Promise<Imported | null> {
    setRunning(true);
    setProblems([]);
    try {
      const result = await work();
      setProblems(result.problems);
      library.imported(result);
      await Promise.all(
        // With its first draft of a platform a project gets the practice server of that platform.
        [["draft"], ["project"], ["simulate"], ["server", "list"]].map((queryKey) =>
          askAnew(queries, queryKey),
        ),
      );
      if (result.drafts.length > 0) {
        onImported(result.drafts.map(({ id }) => id));
      }
      return result;
    } catch (failure) {
      library.failed(failure);
      return null;
    } finally {
      setRunning(false);
    }
  }

  const from = (source: Source) => run(() => importFrom(library.into, source));
  return {
    problems,
    running,
    dismiss: () => setProblems([]),
    pick: async () => {
      const picked = await host.pickFiles(kinds, "many");
      if (picked.length > 0) {
        await from(sourceOf(picked));
      }
    },
    drop: (files: readonly File[]) => from({ kind: "files", files }),
    paste: (text: string) => run(() => importText(library.into, "What was pasted", text)),
  };
}
