/** The vocabulary of the engine that is played, for everything that shows steps. */
import { createContext, useContext, useMemo } from "react";
import { useProject } from "@/app/project";
import { useProjectNames } from "@/ipc/account-names";
import type { ClockVariable, Session } from "@/ipc/generated";
import { useCommand } from "@/ipc/queries";
import { useProjectZone } from "@/ipc/zone";
import { beginsAt, zoneOf } from "../model/clock";
import type { GroupNames } from "../model/speech";
import { type Vocabulary, vocabularyOf } from "../model/vocabulary";

export const VocabularyContext = createContext<Vocabulary | null>(null);

/** When the session began and where its times are told; null while they are told in UTC only. */
export type Clock = { begins_ms: number; zone: string; clocks: readonly ClockVariable[] };

export const SessionClock = createContext<Clock | null>(null);

/** The clock of a session. */
export function useSessionClock(session: Session): Clock | null {
  const vocabulary = useVocabulary();
  const begins_ms = beginsAt(session, vocabulary);
  const zone = useZoneOf(session);
  const { clocks } = vocabulary;
  return useMemo(
    () => (begins_ms === null || zone === null ? null : { begins_ms, zone, clocks }),
    [begins_ms, zone, clocks],
  );
}

/** The time zone of the project; null while nobody chose one. */
export function useZoneOfProject(): string | null {
  const { project } = useProject();
  return useProjectZone(project?.id ?? null)?.zone ?? null;
}

/** The time zone in which the times of a session are told besides UTC; null for none. */
export function useZoneOf(session: Session): string | null {
  return zoneOf(session, useVocabulary(), useZoneOfProject());
}

export function useVocabulary(): Vocabulary {
  const vocabulary = useContext(VocabularyContext);
  if (vocabulary === null) {
    throw new Error("Steps are shown within a VocabularyContext only.");
  }
  return vocabulary;
}

/** The vocabulary of an engine; undefined until it is known. */
export function useVocabularyOf(engine: string | undefined) {
  const { data, error, refetch } = useCommand(
    "session.vocabularies",
    {},
    { staleTime: Number.POSITIVE_INFINITY },
  );
  const vocabulary = useMemo(
    () => (data === undefined || engine === undefined ? undefined : vocabularyOf(engine, data)),
    [data, engine],
  );
  return { vocabulary, error, refetch };
}

/** What the groups of the account are called, as the server said it that speaks for the project. */
export function useGroupNames(): GroupNames {
  const { platform } = useVocabulary();
  const { project } = useProject();
  const names = useProjectNames(project?.id ?? null);
  return names.find((known) => known.platform === platform && known.of === "groups");
}
