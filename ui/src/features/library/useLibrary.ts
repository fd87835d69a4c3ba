/** The drafts of a project and what can be done to them, each deed with its way back. */

import { useRef, useState } from "react";
import { changedByDeeds as changes, useDeeds, type Walk } from "@/app/deeds";
import { toast, toastError } from "@/components/toast";
import type { ApiError, Input } from "@/ipc/client";
import { toApiError, useClient } from "@/ipc/client";
import type { DraftTests } from "@/ipc/draft-tests";
import { useDriftedDrafts } from "@/ipc/drift";
import type { BulkEdit, Done, DraftRow, Imported, Platform, Variant } from "@/ipc/generated";
import { mostUsedFirst, usePlatforms } from "@/ipc/platforms";
import { useAct, useCommand } from "@/ipc/queries";
import { redWords } from "@/ipc/readiness";
import { inOrder, withDrift } from "./arrange";
import { called, importedWords } from "./words";

const none: readonly DraftRow[] = [];

export type Library = ReturnType<typeof useLibrary>;

/** `onBack` hears which drafts an undo or a redo was about, and which of both it was. */
export function useLibrary(project: number, onBack: (drafts: readonly number[], walk: Walk) => void) {
  const client = useClient();
  const drafts = useCommand("draft.list", { project });
  const trashed = useCommand("draft.trashed", { project });
  const servers = useCommand("server.list", { project });
  const drifted = useDriftedDrafts(servers.data ?? []);
  const platforms = usePlatforms();
  const deeds = useDeeds(project, onBack);
  const onError = (error: ApiError) => toastError(error);
  const onSuccess = ({ deed }: Done) => deeds.say(deed);
  const restore = useAct("draft.restore", { changes, onError, onSuccess });
  const trash = useAct("draft.trash", { changes, onError, onSuccess });
  const duplicate = useAct("draft.duplicate", { changes, onError, onSuccess });
  const reorder = useAct("draft.reorder", { changes, onError, onSuccess });
  const remove = useAct("draft.remove", { changes, onError });
  // The order that is on its way. Keys can come quicker than a screen is drawn, so that the next step asks for it and not for what is
  // shown.
  const onItsWay = useRef<readonly number[]>([]);
  const [arranging, setArranging] = useState<readonly number[]>([]);
  const create = useAct("draft.create", { changes, onError });
  const bulk = useAct("draft.bulk", { changes, onError });
  const replace = useAct("draft.replace", { changes, onError, onSuccess });
  const variants = useAct("draft.variants", { changes, onError, onSuccess });

  const idsOf = (rows: readonly { id: number }[]) => rows.map(({ id }) => id);

  return {
    rows: inOrder(withDrift(drafts.data ?? none, drifted), arranging),
    trashed: trashed.data ?? none,
    error: drafts.error ?? trashed.error,
    isLoading: drafts.isLoading,
    retry: () => void Promise.all([drafts.refetch(), trashed.refetch()]),
    /** Every platform, the one that the project uses most first. */
    platforms: mostUsedFirst(platforms, drafts.data ?? none, servers.data ?? []),
    servers: new Map(servers.data?.map(({ id, name }) => [id, name])),
    deeds,

    create: (
      platform: Platform,
      template: string | null,
      kind: string | undefined,
      then: (draft: number) => void,
    ) =>
      create.mutate(
        {
          project,
          platform,
          ...(template === null ? {} : { template }),
          ...(kind === undefined ? {} : { kind }),
        },
        { onSuccess: ({ row }) => then(row.id) },
      ),

    trash: (rows: readonly DraftRow[]) => trash.mutate({ project, drafts: idsOf(rows) }),

    restore: (rows: readonly DraftRow[]) => restore.mutate({ project, drafts: idsOf(rows) }),

    /** Removes drafts in the trash for good. */
    remove: (rows: readonly DraftRow[]) =>
      remove.mutate(
        { project, drafts: idsOf(rows) },
        { onSuccess: () => toast({ message: `${called(rows)} removed for good.` }) },
      ),

    /** Copies drafts and says which ones are new. */
    duplicate: (rows: readonly DraftRow[], then: (copies: number[]) => void) =>
      duplicate.mutate({ project, drafts: idsOf(rows) }, { onSuccess: ({ drafts: copies }) => then(copies) }),

    /** Drafts in the order that is on its way, or else as they are. */
    latest: (ids: readonly number[]): readonly number[] =>
      idsOf(
        inOrder(
          ids.map((id) => ({ id })),
          onItsWay.current,
        ),
      ),

    reorder: (ids: number[]) => {
      onItsWay.current = ids;
      setArranging(ids);
      reorder.mutate(
        { project, drafts: ids },
        {
          // Of several in a row, only the last one comes here.
          onSettled: () => {
            onItsWay.current = [];
            setArranging([]);
          },
        },
      );
    },

    /** Edits many drafts at once, and says to which of them it does not apply. */
    bulk: (rows: readonly DraftRow[], edit: BulkEdit, why = "") =>
      bulk.mutate(
        { project, drafts: idsOf(rows), edit },
        {
          onSuccess: ({ deed, passed_over }) => {
            const left = rows.filter(({ id }) => passed_over.includes(id));
            if (left.length > 0) {
              toast({ status: "note", message: `${called(left)} left as before: ${why}.` });
            }
            deeds.say(deed);
          },
        },
      ),

    /** Marks those of which nothing is red, and says why the others are not. */
    markReady: (rows: readonly DraftRow[], tests: DraftTests, ready: boolean) => {
      const red = (row: DraftRow) => (ready ? redWords(row, tests.get(row.id) ?? []) : null);
      const able = rows.filter((row) => row.is_marked_ready !== ready && red(row) === null);
      const unable = rows.filter((row) => red(row) !== null);
      const [first] = unable;
      if (first !== undefined) {
        const what = unable.length === 1 ? red(first) : "their errors and red tests";
        toast({
          status: "warning",
          message: `${called(unable)} cannot be marked ready: correct ${what} first.`,
        });
      }
      if (able.length > 0) {
        bulk.mutate(
          { project, drafts: idsOf(able), edit: { kind: ready ? "ready" : "not-ready" } },
          { onSuccess },
        );
      }
    },

    replace: (what: Input<"draft.replace">) => replace.mutate(what),

    variants: (
      { id }: DraftRow,
      rows: Variant[],
      with_tests: boolean,
      then: (made: readonly number[]) => void,
    ) =>
      variants.mutate(
        { project, draft: id, rows, with_tests },
        { onSuccess: ({ drafts: made }) => then(made) },
      ),

    imported: ({ drafts: made, notes, deed }: Imported) => {
      for (const { file, message } of notes) {
        toast({ status: "note", message: `${file}: ${message}` });
      }
      deeds.say(deed ?? null, importedWords(made, drafts.data ?? none, platforms));
    },

    into: { client, project },
    failed: (failure: unknown) => toastError(toApiError(failure)),
  };
}
