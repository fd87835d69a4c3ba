/** Which part of the pattern is pointed at, from the list of parts or from the pattern itself. */
import { useState, useSyncExternalStore } from "react";
import type { PatternPart, PatternPartMatches } from "@/ipc/generated";
import { createStore, type Store } from "@/lib/store";

export type Pointed = { part: PatternPart; from: "list" | "pattern" } | null;
export type PointedStore = Store<Pointed>;

/** A store and not a state: pointing must not draw the whole lab again. */
export function usePointedStore(): PointedStore {
  const [store] = useState(() => createStore<Pointed>(null));
  return store;
}

export function usePointed(store: PointedStore): Pointed {
  return useSyncExternalStore(store.subscribe, store.get);
}

/** The smallest part at `offset` of the source. */
export function partAt(whole: PatternPart, offset: number): PatternPart | null {
  if (offset < whole.start || offset >= whole.end) {
    return null;
  }
  for (const part of whole.parts) {
    const found = partAt(part, offset);
    if (found !== null) {
      return found;
    }
  }
  return whole;
}

/** Where `part` matched, in UTF-16 units of the URL; null when it took no part. */
export function spanOf(
  matches: PatternPartMatches | undefined,
  part: PatternPart | undefined,
): { start: number; end: number } | null {
  if (matches?.found !== "match" || part === undefined) {
    return null;
  }
  return matches.parts.find((match) => match.part === part.id) ?? null;
}
