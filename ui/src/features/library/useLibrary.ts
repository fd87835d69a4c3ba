/** The drafts of a project and what can be done to them, each deed with its way back. */

import { useRef, useState } from "react";
import { toast, toastError } from "@/components/toast";
import type { ApiError } from "@/ipc/client";
import { toApiError, useClient } from "@/ipc/client";
import { useDriftedDrafts } from "@/ipc/drift";
import type { DraftRow, Imported, Platform } from "@/ipc/generated";
import { mostUsedFirst, usePlatforms } from "@/ipc/platforms";
import { useAct, useCommand } from "@/ipc/queries";
import { counted } from "@/lib/counted";
import { inOrder, withDrift } from "./arrange";
import { called, importedWords } from "./words";

const none: readonly DraftRow[] = [];

export type Library = ReturnType<typeof useLibrary>;

export function useLibrary(project: number) {
  const client = useClient();
  const drafts = useCommand("draft.list", { project });
  const trashed = useCommand("draft.trashed", { project });
  const servers = useCommand("server.list", { project });
  const drifted = useDriftedDrafts(servers.data ?? []);
  const platforms = usePlatforms();
  // With its first draft of a platform a project gets the practice server of that platform.
  const changes = ["draft", "project", "simulate", "session.test", "server.list"] as const;
  const onError = (error: ApiError) => toastError(error);
  const restore = useAct("draft.restore", { changes, onError });
  const trash = useAct("draft.trash", { changes, onError });
  const duplicate = useAct("draft.duplicate", { changes, onError });
  const reorder = useAct("draft.reorder", { changes, onError });
  // The order that is on its way, and the one before it. Keys can come quicker than a screen is drawn, so that the next step asks for
  // it and not for what is shown.
  const onItsWay = useRef<{ ids: readonly number[]; before: number[] } | null>(null);
  const [arranging, setArranging] = useState<readonly number[]>([]);
  const create = useAct("draft.create", { changes, onError });
  const markReady = useAct("draft.mark_ready", { changes, onError });

  const idsOf = (rows: readonly { id: number }[]) => rows.map(({ id }) => id);
  const putBack = (ids: number[]) => restore.mutate({ project, drafts: ids });

  return {
    rows: inOrder(withDrift(drafts.data ?? none, drifted), arranging),
    trashed: trashed.data ?? none,
    error: drafts.error ?? trashed.error,
    isLoading: drafts.isLoading,
    retry: () => void Promise.all([drafts.refetch(), trashed.refetch()]),
    /** Every platform, the one that the project uses most first. */
    platforms: mostUsedFirst(platforms, drafts.data ?? none, servers.data ?? []),
    servers: new Map(servers.data?.map(({ id, name }) => [id, name])),

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

    trash: (rows: readonly DraftRow[]) => {
      const ids = idsOf(rows);
      trash.mutate(
        { project, drafts: ids },
        {
          onSuccess: () =>
            toast({ message: `${called(rows)} moved to the trash.`, undo: () => putBack(ids) }),
        },
      );
    },

    restore: (rows: readonly DraftRow[]) =>
      restore.mutate(
        { project, drafts: idsOf(rows) },
        { onSuccess: () => toast({ message: `${called(rows)} restored.` }) },
      ),

    /** Copies drafts and says which ones are new. */
    duplicate: (rows: readonly DraftRow[], then: (copies: number[]) => void) => {
      const before = new Set(idsOf(drafts.data ?? none));
      duplicate.mutate(
        { project, drafts: idsOf(rows) },
        {
          onSuccess: (after) => {
            const copies = idsOf(after).filter((id) => !before.has(id));
            then(copies);
            toast({
              message: `${called(rows)} duplicated.`,
              undo: () => trash.mutate({ project, drafts: copies }),
            });
          },
        },
      );
    },

    /** Drafts in the order that is on its way, or else as they are. */
    latest: (ids: readonly number[]): readonly number[] =>
      idsOf(
        inOrder(
          ids.map((id) => ({ id })),
          onItsWay.current?.ids ?? [],
        ),
      ),

    reorder: (ids: number[]) => {
      const before = onItsWay.current?.before ?? idsOf(drafts.data ?? none);
      onItsWay.current = { ids, before };
      setArranging(ids);
      reorder.mutate(
        { project, drafts: ids },
        {
          onSuccess: () =>
            toast({
              message: "Order changed.",
              undo: () => reorder.mutate({ project, drafts: before }),
            }),
          // Of several in a row, only the last one comes here.
          onSettled: () => {
            onItsWay.current = null;
            setArranging([]);
          },
        },
      );
    },

    /** Marks those without errors, and says why the others are not. */
    markReady: async (rows: readonly DraftRow[], ready: boolean) => {
      const able = rows.filter(
        ({ errors, state }) => (state === "ready") !== ready && (!ready || errors === 0),
      );
      const unable = rows.filter(({ errors }) => ready && errors > 0);
      try {
        for (const { id } of able) {
          await markReady.mutateAsync({ draft: id, ready });
        }
      } catch {
        // Its toast has said so.
        return;
      }
      if (unable.length > 0) {
        toast({
          status: "warning",
          message: `${called(unable)} cannot be marked ready: correct ${unable.length === 1 ? counted(unable[0]?.errors ?? 1, "error") : "the errors"} first.`,
        });
      } else if (able.length > 0) {
        toast({ message: ready ? `${called(able)} ready to publish.` : `${called(able)} back to a draft.` });
      }
    },

    imported: ({ drafts: made, notes }: Imported) => {
      for (const { file, message } of notes) {
        toast({ status: "note", message: `${file}: ${message}` });
      }
      if (made.length > 0) {
        toast({
          message: importedWords(made, drafts.data ?? none, platforms),
          undo: () => trash.mutate({ project, drafts: idsOf(made) }),
        });
      }
    },

    into: { client, project },
    failed: (failure: unknown) => toastError(toApiError(failure)),
  };
}
