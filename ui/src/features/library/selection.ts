/** Which rows are chosen, by their ids, so that a choice survives sorting and filtering. Pure. */
import type { Choice } from "@/components/VirtualList";

export type Selection = {
  chosen: ReadonlySet<number>;
  /** The row that the keyboard is on. */
  active: number | null;
  /** Where a range begins. */
  anchor: number | null;
};

export const nothing: Selection = { chosen: new Set(), active: null, anchor: null };

export function only(id: number): Selection {
  return { chosen: new Set([id]), active: id, anchor: id };
}

export function these(ids: readonly number[]): Selection {
  const active = ids[0] ?? null;
  return { chosen: new Set(ids), active, anchor: active };
}

/** What a click or a key on `id` means, among the rows that are shown. */
export function choose(
  selection: Selection,
  shown: readonly number[],
  id: number,
  choice: Choice,
): Selection {
  switch (choice) {
    case "one":
      return only(id);
    case "toggle": {
      const chosen = new Set(selection.chosen);
      if (!chosen.delete(id)) {
        chosen.add(id);
      }
      return { chosen, active: id, anchor: id };
    }
    case "range": {
      const anchor = selection.anchor !== null && shown.includes(selection.anchor) ? selection.anchor : id;
      const [from, to] = [shown.indexOf(anchor), shown.indexOf(id)].sort((a, b) => a - b);
      return { chosen: new Set(shown.slice(from, (to ?? 0) + 1)), active: id, anchor };
    }
  }
}

/** What is left of the choice among the rows that are shown; the first row where nothing is. */
export function within(selection: Selection, shown: readonly number[]): Selection {
  const chosen = shown.filter((id) => selection.chosen.has(id));
  const active = selection.active !== null && shown.includes(selection.active) ? selection.active : null;
  if (chosen.length === 0 && active === null) {
    const first = shown[0];
    return first === undefined ? nothing : only(first);
  }
  return { chosen: new Set(chosen), active: active ?? chosen[0] ?? null, anchor: selection.anchor };
}
