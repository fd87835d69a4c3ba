/** The saved sessions of a project: which one is open, and making, renaming and trashing them. */
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useActions } from "@/app/actions";
import { openSessionMemory } from "@/app/visit-for-draft";
import { toast, toastError } from "@/components/toast";
import type { Session, SessionView } from "@/ipc/generated";
import { commandKey, useAct, useCommand } from "@/ipc/queries";
import { isNumber, remember, remembered } from "@/lib/storage";
import { emptySession } from "../model/session";

export type Sessions = {
  choose: (id: number) => void;
  create: (name: string, session?: Session) => void;
  rename: (view: SessionView, name: string, session: Session) => void;
  trash: (view: SessionView) => void;
};

export function useSessions(project: number) {
  const queries = useQueryClient();
  const list = useCommand("session.list", { project });
  const memory = openSessionMemory(project);
  const [wanted, setWanted] = useState(() => remembered(memory, 0, isNumber));
  function choose(id: number): void {
    remember(memory, id);
    setWanted(id);
  }
  const onError = toastError;
  const save = useAct("session.save", { onError, changes: ["session.list"] });
  const trash = useAct("session.trash", { onError, changes: ["session.list"] });
  const restore = useAct("session.restore", { onError, changes: ["session.list"] });
  const acts: Sessions = {
    choose,
    create: (name, session = emptySession) =>
      save.mutate(
        { project, name, session },
        {
          onSuccess: (view) => {
            // Shown at once, not only when the list has been asked for again.
            queries.setQueryData<SessionView[]>(commandKey("session.list", { project }), (rows = []) =>
              rows.some(({ id }) => id === view.id) ? rows : [...rows, view],
            );
            choose(view.id);
          },
        },
      ),
    rename: ({ id }, name, session) => save.mutate({ project, id, name, session }),
    trash: ({ id, name }) =>
      trash.mutate(
        { session: id },
        {
          onSuccess: () =>
            toast({
              message: `“${name}” moved to the trash.`,
              undo: () => restore.mutate({ session: id }, { onSuccess: () => choose(id) }),
            }),
        },
      ),
  };
  // The palette finds sessions by their words, and opens them here.
  useActions(
    (list.data ?? []).map(({ id, name }) => ({
      id: `simulator.open.${id}`,
      title: `Open session ${name}`,
      section: "Session" as const,
      hidden: true,
      run: () => choose(id),
    })),
  );
  const open = list.data?.find(({ id }) => id === wanted) ?? list.data?.[0] ?? null;
  return { list, open, acts };
}
