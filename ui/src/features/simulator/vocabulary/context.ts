/** The vocabulary of the engine that is played, for everything that shows steps. */
import { createContext, useContext, useMemo } from "react";
import type { Platform } from "@/ipc/generated";
import { useCommand } from "@/ipc/queries";
import { type Vocabulary, vocabularyOf } from "../model/vocabulary";

export const VocabularyContext = createContext<Vocabulary | null>(null);

export function useVocabulary(): Vocabulary {
  const vocabulary = useContext(VocabularyContext);
  if (vocabulary === null) {
    throw new Error("Steps are shown within a VocabularyContext only.");
  }
  return vocabulary;
}

/** The vocabulary of a platform; undefined until it is known. */
export function useVocabularyOf(platform: Platform | undefined) {
  const { data, error, refetch } = useCommand(
    "session.vocabularies",
    {},
    { staleTime: Number.POSITIVE_INFINITY },
  );
  const vocabulary = useMemo(
    () => (data === undefined || platform === undefined ? undefined : vocabularyOf(platform, data)),
    [data, platform],
  );
  return { vocabulary, error, refetch };
}
