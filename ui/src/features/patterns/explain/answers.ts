/** What is known about the pattern besides what it matches: asked a moment after the last keystroke, never in its way. */
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type ApiError, type Input, type Output, useClient } from "@/ipc/client";
import type { Dialect } from "@/ipc/generated";
import { commandKey } from "@/ipc/queries";
import { createQueue } from "@/lib/one-at-a-time";
import { isSame } from "../dialect";

type Asked = "pattern.explain" | "pattern.dangers";

/** Milliseconds without a keystroke after which the pattern is looked at. */
const settling = 120;
/** Answers of earlier patterns are worth little. */
const keptFor = 10_000;

/** The answer about `pattern`; undefined while only that about an older one is there, or where there is nothing to ask. */
function useAnswer<C extends Asked>(command: C, pattern: string, dialect: Dialect) {
  const client = useClient();
  const [queue] = useState(createQueue);
  const [settled] = useDebouncedValue(pattern, settling);
  const input = { pattern: settled, dialect } as Input<C>;
  const { data, error } = useQuery<Output<C>, ApiError>({
    queryKey: commandKey(command, input),
    queryFn: ({ signal }) => queue(() => client.rpc(command, input), signal),
    enabled: settled !== "",
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: keptFor,
  });
  return { answer: pattern === "" ? undefined : (data as Output<C> | undefined), error };
}

export type Known = ReturnType<typeof useKnown>;

/** Meaning and dangers. An answer about an older pattern stays in view until the new one comes, and is then called stale. */
export function useKnown(pattern: string, dialect: Dialect) {
  const meaning = useAnswer("pattern.explain", pattern, dialect);
  const dangers = useAnswer("pattern.dangers", pattern, dialect);
  const isAbout = (answer: { pattern: string; dialect: Dialect } | undefined) =>
    answer?.pattern === pattern && isSame(answer.dialect, dialect);
  return {
    meaning: meaning.answer,
    dangers: dangers.answer,
    error: meaning.error ?? dangers.error,
    meaningStale: !isAbout(meaning.answer),
    dangersStale: !isAbout(dangers.answer),
  };
}
