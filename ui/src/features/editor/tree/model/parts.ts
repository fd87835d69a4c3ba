/**
 * A condition or a list of actions as an editor shows it, read from what is written. What is not known is an item like any other.
 *
 * A path leads to a part by its indices in the lists of the wire. Negations belong to the part that they are around: one item is the
 * part with all of its negations, its path leads to the outermost, and `inner` to the part itself.
 */
import type { OperatorEntry, PartEntry, VariableEntry } from "@/ipc/generated";
import type { Json } from "@/lib/json-pointer";
import { find, type Vocabulary } from "./vocabulary";

export type Path = readonly number[];

export type Part =
  | { kind: "group"; entry: PartEntry; items: Item[] }
  | {
      kind: "comparison";
      operator: OperatorEntry;
      variable: string;
      /** Null for a variable that is not known here. */
      known: VariableEntry | null;
      value: Json;
    }
  | { kind: "known"; entry: PartEntry; values: Json[] }
  | { kind: "unknown"; name: string | null };

export type Item = {
  path: Path;
  inner: Path;
  negations: number;
  /** The part as it is written, without its negations. */
  written: Json;
  part: Part;
};

/** The items of a whole condition or of a list of actions. */
export function itemsOf(root: Json | undefined, vocabulary: Vocabulary): Item[] {
  if (root === undefined) {
    return [];
  }
  if (vocabulary.root === "part") {
    return [itemOf(root, [], vocabulary)];
  }
  return Array.isArray(root) ? root.map((value, index) => itemOf(value, [index], vocabulary)) : [];
}

function itemOf(value: Json, path: Path, vocabulary: Vocabulary): Item {
  let written = value;
  let inner = path;
  while (isNegation(written, vocabulary)) {
    written = written[1];
    inner = [...inner, 1];
  }
  return {
    path,
    inner,
    negations: inner.length - path.length,
    written,
    part: partOf(written, inner, vocabulary),
  };
}

function partOf(written: Json, path: Path, vocabulary: Vocabulary): Part {
  const [head, ...rest] = Array.isArray(written) ? written : [null];
  const entry = find(vocabulary.parts, head);
  if (entry?.children === "many") {
    const items = rest.map((value, index) => itemOf(value, [...path, index + 1], vocabulary));
    return { kind: "group", entry, items };
  }
  if (entry?.children === "none" && takes(entry, rest.length)) {
    return { kind: "known", entry, values: rest };
  }
  const operator = find(vocabulary.operators, head);
  const [variable, value] = rest;
  if (operator !== undefined && typeof variable === "string" && value !== undefined && rest.length === 2) {
    return {
      kind: "comparison",
      operator,
      variable,
      known: find(vocabulary.variables, variable) ?? null,
      value,
    };
  }
  return { kind: "unknown", name: typeof head === "string" ? head : null };
}

function takes({ arguments: all }: PartEntry, count: number): boolean {
  return count <= all.length && all.slice(count).every(({ required }) => !required);
}

function isNegation(value: Json, { negation }: Vocabulary): value is [string, Json] {
  return Array.isArray(value) && value.length === 2 && negation !== null && value[0] === negation.key;
}

/** What is written at a path; undefined when there is nothing. */
export function valueAt(root: Json | undefined, path: Path): Json | undefined {
  return path.reduce<Json | undefined>(
    (value, index) => (Array.isArray(value) ? value[index] : undefined),
    root,
  );
}

/** Every item in the order in which they are read. */
export function flat(items: readonly Item[]): Item[] {
  return items.flatMap((item) => [item, ...(item.part.kind === "group" ? flat(item.part.items) : [])]);
}

/** The item whose path this is. */
export function itemAt(root: Json | undefined, path: Path, vocabulary: Vocabulary): Item | undefined {
  return flat(itemsOf(root, vocabulary)).find((item) => same(item.path, path));
}

export function same(one: Path, other: Path): boolean {
  return one.length === other.length && isInside(one, other);
}

/** Whether `path` leads to `around` or to something in it. */
export function isInside(path: Path, around: Path): boolean {
  return around.every((key, index) => path[index] === key);
}

/** A path as text, to tell items apart: `1.2`; empty for the root. */
export function nameOf(path: Path): string {
  return path.join(".");
}

/** The path that a name is of. */
export function pathOf(name: string | undefined): Path {
  return name === undefined || name === "" ? [] : name.split(".").map(Number);
}

/** The JSON pointer to a part, from the one to the root. */
export function pointer(base: string, path: Path): string {
  return [base, ...path].join("/");
}
