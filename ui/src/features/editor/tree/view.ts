/**
 * What is shown of a tree beside what is written in it, narrowed to one part: a part is drawn anew only when something changed in it,
 * so that trees of hundreds of parts stay quick.
 */
import type { Diagnostic } from "@/components/diagnostics";
import type { Spot } from "./model/lists";
import { type Item, isInside, nameOf, type Path, pointer, same } from "./model/parts";

export type Shown = {
  selected: Path | null;
  /** The part that Tab leads to. */
  stop: Path | null;
  /** The place for which a part is being chosen. */
  adding: Spot | null;
  /** The names of closed groups. */
  closed: readonly string[];
  diagnostics: readonly Diagnostic[];
};

/** What concerns the part at `path` and all that is in it; `base` leads to the root. */
export function within(shown: Shown, path: Path, base: string): Shown {
  const here = pointer(base, path);
  const name = nameOf(path);
  const inside = (other: Path) => isInside(other, path);
  return {
    selected: shown.selected !== null && inside(shown.selected) ? shown.selected : null,
    stop: shown.stop !== null && inside(shown.stop) ? shown.stop : null,
    adding: shown.adding !== null && inside(shown.adding.list) ? shown.adding : null,
    closed: shown.closed.filter((other) => name === "" || other === name || other.startsWith(`${name}.`)),
    diagnostics: shown.diagnostics.filter((said) => said.path === here || said.path.startsWith(`${here}/`)),
  };
}

function isSamePath(one: Path | null, other: Path | null): boolean {
  return one === other || (one !== null && other !== null && same(one, other));
}

function areSame<T>(some: readonly T[], others: readonly T[]): boolean {
  return some.length === others.length && some.every((one, index) => one === others[index]);
}

export function isSameShown(one: Shown, other: Shown): boolean {
  return (
    isSamePath(one.selected, other.selected) &&
    isSamePath(one.stop, other.stop) &&
    one.adding?.index === other.adding?.index &&
    isSamePath(one.adding?.list ?? null, other.adding?.list ?? null) &&
    areSame(one.closed, other.closed) &&
    areSame(one.diagnostics, other.diagnostics)
  );
}

/** Whether two items of a tree are drawn alike: of one path, with the same value. */
export function isSameItem(one: Item, other: Item): boolean {
  return (
    same(one.path, other.path) && one.negations === other.negations && Object.is(one.written, other.written)
  );
}
