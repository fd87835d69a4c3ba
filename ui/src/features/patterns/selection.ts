/** Which rows are chosen, by their place in the list as it is shown. */
import type { Choice } from "@/components/VirtualList";

export type Selection = {
  /** The row that the keyboard is on; -1 for none. */
  active: number;
  /** Where a range begins. */
  anchor: number;
  rows: ReadonlySet<number>;
};

export const nothingChosen: Selection = { active: -1, anchor: -1, rows: new Set() };

/** Places `from` to `to`, both included, in either order. */
export function range(from: number, to: number): number[] {
  const start = Math.min(from, to);
  return Array.from({ length: Math.abs(to - from) + 1 }, (_, step) => start + step);
}

export function choose(selection: Selection, index: number, choice: Choice): Selection {
  switch (choice) {
    case "one":
      return { active: index, anchor: index, rows: new Set([index]) };
    case "toggle": {
      const rows = new Set(selection.rows);
      if (!rows.delete(index)) {
        rows.add(index);
      }
      return { active: index, anchor: index, rows };
    }
    case "range": {
      const anchor = selection.anchor < 0 ? index : selection.anchor;
      return { active: index, anchor, rows: new Set(range(anchor, index)) };
    }
  }
}

export function chooseAll(selection: Selection, count: number): Selection {
  return count === 0 ? nothingChosen : { ...selection, anchor: 0, rows: new Set(range(0, count - 1)) };
}

/** The selection in a list that has become `count` rows long. */
export function within(selection: Selection, count: number): Selection {
  const rows = [...selection.rows].filter((row) => row < count);
  return rows.length === selection.rows.size && selection.active < count
    ? selection
    : { active: Math.min(selection.active, count - 1), anchor: -1, rows: new Set(rows) };
}
