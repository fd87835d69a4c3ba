/** The table of variants: its rows, and what is pasted into it from a spreadsheet. Pure. */
import type { Variant } from "@/ipc/generated";

export const columns = ["name", "pattern", "message"] as const satisfies readonly (keyof Variant)[];
export type VariantColumn = (typeof columns)[number];

export const emptyRow: Variant = { name: "", pattern: "", message: "" };

export function isEmpty(row: Variant): boolean {
  return columns.every((column) => row[column].trim() === "");
}

/** The rows with one empty row behind them, to type into. */
export function withRoom(rows: readonly Variant[]): Variant[] {
  const last = rows.at(-1);
  return last !== undefined && isEmpty(last) ? [...rows] : [...rows, emptyRow];
}

/**
 * The cells of what a spreadsheet puts on the clipboard: a line a row, tabs between cells, and quotes around a cell that has line ends,
 * tabs or quotes in it.
 */
export function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  const chars = [...text.replace(/\r\n?/g, "\n")];
  const endCell = () => {
    rows.at(-1)?.push(cell);
    cell = "";
  };
  for (let at = 0; at < chars.length; at += 1) {
    const char = chars[at] ?? "";
    if (quoted) {
      if (char !== '"') {
        cell += char;
      } else if (chars[at + 1] === '"') {
        cell += char;
        at += 1;
      } else {
        quoted = false;
      }
    } else if (char === '"' && cell === "") {
      quoted = true;
    } else if (char === "\t") {
      endCell();
    } else if (char === "\n") {
      endCell();
      rows.push([]);
    } else {
      cell += char;
    }
  }
  endCell();
  return rows.filter((row) => row.some((one) => one.trim() !== ""));
}

/** Whether a text has more than one cell. */
export function isTable(text: string): boolean {
  return /[\t\n]/.test(text.trim());
}

/** The rows with pasted cells from a place on. Only `shown` columns take cells. */
export function pasted(
  rows: readonly Variant[],
  text: string,
  from: { row: number; column: VariantColumn },
  shown: readonly VariantColumn[],
): Variant[] {
  const next = [...rows];
  const first = shown.indexOf(from.column);
  cellsOf(text).forEach((cells, down) => {
    const row = { ...(next[from.row + down] ?? emptyRow) };
    cells.forEach((cell, right) => {
      const column = shown[first + right];
      if (column !== undefined) {
        row[column] = cell.trim();
      }
    });
    next[from.row + down] = row;
  });
  return withRoom(next);
}

/** What is wrong with the table, in a sentence; null when variants can be made. */
export function trouble(rows: readonly Variant[]): string | null {
  const filled = rows.filter((row) => !isEmpty(row));
  const names = filled.map(({ name }) => name.trim()).filter((name) => name !== "");
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  return twice === undefined ? null : `“${twice}” is there twice. The second one gets a number.`;
}
