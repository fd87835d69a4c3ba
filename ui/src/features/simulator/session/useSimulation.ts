/** The trace of the session as it is edited. The last one stays until the next is there. */
import { keepPreviousData } from "@tanstack/react-query";
import { useDeferredValue } from "react";
import type { Session } from "@/ipc/generated";
import { useCommand } from "@/ipc/queries";

/** Each key press makes another question; none is asked twice, so the answers need not be kept. */
const keepAnswers = 5_000;

export function useSimulation(
  project: number,
  session: Session,
  engine: string | null,
  /** The drafts that take part; none means all. */
  drafts: { drafts?: number[] },
) {
  const played = useDeferredValue(session);
  return useCommand(
    "simulate.run",
    { project, session: played, engine: engine ?? "", ...drafts },
    { enabled: engine !== null, placeholderData: keepPreviousData, gcTime: keepAnswers },
  );
}
