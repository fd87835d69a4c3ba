/**
 * A visit that triggers a draft, with one key: every screen that has a draft offers it, and the simulator opens with what was found. Where there
 * is none, it is said why.
 */
import { IconRoute } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { confirm } from "@/components/confirm";
import { toast, toastError } from "@/components/toast";
import { toApiError, useClient } from "@/ipc/client";
import type { DraftRow, VisitForDraft } from "@/ipc/generated";
import { kindOf, usePlatforms } from "@/ipc/platforms";
import { prefixKey } from "@/ipc/queries";
import { remember } from "@/lib/storage";
import { useActions } from "./actions";
import { navigate } from "./routes";

/** What the session that the simulator opens is remembered under. */
export const openSessionMemory = (project: number) => `simulator.session.${project}`;

export type VisitActionOptions = {
  /** The draft; null while none is chosen, or several. */
  draft: Pick<DraftRow, "id" | "project" | "name" | "platform" | "kind"> | null;
  /** What has to be done before the draft can be played. */
  before?: () => Promise<void>;
};

export const visitAction = "draft.visit";

/** Offers to make a visit in which the draft fires. */
export function useVisitAction({ draft, before }: VisitActionOptions): void {
  const client = useClient();
  const queries = useQueryClient();
  const platforms = usePlatforms();
  const isPlayed = draft !== null && (kindOf(platforms, draft)?.is_played ?? true);
  async function make(): Promise<void> {
    if (draft === null) {
      return;
    }
    try {
      await before?.();
      const found = await client.rpc("session.for_draft", { draft: draft.id });
      if (found.session === null) {
        await sayWhyNot(draft, found);
        return;
      }
      await queries.invalidateQueries({ queryKey: prefixKey("session") });
      remember(openSessionMemory(draft.project), found.session.id);
      navigate({ screen: "simulator", draft: draft.id });
      toast({ message: madeWords(draft, found) });
    } catch (failure) {
      toastError(toApiError(failure));
    }
  }
  useActions([
    {
      id: visitAction,
      title: "A visit that triggers it",
      section: "Draft",
      shortcut: "mod+Shift+G",
      icon: IconRoute,
      keywords: ["session", "simulate", "make", "test", "fire"],
      enabled: isPlayed,
      run: () => void make(),
    },
  ]);
}

function madeWords({ name }: Pick<DraftRow, "name">, { made, session }: VisitForDraft): string {
  const called = name === "" ? "the draft" : `“${name}”`;
  return made
    ? `“${session?.name}” is new: ${called} fires in it, and it expects that.`
    : `“${session?.name}” triggers ${called} already.`;
}

async function sayWhyNot({ id, name }: Pick<DraftRow, "id" | "name">, { why }: VisitForDraft): Promise<void> {
  const open = await confirm({
    title: name === "" ? "No visit triggers this draft" : `No visit triggers “${name}”`,
    text: (
      <>
        Visits were played until nothing more could be tried.
        <ul>
          {why.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      </>
    ),
    confirm: "Open the draft",
    cancel: "Close",
  });
  if (open) {
    navigate({ screen: "editor", draft: id });
  }
}
