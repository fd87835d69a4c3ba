/** Sending a sample is a job: it runs behind and can be stopped. */
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { type ApiError, toApiError, useClient } from "@/ipc/client";
import type { Commands, WebhookDelivery } from "@/ipc/generated";
import { askAnew, prefixKey, useCommand } from "@/ipc/queries";

/** Milliseconds; the back end answers from memory. */
const pollEvery = 100;

export type SendSample = Commands["sample.send"]["input"];

export type Sending = {
  /** What came of the last sample. */
  delivery: WebhookDelivery | null;
  /** Why it could not be sent. */
  error: ApiError | null;
  running: boolean;
  start: (sample: SendSample) => void;
  cancel: () => void;
};

type State = { job: number | null; delivery: WebhookDelivery | null; error: ApiError | null };

const quiet: State = { job: null, delivery: null, error: null };

export function useDelivery(): Sending {
  const client = useClient();
  const queries = useQueryClient();
  const [state, setState] = useState(quiet);
  const [starting, setStarting] = useState(false);
  const { job } = state;
  const poll = useCommand(
    "job.poll",
    { job: job ?? 0 },
    { enabled: job !== null, refetchInterval: pollEvery, staleTime: 0, gcTime: 0 },
  );
  const view = job !== null && poll.data?.job === job ? poll.data : null;
  const lost = job !== null && poll.isError ? poll.error : null;
  useEffect(() => {
    if (lost === null && (view === null || view.state === "running")) {
      return;
    }
    setState(() => {
      if (view?.state === "done") {
        return { ...quiet, delivery: view.result as unknown as WebhookDelivery };
      }
      return { ...quiet, error: view?.state === "cancelled" ? null : toApiError(view?.error ?? lost) };
    });
    // Sending may have started the receiver, and it got a call.
    void askAnew(queries, prefixKey("receiver"));
  }, [view, lost, queries]);

  const start = (sample: SendSample) => {
    setStarting(true);
    setState(quiet);
    client
      .rpc("sample.send", sample)
      .then(
        ({ job: started }) => setState({ ...quiet, job: started }),
        (failure) => setState({ ...quiet, error: toApiError(failure) }),
      )
      .finally(() => setStarting(false));
  };
  return {
    delivery: state.delivery,
    error: state.error,
    running: starting || job !== null,
    start,
    cancel: () => {
      if (job !== null) {
        void client.rpc("job.cancel", { job });
      }
    },
  };
}
