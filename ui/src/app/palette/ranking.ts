/**
 * How well the name of something fits what was typed, as `crates/api/src/search/words.rs` ranks drafts. `ranks.json` beside that file
 * has examples to which both are held.
 */
import type { SearchRank } from "@/ipc/generated";
import { folded } from "@/lib/unicode";

/** The best first. */
const order: readonly SearchRank[] = ["exact", "prefix", "word-start", "inside", "text", "fuzzy"];

/** Smaller is better. */
export function weightOf(rank: SearchRank): number {
  return order.indexOf(rank);
}

const isLetter = (text: string | undefined) => text !== undefined && /[\p{L}\p{N}]/u.test(text);

/** Whether a word stands in a text where one begins. Both are folded. */
function beginsAWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!isLetter(text[at - 1])) {
      return true;
    }
  }
  return false;
}

/** Whether the letters are beginnings of words of a name, in its order. Fewer than three letters fit nearly everything. */
function isFuzzily(name: string, word: string): boolean {
  if (word.length < 3) {
    return false;
  }
  const starts = Array.from(name, (_, at) => at).filter(
    (at) => isLetter(name[at]) && !isLetter(name[at - 1]),
  );
  let ends: readonly number[] = [];
  for (const [index, letter] of Array.from(word).entries()) {
    const before = ends;
    const next = [
      ...starts.filter((at) => name[at] === letter && (index === 0 || before.some((end) => end <= at))),
      ...before.filter((end) => name[end] === letter),
    ];
    ends = [...new Set(next)].map((at) => at + 1);
  }
  return ends.length > 0;
}

/** How well `name` fits, or else the other words that stand for it; null where neither has what was typed. */
export function rankOf(typed: string, name: string, words: readonly string[] = []): SearchRank | null {
  const title = folded(name);
  const others = folded(words.join("\n"));
  const stands = (word: string) => title.includes(word) || beginsAWord(others, word);
  const asked = folded(typed).split(/\s+/).filter(Boolean);
  const whole = asked.join(" ");
  if (title === whole) {
    return "exact";
  }
  if (title.startsWith(whole)) {
    return "prefix";
  }
  if (asked.every((word) => beginsAWord(title, word))) {
    return "word-start";
  }
  if (asked.every((word) => title.includes(word))) {
    return "inside";
  }
  if (asked.every(stands)) {
    return "text";
  }
  return asked.length === 1 && isFuzzily(title, whole) ? "fuzzy" : null;
}
