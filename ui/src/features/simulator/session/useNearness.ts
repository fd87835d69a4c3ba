/** Which triggers nearly fire in the session that was played. */
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData } from "@tanstack/react-query";
import type { Nearness } from "@/ipc/generated";
import { useCommand } from "@/ipc/queries";
import { emptySession } from "../model/session";
import type { Played } from "./useSimulation";

/** Every change of the visit is tried with every trigger, so it waits until nobody edits. In milliseconds. */
const pause = 400;

/** Undefined while nothing is known, or where nobody asks. */
export function useNearness(
  project: number,
  engine: string,
  drafts: { drafts?: number[] },
  simulation: Played | undefined,
  asked: boolean,
): Nearness | undefined {
  const [session] = useDebouncedValue(simulation?.session, pause);
  const { data } = useCommand(
    "simulate.nearness",
    { project, session: session ?? emptySession, engine, ...drafts },
    { enabled: asked && session !== undefined, placeholderData: keepPreviousData, gcTime: 5_000 },
  );
  return data;
}
