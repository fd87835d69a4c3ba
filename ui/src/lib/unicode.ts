/**
 * Text as people see it, on top of JavaScript's UTF-16. Offsets on the wire and in the editor are UTF-16 units; counts and
 * initials are of graphemes.
 */

const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** The characters that a reader would count. */
export function graphemes(text: string): string[] {
  return Array.from(segmenter.segment(text), (part) => part.segment);
}

/** Up to two initials for an avatar: `agent.one` is `AO`, `Ada Lovelace` is `AL`, `Łukasz` is `Ł`; an empty name is `?`. */
export function initials(name: string): string {
  const words = name.split(/[\s._@-]+/u).filter((word) => word !== "");
  const first = words[0];
  if (first === undefined) {
    return "?";
  }
  const last = words.length > 1 ? words.at(-1) : undefined;
  return [first, last]
    .map((word) => (word === undefined ? "" : (graphemes(word)[0] ?? "")))
    .join("")
    .toUpperCase();
}

/** A text in three parts around the marked span, in UTF-16 units. Spans that leave the text are cut to it. */
export function around(
  text: string,
  start: number,
  end: number,
): [before: string, marked: string, after: string] {
  const from = Math.min(Math.max(0, start), text.length);
  const to = Math.min(Math.max(from, end), text.length);
  return [text.slice(0, from), text.slice(from, to), text.slice(to)];
}

/** Folds case and accents, so that a search for `uber` finds `Über`. */
export function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
