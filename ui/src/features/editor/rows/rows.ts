/**
 * The rows of a field that is a list, as the catalogue describes it: `{ "values": [ { … } ] }`. Every edit gives the whole value of the
 * field, or undefined where the field goes with its last row. What the catalogue does not know of a row stays in it.
 */
import type { Field, ItemList, JsonValue } from "@/ipc/generated";
import { isObject, type Members } from "@/lib/json-pointer";

export type Row = JsonValue;

/** The rows with the list that they stand in. */
export type Rows = {
  /** The member of the field that holds them. */
  list: string;
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
  list: string,
  rows: readonly Row[],
): Members | undefined {
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
export function inList(value: JsonValue | undefined, items: ItemList, list: string): Members | undefined {
  const members = isObject(value) ? value : {};
  const rows = items.lists.flatMap(({ key }) => rowsIn(members, key));
  const others = Object.entries(members).filter(([key]) => !items.lists.some((entry) => entry.key === key));
  return rows.length === 0 && others.length === 0
    ? undefined
    : { ...(rows.length === 0 ? {} : { [list]: rows }), ...Object.fromEntries(others) };
}

/** A row in which nothing was typed yet. */
export function blankRow({ fields }: ItemList): Members {
  return Object.fromEntries(
    fields.flatMap(({ key, default: start }): [string, JsonValue][] =>
      start === null ? [] : [[key, start]],
    ),
  );
}

/** The row with another value of a field. One that may be left out is, while it is empty or off. */
export function withCell(row: Row | undefined, field: Field, value: JsonValue): Members {
  const members = isObject(row) ? row : {};
  if (field.default === null && (value === "" || value === false)) {
    const { [field.key]: _, ...rest } = members;
    return rest;
  }
  return { ...members, [field.key]: value };
}

/** Whether nothing was typed into a row. */
export function isBlank(row: Row | undefined, { fields }: ItemList): boolean {
  return (
    isObject(row) &&
    fields.every(({ key, kind }) => kind === "switch" || row[key] === undefined || row[key] === "") &&
    Object.keys(row).every((key) => fields.some((field) => field.key === key))
  );
}

/** The fields of a row that take a text. */
export function texts({ fields }: ItemList): readonly Field[] {
  return fields.filter(({ kind }) => kind !== "switch");
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
