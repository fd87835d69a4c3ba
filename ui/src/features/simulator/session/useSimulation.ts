/** The trace of the session as it is edited. The last one stays until the next is there. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { type ApiError, type Input, useClient } from "@/ipc/client";
import type { Session } from "@/ipc/generated";
import { commandKey } from "@/ipc/queries";
import { createQueue } from "@/lib/one-at-a-time";
import { type Simulation, unpacked } from "../model/simulation";

/** A simulation with the session that was played, which is behind the edited one for a moment after each change. */
export type Played = Simulation & { session: Session };

/** Each key press makes another question; none is asked twice, so the answers need not be kept. */
const keepAnswers = 5_000;

/** Not `useCommand`: playing a long session takes a while, so a run that nobody waits for any more is never asked for. */
export function useSimulation(
  project: number,
  session: Session,
  engine: string,
  /** The drafts that take part; none means all. */
  drafts: { drafts?: number[] },
) {
  const client = useClient();
  const [queue] = useState(createQueue);
  const played = useDeferredValue(session);
  const input: Input<"simulate.run"> = { project, session: played, engine, ...drafts };
  const { data, error, refetch, isPlaceholderData } = useQuery<Played, ApiError>({
    queryKey: commandKey("simulate.run", input),
    queryFn: ({ signal }) =>
      queue(async () => ({ ...unpacked(await client.rpc("simulate.run", input)), session: played }), signal),
    // Comparing tens of thousands of decisions would take longer than drawing them.
    structuralSharing: false,
    placeholderData: keepPreviousData,
    gcTime: keepAnswers,
  });
  // An answer that is known already may be of another session that says the same.
  const same = data === undefined || isPlaceholderData || data.session === played;
  return { data: same ? data : { ...data, session: played }, error, refetch };
}
