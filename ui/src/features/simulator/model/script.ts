/** Places in a script's text. */

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
