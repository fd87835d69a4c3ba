/** Ties a session to a screen: saves when the focus leaves a field, when the window hides, and when the screen goes. */
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState, useSyncExternalStore } from "react";
import { useClient } from "@/ipc/client";
import type { DraftRow, DraftView } from "@/ipc/generated";
import { askAnew, commandKey } from "@/ipc/queries";
import type { Editing } from "./editing";
import { createSession, type DraftSession } from "./session";

/** The session of `view`'s draft and its state. Give the component that calls this a key by draft. */
export function useDraftSession(view: DraftView): [Editing, DraftSession] {
  const client = useClient();
  const queries = useQueryClient();
  const [session] = useState(() =>
    createSession({
      client,
      view,
      window: crypto.randomUUID(),
      onAnswer: (answer) => {
        const { id, project } = answer.row;
        const key = commandKey("draft.get", { draft: id });
        // A question that is on its way would answer with what was before.
        void queries.cancelQueries({ queryKey: key });
        queries.setQueryData<DraftView>(key, answer);
        queries.setQueryData<DraftRow[]>(commandKey("draft.list", { project }), (rows) =>
          rows?.map((row) => (row.id === id ? answer.row : row)),
        );
        void askAnew(queries, commandKey("draft.history", { draft: id }));
      },
    }),
  );
  useEffect(() => {
    session.offer(view);
  }, [session, view]);
  useEffect(() => {
    const save = () => void session.flush();
    document.addEventListener("visibilitychange", save);
    window.addEventListener("beforeunload", save);
    return () => {
      document.removeEventListener("visibilitychange", save);
      window.removeEventListener("beforeunload", save);
      session.close();
      // Names and checks of other drafts may depend on this one.
      void askAnew(queries, ["draft", "list"]);
      void askAnew(queries, ["simulate"]);
    };
  }, [session, queries]);
  return [useSyncExternalStore(session.subscribe, session.get), session];
}
