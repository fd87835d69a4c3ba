/**
 * The rows of a field that is a list, as the catalogue describes it: `{ "values": [ { … } ] }`, or `[ { … } ]` where the field names no
 * lists. Every edit gives the whole value of the field, or undefined where the field goes with its last row. What the catalogue does not
 * know of a row stays in it.
 */
import type { Field, ItemList, JsonValue } from "@/ipc/generated";
import { isObject, type Members, member } from "@/lib/json-pointer";

export type Row = JsonValue;

/** The rows with the list that they stand in. */
export type Rows = {
  /** The member of the field that holds them; null where the field is the list. */
  list: string | null;
  rows: readonly Row[];
  /** How many more stand in other lists of the field, where only one may be. */
  elsewhere: number;
};

function rowsIn(value: JsonValue | undefined, list: string): readonly Row[] {
  const rows = isObject(value) ? value[list] : undefined;
  return Array.isArray(rows) ? rows : [];
}

/** What a field holds; null when it is something that no rows can show. A field without rows has the list that comes first. */
export function rowsOf(value: JsonValue | undefined, { lists }: ItemList): Rows | null {
  if (lists.length === 0) {
    const rows = value ?? [];
    return Array.isArray(rows) ? { list: null, rows, elsewhere: 0 } : null;
  }
  const members = value === undefined || value === null ? {} : value;
  if (!isObject(members) || lists.some(({ key }) => key in members && !Array.isArray(members[key]))) {
    return null;
  }
  const list =
    lists.find(({ key }) => rowsIn(members, key).length > 0) ?? lists.find(({ key }) => key in members);
  const key = list?.key ?? lists[0]?.key ?? "";
  const all = lists.reduce((sum, other) => sum + rowsIn(members, other.key).length, 0);
  const rows = rowsIn(members, key);
  return { list: key, rows, elsewhere: all - rows.length };
}

/** The field with other rows in its list. */
export function withRows(
  value: JsonValue | undefined,
  items: ItemList,
  list: string | null,
  rows: readonly Row[],
): JsonValue | undefined {
  if (list === null) {
    return [...rows];
  }
  const members = isObject(value) ? value : {};
  const { [list]: _, ...others } = members;
  if (rows.length > 0) {
    return { ...members, [list]: [...rows] };
  }
  // A list that is empty means nothing; whatever else is there stays.
  const kept = Object.entries(others).filter(
    ([key, rest]) =>
      !items.lists.some((entry) => entry.key === key) || (Array.isArray(rest) && rest.length > 0),
  );
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

/** The field with all its rows in one list: they mean something else, and what was typed stays. */
export function inList(
  value: JsonValue | undefined,
  items: ItemList,
  list: string | null,
): JsonValue | undefined {
  if (list === null) {
    return value;
  }
  const members = isObject(value) ? value : {};
  const rows = items.lists.flatMap(({ key }) => rowsIn(members, key));
  const others = Object.entries(members).filter(([key]) => !items.lists.some((entry) => entry.key === key));
  return rows.length === 0 && others.length === 0
    ? undefined
    : { ...(rows.length === 0 ? {} : { [list]: rows }), ...Object.fromEntries(others) };
}

/** The fields of a row that its choices show. */
export function shownFields(row: Row | undefined, { fields }: ItemList): readonly Field[] {
  return fields.filter(
    ({ shown_when: rule }) => rule === null || rule.is.some((value) => value === member(row, rule.field)),
  );
}

/** What a field holds before anything is typed; undefined where it is left out. */
function startOf({ kind, required, items, default: start }: Field): JsonValue | undefined {
  if (kind === "list" && required && items !== null) {
    return [blankRow(items)];
  }
  return start ?? undefined;
}

/** A row in which nothing was typed yet. */
export function blankRow(items: ItemList): Members {
  const started = (fields: readonly Field[]) =>
    fields.flatMap((field): [string, JsonValue][] => {
      const start = startOf(field);
      return start === undefined ? [] : [[field.key, start]];
    });
  const plain = Object.fromEntries(started(items.fields.filter(({ shown_when }) => shown_when === null)));
  return { ...plain, ...Object.fromEntries(started(shownFields(plain, items))) };
}

/** The row after a choice in it: a member that is another field now starts anew, and one that is none any more is left out. */
export function settled(before: Row | undefined, row: Members, items: ItemList): Members {
  const [was, is] = [shownFields(before, items), shownFields(row, items)];
  const done = new Map(Object.entries(row));
  for (const key of new Set(items.fields.map((field) => field.key))) {
    const field = is.find((one) => one.key === key);
    const former = was.find((one) => one.key === key);
    if (field !== undefined && (field === former || keeps(former, field, done.get(key)))) {
      continue;
    }
    const start = field === undefined ? undefined : startOf(field);
    if (start === undefined) {
      done.delete(key);
    } else {
      done.set(key, start);
    }
  }
  return Object.fromEntries(done);
}

/** Whether a value of one field means the same in another. */
function keeps(former: Field | undefined, field: Field, value: JsonValue | undefined): boolean {
  const isChoice = field.choices.length === 0 || field.choices.some(({ key }) => key === value);
  return value !== undefined && former?.kind === field.kind && isChoice;
}

/** The row with another value of a field. One that may be left out is, while it is empty or off. */
export function withCell(row: Row | undefined, field: Field, value: JsonValue | undefined): Members {
  const members = isObject(row) ? row : {};
  if (value === undefined || (field.default === null && (value === "" || value === false))) {
    const { [field.key]: _, ...rest } = members;
    return rest;
  }
  return { ...members, [field.key]: value };
}

/** Whether nothing was typed into a row. What is ticked or chosen was not typed. */
export function isBlank(row: Row | undefined, items: ItemList): boolean {
  const isEmpty = ({ key, kind, items: inner }: Field) => {
    const value = member(row, key);
    if (kind === "list" && inner !== null && Array.isArray(value)) {
      return value.every((one) => isBlank(one, inner));
    }
    return kind === "switch" || kind === "choice" || value === undefined || value === "";
  };
  return (
    isObject(row) &&
    items.fields.every(isEmpty) &&
    Object.keys(row).every((key) => items.fields.some((field) => field.key === key))
  );
}

/** The fields of a row that take a line of text. */
export function texts({ fields }: ItemList): readonly Field[] {
  return fields.filter(
    ({ kind }) => !["switch", "choice", "pair", "members", "image", "list", "long-text"].includes(kind),
  );
}

/** Whether each row is a line of the same few fields, like that of a table. Others have a title at each field. */
export function isTable({ fields }: ItemList): boolean {
  return fields.every(
    ({ kind, shown_when }) => shown_when === null && (kind === "text" || kind === "switch"),
  );
}

/** The key of the field where a new row is begun: the one that decides which others there are, or the first text. */
export function firstOf(items: ItemList): string {
  const decides = items.fields.find(({ key }) =>
    items.fields.some(({ shown_when }) => shown_when?.field === key),
  );
  return (decides ?? texts(items)[0] ?? items.fields[0])?.key ?? "";
}

/** The rows that a pasted text makes: a row a line, and a field of it a cell, where a spreadsheet put tabs between. */
export function pastedRows(text: string, items: ItemList): readonly Members[] {
  const into = texts(items);
  return text
    .split(/\r\n|[\n\r]/)
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const cells = into.length > 1 ? line.split("\t") : [line];
      return into.reduce<Members>(
        (row, field, index) => withCell(row, field, cells[index]?.trim() ?? ""),
        blankRow(items),
      );
    });
}

/** The rows with what was pasted into one: it takes the place of a row in which nothing was typed, and else stands behind it. */
export function withPasted(
  rows: readonly Row[],
  index: number,
  pasted: readonly Members[],
  items: ItemList,
): readonly Row[] {
  return isBlank(rows[index], items)
    ? rows.toSpliced(index, 1, ...pasted)
    : rows.toSpliced(index + 1, 0, ...pasted);
}

/** The rows with one of them a place further on; null at the end. */
export function stepped(rows: readonly Row[], index: number, by: 1 | -1): readonly Row[] | null {
  const row = rows[index];
  const to = index + by;
  return row === undefined || to < 0 || to >= rows.length
    ? null
    : rows.toSpliced(index, 1).toSpliced(to, 0, row);
}
