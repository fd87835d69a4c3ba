/** The sessions of a project, kept for the window so that leaving screen or server loses neither plan nor running work. */
import { type QueryClient, useQueries, useQueryClient } from "@tanstack/react-query";
import { useEffect, useSyncExternalStore } from "react";
import { toApiError, useClient } from "@/ipc/client";
import { forgetDrift } from "@/ipc/drift";
import type {
  Applied,
  ErrorCode,
  JobView,
  JsonValue,
  Publication,
  Pulled,
  RpcError,
  ServerPlan,
} from "@/ipc/generated";
import { askAnew, commandKey, prefixKey } from "@/ipc/queries";
import { createStore, type Store } from "@/lib/store";
import type { Result, Session, SessionAction, Task } from "./session";
import { reduceSessions, runningElsewhere, type Sessions, sessionOf } from "./sessions";

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
  /** Of the server that is looked at. */
  session: Session;
  /** Sessions of other servers in which something runs. */
  elsewhere: readonly Session[];
  dispatch: (action: SessionAction) => void;
  /** How far the running work is. */
  progress: { done: number; total: number | null; message: string } | null;
  /** Begins work on the server that is looked at, or on another one; nothing where work runs on it already. */
  start: (task: Task, server?: number) => void;
  cancel: () => void;
  /** The session as it is at this moment, which a question may have outlasted. */
  now: () => Session;
};

/** The sessions live in the window's cache, but as a store: a cache tells its watchers late, and radios and text then jump back. */
function storeOf(queries: QueryClient, project: number): Store<Sessions> {
  const key = ["publishing-sessions", project];
  const known = queries.getQueryData<Store<Sessions>>(key);
  if (known !== undefined) {
    return known;
  }
  const store = createStore<Sessions>({});
  queries.setQueryDefaults(key, { gcTime: Number.POSITIVE_INFINITY });
  queries.setQueryData(key, store);
  return store;
}

/** Follows the jobs of all sessions to their ends, and says how far each is. */
function useJobs(store: Store<Sessions>): ReadonlyMap<number, JobView> {
  const queries = useQueryClient();
  const client = useClient();
  const sessions = useSyncExternalStore(store.subscribe, store.get);
  const jobs = Object.values(sessions).flatMap(({ server, running }) =>
    running === null || running.job === null ? [] : [{ server, task: running.task, job: running.job }],
  );
  const polls = useQueries({
    queries: jobs.map(({ job }) => ({
      queryKey: commandKey("job.poll", { job }),
      queryFn: () => client.rpc("job.poll", { job }),
      refetchInterval: pollEvery,
      refetchIntervalInBackground: true,
      staleTime: 0,
      gcTime: 0,
    })),
  });
  useEffect(() => {
    for (const [at, { server, task, job }] of jobs.entries()) {
      const { data: view, error } = polls[at] ?? {};
      const over = error != null || (view?.job === job && view.state !== "running");
      if (!over || sessionOf(store.get(), server).running?.job !== job) {
        continue;
      }
      const end = (action: SessionAction) => store.set(reduceSessions(store.get(), server, action));
      if (view?.state === "done") {
        forgetDrift(queries, server);
        end({ type: "finished", job, result: resultOf(task, view.result) });
      } else if (view?.state === "cancelled") {
        end({ type: "cancelled", job });
      } else {
        end({ type: "failed", job, error: failed(view?.error ?? error) });
      }
      for (const prefix of stale) {
        void askAnew(queries, prefixKey(prefix));
      }
    }
  }, [jobs, polls, store, queries]);
  const views = polls.flatMap(({ data }) => (data === undefined ? [] : [[data.job, data] as const]));
  return new Map(views);
}

/** The session of one server of a project. */
export function useSession(project: number, server: number): PublishingSession {
  const queries = useQueryClient();
  const client = useClient();
  const store = storeOf(queries, project);
  const sessions = useSyncExternalStore(store.subscribe, store.get);
  const views = useJobs(store);
  const session = sessionOf(sessions, server);
  const of = (where: number) => sessionOf(store.get(), where);
  const send = (where: number, action: SessionAction) =>
    store.set(reduceSessions(store.get(), where, action));
  const stop = (job: number) => {
    // Where it ended already, the next poll says so.
    client.rpc("job.cancel", { job }).catch(() => undefined);
  };

  async function ask(task: Task, where: number): Promise<{ job: number }> {
    switch (task.work) {
      case "pull":
        return client.rpc("server.pull", { server: where });
      case "plan":
        return client.rpc("plan.make", { server: where, delete: [...task.remove] });
      case "go-back":
        return client.rpc("plan.go_back", task.point);
      case "promote":
        return client.rpc("plan.promote", { from: task.from, to: where });
      case "apply": {
        const { plan, choices, note } = of(where);
        if (plan === null) {
          throw new Error("There is no plan to apply.");
        }
        return client.rpc("plan.apply", { plan, choices: { ...choices }, note: note.trim() });
      }
      case "settle":
        return client.rpc("publication.settle", { publication: task.publication });
    }
  }

  const job = session.running?.job ?? null;
  const view = job === null ? undefined : views.get(job);
  return {
    session,
    elsewhere: runningElsewhere(sessions, server),
    dispatch: (action) => send(server, action),
    progress: view === undefined ? null : { done: view.done, total: view.total, message: view.message },
    start: (task, where = server) => {
      // From the click to the answer it counts as running, so that a second click cannot start the same work twice.
      if (of(where).running !== null) {
        return;
      }
      send(where, { type: "asked", task });
      ask(task, where).then(
        (started) => {
          send(where, { type: "started", job: started.job });
          if (of(where).running?.cancelling === true) {
            stop(started.job);
          }
        },
        (failure: unknown) => send(where, { type: "failed", job: null, error: failed(failure) }),
      );
    },
    cancel: () => {
      send(server, { type: "cancelling" });
      if (job !== null) {
        stop(job);
      }
    },
    now: () => of(server),
  };
}
