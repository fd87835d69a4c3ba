/** The session that is edited: with undo, and kept by the back end shortly after each change. */
import { useQueryClient } from "@tanstack/react-query";
import { type Dispatch, useCallback, useEffect, useReducer, useRef, useState } from "react";
import { type SaveState, useSaveStatus } from "@/app/frame";
import { toastError } from "@/components/toast";
import { type ApiError, useClient } from "@/ipc/client";
import type { Session, SessionView } from "@/ipc/generated";
import { commandKey, prefixKey } from "@/ipc/queries";
import { type History, type HistoryAction, history, withUndo } from "@/lib/undo";
import { editSession, type SessionEdit } from "../model/session";

const reduce = withUndo(editSession);

/** Long enough to join what is typed, short enough to lose nothing. */
const saveDelay = 400;

export type SessionDocument = {
  /** Its name and number as they were saved last. */
  view: SessionView;
  session: Session;
  state: History<Session>;
  dispatch: Dispatch<HistoryAction<SessionEdit>>;
  /** A change that is a step of undo; changes under one `mark` in a row are one step. */
  edit: (action: SessionEdit, mark?: string) => void;
  /** The session as text as it was saved, or null while it is another one. */
  script: string | null;
  saveNow: () => void;
};

/** Where the cache keeps what was sent when somebody left, until it is answered. */
const onItsWay = (id: number) => ["session-on-its-way", id];

export function useSessionDocument(view: SessionView): SessionDocument {
  const client = useClient();
  const queries = useQueryClient();
  // Whoever is back before that goes on with what was sent. What the list has is older.
  const [begun] = useState(() => queries.getQueryData<Session>(onItsWay(view.id)) ?? view.session);
  const [state, dispatch] = useReducer(reduce, begun, history);
  const [saved, setSaved] = useState({ session: view.session, script: view.script });
  const [saving, setSaving] = useState<SaveState>("saved");
  const session = state.present;
  const latest = useRef({ session, saved: saved.session, name: view.name });
  useEffect(() => {
    latest.current = { session, saved: saved.session, name: view.name };
  });

  const { id, project } = view;
  const save = useCallback(async () => {
    const { session: now, name } = latest.current;
    setSaving("saving");
    // Nothing of an earlier one is kept in it, by which it would be another object.
    queries.removeQueries({ queryKey: onItsWay(id) });
    queries.setQueryData(onItsWay(id), now);
    try {
      const answer = await client.rpc("session.save", { project, id, name, session: now });
      queries.setQueryData<SessionView[]>(commandKey("session.list", { project }), (rows) =>
        rows?.map((row) => (row.id === id ? answer : row)),
      );
      // The run of the open session says what came of its expectations; those of the others are as they were.
      void queries.invalidateQueries({ queryKey: prefixKey("session.test"), refetchType: "none" });
      setSaved({ session: now, script: answer.script });
      setSaving("saved");
    } catch (failure) {
      setSaving("failed");
      toastError(failure as ApiError);
    } finally {
      if (queries.getQueryData(onItsWay(id)) === now) {
        queries.removeQueries({ queryKey: onItsWay(id) });
      }
    }
  }, [client, queries, project, id]);

  const unsaved = session !== saved.session;
  useEffect(() => {
    if (session === saved.session) {
      return;
    }
    // Every change starts the delay anew.
    const timer = setTimeout(save, saveDelay);
    return () => clearTimeout(timer);
  }, [session, saved.session, save]);

  // Whoever goes to another session or screen has nothing to wait for.
  const left = useRef(false);
  useEffect(() => {
    left.current = false;
    return () => {
      left.current = true;
      if (latest.current.session !== latest.current.saved) {
        void save();
      }
    };
  }, [save]);

  const edit = useCallback(
    (action: SessionEdit, mark?: string) => {
      if (left.current) {
        // A text that was read only after one had left is kept all the same.
        latest.current = { ...latest.current, session: editSession(latest.current.session, action) };
        void save();
      } else {
        dispatch({ type: "change", action, ...(mark === undefined ? {} : { mark }) });
      }
    },
    [save],
  );

  useSaveStatus(unsaved && saving === "saved" ? "unsaved" : saving);
  return {
    view,
    session,
    state,
    dispatch,
    edit,
    script: unsaved ? null : saved.script,
    saveNow: () => void save(),
  };
}
