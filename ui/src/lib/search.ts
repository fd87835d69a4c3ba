/** Searching short texts as one types: every word must be found, in any order, without regard to case and accents. */
import { folded } from "./unicode";

/** Whether all words of `query` are found in `texts` together. An empty query finds everything. */
export function finds(query: string, ...texts: readonly string[]): boolean {
  const hay = folded(texts.join("\n"));
  return folded(query)
    .split(/\s+/)
    .every((word) => hay.includes(word));
}
