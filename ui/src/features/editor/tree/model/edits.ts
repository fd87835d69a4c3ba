/**
 * Edits of a condition or of a list of actions. Each gives the whole as it is then, and the part that is selected next; null when it
 * cannot be done. Nothing is changed in place: what an edit does not touch is the same value as before, to the last byte.
 */
import type { Json } from "@/lib/json-pointer";
import { firstIndex, type Spot, siblings, standing } from "./lists";
import { type Item, isInside, itemAt, type Path, same, valueAt } from "./parts";
import { find, type Vocabulary } from "./vocabulary";

export type Edited = { root: Json | undefined; selected: Path | null };
export type Edit = Edited | null;

/** The whole with `value` at `path`. */
export function replace(root: Json | undefined, path: Path, value: Json): Json {
  const [index, ...rest] = path;
  if (index === undefined || !Array.isArray(root)) {
    return value;
  }
  return root.with(index, replace(root[index], rest, value));
}

function splice(
  root: Json | undefined,
  { list, index }: Spot,
  remove: number,
  values: readonly Json[],
): Json | undefined {
  const before = valueAt(root, list);
  return Array.isArray(before) ? replace(root, list, before.toSpliced(index, remove, ...values)) : root;
}

/** A new part at a place. Without one, what is there goes into a group with it. */
export function insert(root: Json | undefined, spot: Spot | null, part: Json, vocabulary: Vocabulary): Edit {
  if (spot !== null && Array.isArray(valueAt(root, spot.list))) {
    return { root: splice(root, spot, 0, [part]), selected: [...spot.list, spot.index] };
  }
  if (vocabulary.root === "list") {
    return root === undefined ? { root: [part], selected: [0] } : null;
  }
  const [group] = vocabulary.groups;
  if (group === undefined) {
    return root === undefined ? { root: part, selected: [] } : null;
  }
  const parts = root === undefined ? [part] : [root, part];
  return { root: [group.key, ...parts], selected: [parts.length] };
}

/** Without the part at `path`. A condition that is taken out as a whole leaves an empty group, and an empty group nothing. */
export function remove(root: Json | undefined, path: Path, vocabulary: Vocabulary): Edit {
  const item = itemAt(root, path, vocabulary);
  if (item === undefined) {
    return null;
  }
  const place = standing(root, path, vocabulary);
  if (place === null) {
    const [group] = vocabulary.groups;
    const isEmpty = item.part.kind === "group" && item.part.items.length === 0;
    return isEmpty || group === undefined
      ? { root: undefined, selected: null }
      : { root: [group.key], selected: [] };
  }
  const rest = splice(root, place, 1, []);
  const last = place.end - 2;
  const next = Math.min(place.index, last);
  return {
    root: rest,
    selected: next >= place.first ? [...place.list, next] : (place.group?.path ?? null),
  };
}

/** The part at `from` taken to a place that is counted before it moves. */
export function move(root: Json | undefined, from: Path, to: Spot, vocabulary: Vocabulary): Edit {
  const place = standing(root, from, vocabulary);
  const value = valueAt(root, from);
  const target = valueAt(root, to.list);
  if (place === null || value === undefined || !Array.isArray(target) || isInside(to.list, from)) {
    return null;
  }
  if (to.index < firstIndex(to.list, vocabulary) || to.index > target.length) {
    return null;
  }
  const stays = same(to.list, place.list) && (to.index === place.index || to.index === place.index + 1);
  if (stays) {
    return null;
  }
  const spot = afterRemoval(to, from);
  const moved = splice(splice(root, place, 1, []), spot, 0, [value]);
  return { root: moved, selected: [...spot.list, spot.index] };
}

/** A place as it is counted once the part at `gone` is no longer there. */
function afterRemoval({ list, index }: Spot, gone: Path): Spot {
  const depth = gone.length - 1;
  const last = gone[depth] ?? 0;
  const around = gone.slice(0, -1);
  if (!isInside(list, around)) {
    return { list, index };
  }
  const key = list[depth];
  if (key === undefined) {
    return { list, index: index > last ? index - 1 : index };
  }
  return { list: key > last ? list.with(depth, key - 1) : list, index };
}

/** The part in a group of its own. Without a name of the group it is another kind than the one around. */
export function wrap(root: Json | undefined, path: Path, vocabulary: Vocabulary, key?: string): Edit {
  const value = valueAt(root, path);
  const around = standing(root, path, vocabulary)?.group?.part;
  const outer = around?.kind === "group" ? around.entry.key : null;
  const group =
    key === undefined ? vocabulary.groups.find((entry) => entry.key !== outer) : find(vocabulary.groups, key);
  if (value === undefined || group === undefined) {
    return null;
  }
  return { root: replace(root, path, [group.key, value]), selected: path };
}

/** The parts of a group in its place. A negated group means something else than its parts, so it stays. */
export function unwrap(root: Json | undefined, path: Path, vocabulary: Vocabulary): Edit {
  const item = itemAt(root, path, vocabulary);
  const values = valueAt(root, path);
  if (item?.part.kind !== "group" || item.negations > 0 || !Array.isArray(values)) {
    return null;
  }
  const parts = values.slice(1);
  const place = standing(root, path, vocabulary);
  if (place === null) {
    const [only] = parts;
    return parts.length === 1 && only !== undefined ? { root: only, selected: path } : null;
  }
  const selected = parts.length > 0 ? path : (place.group?.path ?? null);
  return { root: splice(root, place, 1, parts), selected };
}

/** One more negation around the part. */
export function withNegation(root: Json | undefined, path: Path, vocabulary: Vocabulary): Edit {
  const value = valueAt(root, path);
  return value === undefined || vocabulary.negation === null
    ? null
    : { root: replace(root, path, [vocabulary.negation.key, value]), selected: path };
}

/** Without the outermost negation of the part. */
export function withoutNegation(root: Json | undefined, path: Path, vocabulary: Vocabulary): Edit {
  const item = itemAt(root, path, vocabulary);
  const value = valueAt(root, [...path, 1]);
  return item === undefined || item.negations === 0 || value === undefined
    ? null
    : { root: replace(root, path, value), selected: path };
}

/** The opposite of the part: without its negation, with the other value of a switch, by the opposite operator, else negated. */
export function negate(root: Json | undefined, path: Path, vocabulary: Vocabulary): Edit {
  const item = itemAt(root, path, vocabulary);
  if (item === undefined || vocabulary.negation === null) {
    return null;
  }
  if (item.negations > 0) {
    return withoutNegation(root, path, vocabulary);
  }
  const opposite = oppositeOf(item);
  return opposite === null
    ? withNegation(root, path, vocabulary)
    : { root: replace(root, path, opposite), selected: path };
}

function oppositeOf({ part }: Item): Json | null {
  if (part.kind !== "comparison" || part.operator.opposite === "") {
    return null;
  }
  const { operator, variable, known, value } = part;
  return known?.kind === "switch" && typeof value === "boolean"
    ? [operator.key, variable, !value]
    : [operator.opposite, variable, value];
}

/** The group with another name: any of its parts instead of all. */
export function regroup(root: Json | undefined, path: Path, key: string, vocabulary: Vocabulary): Edit {
  const item = itemAt(root, path, vocabulary);
  return item?.part.kind !== "group" || find(vocabulary.groups, key) === undefined
    ? null
    : { root: replace(root, [...item.inner, 0], key), selected: path };
}

/** The part once more, behind itself. */
export function duplicate(root: Json | undefined, path: Path, vocabulary: Vocabulary): Edit {
  const value = valueAt(root, path);
  const place = standing(root, path, vocabulary);
  if (value === undefined) {
    return null;
  }
  return insert(
    root,
    place === null ? null : { list: place.list, index: place.index + 1 },
    value,
    vocabulary,
  );
}

/** Another part in the place of this one, inside its negations. */
export function rewrite(root: Json | undefined, path: Path, part: Json, vocabulary: Vocabulary): Edit {
  const item = itemAt(root, path, vocabulary);
  return item === undefined ? null : { root: replace(root, item.inner, part), selected: path };
}

export const directions = ["up", "down", "in", "out"] as const;
export type Direction = (typeof directions)[number];

/** Where a part goes by one step: past its neighbour, at an end out of its group; into a group beside it; behind its group. */
export function step(
  root: Json | undefined,
  path: Path,
  direction: Direction,
  vocabulary: Vocabulary,
): Spot | null {
  const place = standing(root, path, vocabulary);
  if (place === null) {
    return null;
  }
  const { list, index, first, end, group } = place;
  const outside = group === null ? null : standing(root, group.path, vocabulary);
  switch (direction) {
    case "up":
      return index > first
        ? { list, index: index - 1 }
        : outside && { list: outside.list, index: outside.index };
    case "down":
      return index < end - 1
        ? { list, index: index + 2 }
        : outside && { list: outside.list, index: outside.index + 1 };
    case "out":
      return outside && { list: outside.list, index: outside.index + 1 };
    case "in": {
      const beside = siblings(root, path, vocabulary);
      const at = beside.findIndex((item) => same(item.path, path));
      const before = beside[at - 1];
      const after = beside[at + 1];
      if (before?.part.kind === "group") {
        return { list: before.inner, index: before.part.items.length + 1 };
      }
      return after?.part.kind === "group" ? { list: after.inner, index: 1 } : null;
    }
  }
}
