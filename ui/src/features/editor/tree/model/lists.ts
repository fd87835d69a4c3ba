/** Where parts can stand: lists of parts, and places between the parts of a list. */
import type { Json } from "@/lib/json-pointer";
import { type Item, itemAt, itemsOf, type Path, valueAt } from "./parts";
import type { Vocabulary } from "./vocabulary";

/** A place in a list of parts: before the item with this index in what is written. */
export type Spot = { list: Path; index: number };

/** The list that an item stands in; null for a condition that is one part. */
export type Standing = {
  list: Path;
  index: number;
  /** The index of the first item, and the one behind the last. */
  first: number;
  end: number;
  /** The group whose list it is; null for a list of actions. */
  group: Item | null;
};

/** The index of the first part in a list: the name of a group stands before it. */
export function firstIndex(list: Path, { root }: Vocabulary): number {
  return root === "list" && list.length === 0 ? 0 : 1;
}

export function standing(root: Json | undefined, path: Path, vocabulary: Vocabulary): Standing | null {
  const index = path.at(-1);
  const list = path.slice(0, -1);
  const values = valueAt(root, list);
  if (index === undefined || !Array.isArray(values)) {
    return null;
  }
  const group = vocabulary.root === "list" && list.length === 0 ? null : groupOf(root, list, vocabulary);
  return { list, index, first: firstIndex(list, vocabulary), end: values.length, group };
}

/** The group whose parts stand in the list at `inner`. */
function groupOf(root: Json | undefined, inner: Path, vocabulary: Vocabulary): Item | null {
  let path = inner;
  for (;;) {
    const item = itemAt(root, path, vocabulary);
    if (item !== undefined) {
      return item;
    }
    if (path.length === 0) {
      return null;
    }
    path = path.slice(0, -1);
  }
}

/** The items beside the one at `path`, itself included. */
export function siblings(root: Json | undefined, path: Path, vocabulary: Vocabulary): Item[] {
  const group = standing(root, path, vocabulary)?.group ?? null;
  return group?.part.kind === "group" ? group.part.items : itemsOf(root, vocabulary);
}

/** The part at `path`, or where it is no longer there the nearest that is left: beside it, else around it. */
export function nearestTo(root: Json | undefined, path: Path, vocabulary: Vocabulary): Path | null {
  if (itemAt(root, path, vocabulary) !== undefined) {
    return path;
  }
  const list = path.slice(0, -1);
  const values = valueAt(root, list);
  const last = Array.isArray(values) ? values.length - 1 : -1;
  const beside = [...list, Math.min(path.at(-1) ?? 0, last)];
  const isBeside = last >= firstIndex(list, vocabulary) && itemAt(root, beside, vocabulary) !== undefined;
  return isBeside ? beside : path.length === 0 ? null : nearestTo(root, list, vocabulary);
}

/** Where something new goes when the item at `path` is selected: behind the parts of a group, else behind the item. */
export function spotFor(root: Json | undefined, path: Path | null, vocabulary: Vocabulary): Spot | null {
  const item = path === null ? undefined : itemAt(root, path, vocabulary);
  if (item?.part.kind === "group") {
    return { list: item.inner, index: item.part.items.length + 1 };
  }
  const place = item === undefined ? null : standing(root, item.path, vocabulary);
  if (place !== null) {
    return { list: place.list, index: place.index + 1 };
  }
  return endOf(root, vocabulary);
}

/** Behind the last of the outermost parts; null where there is no list to stand in. */
function endOf(root: Json | undefined, vocabulary: Vocabulary): Spot | null {
  if (vocabulary.root === "list") {
    return { list: [], index: Array.isArray(root) ? root.length : 0 };
  }
  const [item] = itemsOf(root, vocabulary);
  return item?.part.kind === "group" ? { list: item.inner, index: item.part.items.length + 1 } : null;
}
