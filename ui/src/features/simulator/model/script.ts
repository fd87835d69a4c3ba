/** Places in a script's text, and what a line of it can be. */
import type { CodeSnippet } from "@/components/code-completion";
import type { SessionVocabulary } from "@/ipc/generated";

/** A line with a place for the caret where its first value goes: `load URL` is put in as `load …`. */
function snippet(topic: string, notation: string, meaning: string): CodeSnippet {
  return { topic, notation, meaning, insert: notation.replace(/[A-Z]{2,}/, "…").replace(/[A-Z]{2,}/g, "") };
}

/** Every line that a script for a platform can have: steps by what they are about, then the world. */
export function scriptSnippets({ steps, world }: SessionVocabulary): CodeSnippet[] {
  return [
    ...steps.flatMap(({ label, steps: all }) => all.map((entry) => snippet(label, entry.script, entry.help))),
    snippet("Visit", "end after TIME", "Time after the last step."),
    ...world.map(({ member, script }) => snippet("At the start", script, member.help || member.label)),
  ];
}

/** The span from a line and a column (both from 1, columns in characters) to the end of the line, in UTF-16 units. */
export function lineMark(text: string, line: number, column: number): { start: number; end: number } {
  const lines = text.split("\n");
  const before = lines.slice(0, line - 1).reduce((length, { length: own }) => length + own + 1, 0);
  const own = lines[line - 1] ?? "";
  const offset = Array.from(own)
    .slice(0, column - 1)
    .join("").length;
  const end = before + own.length;
  // An error at the end of a line still needs something to underline.
  return { start: Math.min(before + offset, Math.max(before, end - 1)), end };
}
