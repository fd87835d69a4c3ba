/** What would make a trigger fire, and taking one of the answers into the visit, the drafts, or both. */
import { useDebouncedValue } from "@mantine/hooks";
import { useEffect, useState } from "react";
import { toast, toastError } from "@/components/toast";
import type { LaneHead, Session, SuggestedChange } from "@/ipc/generated";
import { useAct, useCommand } from "@/ipc/queries";
import type { SessionDocument } from "../session/useSessionDocument";

/** What is played: a trigger is asked about in the light of all of it. */
export type Played = {
  project: number;
  engine: string;
  /** The drafts that take part; none means all. */
  drafts: { drafts?: number[] };
  document: SessionDocument;
  triggers: readonly LaneHead[];
  /** Keeps a visit as a copy of the session, and opens it. */
  copy: (session: Session) => void;
};

/** Searching takes as many runs as there are ideas, so it waits until nobody types. */
const pause = 250;

/** The suggestions for a draft, at the time of one decision or at any time. */
export function useSuggestions(played: Played, draft: number, decision: number | null) {
  const { project, engine, drafts, document } = played;
  const [session] = useDebouncedValue(document.session, pause);
  const asked = useCommand(
    "simulate.suggest",
    {
      project,
      session,
      kept: document.view.id,
      engine,
      ...drafts,
      draft,
      ...(decision === null ? {} : { decision }),
    },
    { gcTime: 5_000 },
  );
  return { ...asked, fresh: session === document.session && asked.data !== undefined };
}

/** Whether a change of the visit alone would make it another test than it is, so that a copy is changed. */
export function breaksVisit({ kind, turns_red }: SuggestedChange): boolean {
  return kind === "visit" && turns_red.length > 0;
}

/** The copy expects what still holds in it, and what it was made for. */
export function expectingIt(
  { turns_red }: Pick<SuggestedChange, "turns_red">,
  session: Session,
  head: Pick<LaneHead, "trigger"> | undefined,
): Session {
  const red = new Set(turns_red.map(({ index }) => index));
  const kept = (session.expect ?? []).filter((_, index) => !red.has(index));
  return {
    ...session,
    expect: head === undefined ? kept : [...kept, { trigger: head.trigger, kind: "fires" }],
  };
}

/** Takes a suggestion over, with a way back. */
export function useApply(played: Played, draft: number): (suggestion: SuggestedChange) => Promise<void> {
  const { project, document, triggers, copy } = played;
  const changes = ["draft", "simulate", "session.test"] as const;
  const apply = useAct("draft.apply_edits", { changes, onError: toastError });
  const reorder = useAct("draft.reorder", { changes, onError: toastError });
  const order = useCommand("draft.list", { project }).data?.map(({ id }) => id) ?? [];
  const undo = useAct("draft.undo", { changes, onError: toastError });
  return async (suggestion) => {
    const { edits, turn_off, move_before, session, text } = suggestion;
    const target = triggers.find(({ trigger }) => trigger === move_before);
    const off = triggers.filter(({ trigger }) => turn_off.includes(trigger)).map((head) => head.draft);
    const changed = edits.length > 0 || off.length > 0 || target !== undefined;
    if (changed) {
      try {
        const moved = target === undefined ? {} : { move_before: target.draft };
        await apply.mutateAsync({ draft, edits, turn_off: off, ...moved });
      } catch {
        // It has been said, and without its half in the drafts the visit alone helps nobody.
        return;
      }
    }
    if (session !== null && breaksVisit(suggestion)) {
      copy(
        expectingIt(
          suggestion,
          session,
          triggers.find((head) => head.draft === draft),
        ),
      );
      return;
    }
    const before = document.session;
    if (session !== null) {
      document.edit({ type: "replace", session });
    }
    toast({
      message: `Applied: ${text}`,
      undo: () => {
        if (session !== null) {
          document.edit({ type: "replace", session: before });
        }
        if (target !== undefined) {
          reorder.mutate({ project, drafts: order });
        }
        for (const one of edits.length > 0 ? [draft, ...off] : off) {
          undo.mutate({ draft: one });
        }
      },
    });
  };
}

/** True once `active` has lasted so long that a person wonders. */
export function useLate(active: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!active) {
      setLate(false);
      return;
    }
    const timer = setTimeout(() => setLate(true), wonder);
    return () => clearTimeout(timer);
  }, [active]);
  return active && late;
}

const wonder = 150;
