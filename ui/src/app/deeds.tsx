/** What was done to the drafts of a project as a whole: said once it is done, taken back and done again on every screen that asks. */
import { toast, toastError } from "@/components/toast";
import type { Deed, Walked } from "@/ipc/generated";
import { type Prefix, useAct, useCommand } from "@/ipc/queries";

/** What deeds change. With its first draft of a platform a project gets the practice server of that platform. */
export const changedByDeeds = [
  "draft",
  "deed",
  "project",
  "simulate",
  "session",
  "server.list",
] as const satisfies readonly Prefix[];

/** One notice speaks of deeds, and it speaks of the last. */
const about = "deed";

export type Deeds = ReturnType<typeof useDeeds>;

export type Walk = "back" | "again";

/** `onWalked` hears which drafts came back, went or changed, and which way it went. */
export function useDeeds(
  project: number,
  onWalked: (drafts: readonly number[], walk: Walk) => void = () => undefined,
) {
  const ends = useCommand("deed.ends", { project });
  const options = { changes: changedByDeeds, onError: toastError };
  const back = useAct("deed.undo", options);
  const again = useAct("deed.redo", options);

  function undo(deed?: number): void {
    // Its notice can be pressed on another screen, so that this may be gone when the answer comes.
    back.mutateAsync({ project, ...(deed === undefined ? {} : { deed }) }).then(
      (walked) => walkedTo(walked, "Undone", { label: "Redo", run: redo }, deed),
      () => undefined,
    );
  }
  function redo(): void {
    again.mutateAsync({ project }).then(
      (walked) => walkedTo(walked, "Done again", { label: "Undo", run: () => undo() }),
      () => undefined,
    );
  }
  function walkedTo(
    { deed, kept }: Walked,
    how: "Undone" | "Done again",
    action: { label: string; run: () => void },
    expected?: number,
  ): void {
    if (deed === null) {
      const message =
        expected === undefined
          ? "Nothing is left to take back."
          : "Something else was done since, so this was not taken back.";
      toast({ about, status: "note", message });
      return;
    }
    onWalked(deed.drafts, how === "Undone" ? "back" : "again");
    const message = `${how}: ${deed.words}.`;
    if (kept.length === 0) {
      toast({ about, message, action });
    } else {
      toast({ about, status: "warning", message: `${message} ${stayed(kept)}`, action });
    }
  }

  return {
    last: ends.data?.last ?? null,
    next: ends.data?.next ?? null,
    /** Whether there is something to take back, or may be. */
    canUndo: ends.data?.last !== null,
    undo,
    redo,
    /** Says what was done. `message` is said instead of the words of the deed, which must mean the same. */
    say: (deed: Deed | null, message?: string) => {
      if (deed !== null) {
        toast({ about, message: message ?? `${deed.words}.`, undo: () => undo(deed.id) });
      }
    },
  };
}

/** What was not taken back, so that nothing is lost. */
function stayed(kept: readonly string[]): string {
  const [first] = kept;
  return kept.length === 1
    ? `“${first}” was edited or published since and stays as it is.`
    : `${kept.length} drafts were edited or published since and stay as they are.`;
}
