/** The session of a project's screen, kept for the window so that leaving the screen loses neither plan nor running work. */
import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useSyncExternalStore } from "react";
import { toApiError, useClient } from "@/ipc/client";
import { forgetDrift } from "@/ipc/drift";
import type {
  Applied,
  ErrorCode,
  JsonValue,
  Publication,
  Pulled,
  RpcError,
  ServerPlan,
} from "@/ipc/generated";
import { prefixKey, useCommand } from "@/ipc/queries";
import { createStore, type Store } from "@/lib/store";
import {
  emptySession,
  type Result,
  reduceSession,
  type Session,
  type SessionAction,
  type Task,
} from "./session";

/** Asking often is cheap: the back end answers from memory. */
const pollEvery = 200;

const stale = ["draft", "server", "publication", "practice", "app"] as const;

/** What the back end says a job's result is, by the command that started it. */
function resultOf(task: Task, result: JsonValue | null): Result {
  const value: unknown = result;
  switch (task.work) {
    case "pull":
      return { work: "pull", pulled: value as Pulled };
    case "plan":
    case "go-back":
    case "promote":
      return { work: "plan", plan: value as ServerPlan };
    case "apply":
      return { work: "apply", applied: value as Applied };
    case "settle":
      return { work: "settle", publication: value as Publication };
  }
}

function failed(failure: unknown): RpcError {
  const { code, message, help, details } = toApiError(failure);
  return {
    code: code as ErrorCode,
    message,
    help: help ?? "",
    details: (details ?? null) as JsonValue,
  };
}

export type PublishingSession = {
  session: Session;
  dispatch: (action: SessionAction) => void;
  /** How far the running work is. */
  progress: { done: number; total: number | null; message: string } | null;
  start: (task: Task, server: number) => void;
  cancel: () => void;
};

/** The session lives in the window's cache, but as a store: a cache tells its watchers late, and radios and text then jump back. */
function storeOf(queries: QueryClient, project: number): Store<Session> {
  const key = ["publishing-session", project];
  const known = queries.getQueryData<Store<Session>>(key);
  if (known !== undefined) {
    return known;
  }
  const store = createStore(emptySession);
  queries.setQueryDefaults(key, { gcTime: Number.POSITIVE_INFINITY });
  queries.setQueryData(key, store);
  return store;
}

export function useSession(project: number): PublishingSession {
  const queries = useQueryClient();
  const client = useClient();
  const store = storeOf(queries, project);
  const session = useSyncExternalStore(store.subscribe, store.get);
  const dispatch = useCallback(
    (action: SessionAction) => store.set(reduceSession(store.get(), action)),
    [store],
  );

  const { running } = session;
  /** From the click to the answer, so that a second click cannot start the same work twice. */
  const starting = useRef(false);
  const poll = useCommand(
    "job.poll",
    { job: running?.job ?? 0 },
    {
      enabled: running !== null,
      refetchInterval: pollEvery,
      refetchIntervalInBackground: true,
      staleTime: 0,
      gcTime: 0,
    },
  );
  const view = running !== null && poll.data?.job === running.job ? poll.data : null;
  const lost = running !== null && poll.isError ? poll.error : null;
  useEffect(() => {
    if (running === null || (lost === null && (view === null || view.state === "running"))) {
      return;
    }
    if (view?.state === "done") {
      forgetDrift(queries, running.server);
      dispatch({ type: "finished", result: resultOf(running.task, view.result) });
    } else if (view?.state === "cancelled") {
      dispatch({ type: "cancelled" });
    } else {
      dispatch({ type: "failed", task: running.task, error: failed(view?.error ?? lost) });
    }
    for (const prefix of stale) {
      void queries.invalidateQueries({ queryKey: prefixKey(prefix) });
    }
  }, [running, view, lost, dispatch, queries]);

  async function ask(task: Task, server: number): Promise<{ job: number }> {
    switch (task.work) {
      case "pull":
        return client.rpc("server.pull", { server });
      case "plan":
        return client.rpc("plan.make", { server, delete: [...task.remove] });
      case "go-back":
        return client.rpc("plan.go_back", task.point);
      case "promote":
        return client.rpc("plan.promote", { from: task.from, to: server });
      case "apply": {
        if (session.plan === null) {
          throw new Error("There is no plan to apply.");
        }
        const { plan, choices, note } = session;
        return client.rpc("plan.apply", { plan, choices: { ...choices }, note: note.trim() });
      }
      case "settle":
        return client.rpc("publication.settle", { publication: task.publication });
    }
  }

  return {
    session,
    dispatch,
    progress: view === null ? null : { done: view.done, total: view.total, message: view.message },
    start: (task, server) => {
      if (running !== null || starting.current) {
        return;
      }
      starting.current = true;
      ask(task, server)
        .then(
          ({ job }) => dispatch({ type: "started", task, job, server }),
          (failure: unknown) => dispatch({ type: "failed", task, error: failed(failure) }),
        )
        .finally(() => {
          starting.current = false;
        });
    },
    cancel: () => {
      if (running !== null) {
        dispatch({ type: "cancelling" });
        // Where it ended already, the next poll says so.
        client.rpc("job.cancel", { job: running.job }).catch(() => undefined);
      }
    },
  };
}
