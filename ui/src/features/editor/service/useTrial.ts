/** Trying a service is a job: it runs behind, can wait for a server's limit, and can be stopped. */
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { type ApiError, toApiError, useClient } from "@/ipc/client";
import type { ServiceTried } from "@/ipc/generated";
import { askAnew, prefixKey, useCommand } from "@/ipc/queries";
import type { ServiceCall } from "./trial";

/** Milliseconds; the back end answers from memory. */
const pollEvery = 100;

export type Trial = {
  /** The draft as it was called last. */
  called: ServiceCall["document"] | null;
  /** What came of the last call. */
  tried: ServiceTried | null;
  /** Why it could not be made. */
  error: ApiError | null;
  running: boolean;
  /** What it is doing, such as waiting for a limit. */
  message: string;
  start: (call: ServiceCall) => void;
  cancel: () => void;
};

type State = {
  called: ServiceCall["document"] | null;
  job: number | null;
  tried: ServiceTried | null;
  error: ApiError | null;
};

const quiet: State = { called: null, job: null, tried: null, error: null };

export function useTrial(): Trial {
  const client = useClient();
  const queries = useQueryClient();
  const [state, setState] = useState(quiet);
  const [starting, setStarting] = useState(false);
  const { job } = state;
  const poll = useCommand(
    "job.poll",
    { job: job ?? 0 },
    {
      enabled: job !== null,
      refetchInterval: pollEvery,
      refetchIntervalInBackground: true,
      staleTime: 0,
      gcTime: 0,
    },
  );
  const view = job !== null && poll.data?.job === job ? poll.data : null;
  const lost = job !== null && poll.isError ? poll.error : null;
  useEffect(() => {
    if (lost === null && (view === null || view.state === "running")) {
      return;
    }
    setState((before) => {
      if (view?.state === "done") {
        return { ...before, job: null, tried: view.result as unknown as ServiceTried };
      }
      const error = view?.state === "cancelled" ? null : toApiError(view?.error ?? lost);
      return { ...before, job: null, error };
    });
    // Asking may have started both.
    for (const prefix of ["mock", "practice"] as const) {
      void askAnew(queries, prefixKey(prefix));
    }
  }, [view, lost, queries]);

  const start = (call: ServiceCall) => {
    setStarting(true);
    const begun = { ...quiet, called: call.document };
    setState(begun);
    client
      .rpc("service.call", call)
      .then(
        ({ job: started }) => setState({ ...begun, job: started }),
        (failure) => setState({ ...begun, error: toApiError(failure) }),
      )
      .finally(() => setStarting(false));
  };
  return {
    called: state.called,
    tried: state.tried,
    error: state.error,
    running: starting || job !== null,
    message: view?.message ?? "Asking the service",
    start,
    cancel: () => {
      if (job !== null) {
        void client.rpc("job.cancel", { job });
      }
    },
  };
}
