/** Searching short texts as one types: every word must be found, in any order, without regard to case and accents. */
import { folded } from "./unicode";

/** Whether all words of `query` are found in `texts` together. An empty query finds everything. */
export function finds(query: string, ...texts: readonly string[]): boolean {
  const hay = folded(texts.join("\n"));
  return folded(query)
    .split(/\s+/)
    .every((word) => hay.includes(word));
}

/** Where the words of `query` stand in `text`, in UTF-16 units, in order and apart from each other. */
export function spansOf(query: string, text: string): readonly { start: number; end: number }[] {
  const places: number[] = [];
  let hay = "";
  let at = 0;
  for (const sign of text) {
    const plain = folded(sign);
    hay += plain;
    places.push(...Array.from({ length: plain.length }, () => at));
    at += sign.length;
  }
  places.push(text.length);
  const words = folded(query).split(/\s+/).filter(Boolean);
  const found = words
    .map((word) => ({ from: hay.indexOf(word), length: word.length }))
    .filter(({ from }) => from >= 0)
    .map(({ from, length }) => ({ start: places[from] ?? 0, end: places[from + length] ?? text.length }))
    .toSorted((a, b) => a.start - b.start);
  return found.filter((span, index) => found.slice(0, index).every(({ end }) => end <= span.start));
}
