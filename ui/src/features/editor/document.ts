/**
 * A draft's document as the form sees it. What the form does not know stays where it is. The only names of the wire format here are
 * those that the catalogue has no entries for; it names all fields inside.
 */
import type { Catalogue, DraftKind, DraftView, FieldPath, JsonValue } from "@/ipc/generated";
import { at, inside, isObject, keysOf, type Members, member, put } from "@/lib/json-pointer";

export type Document = DraftView["document"];

/** The two lists of a document, and where the fields of an item stand. */
export const lists = { conditions: "/conditions", actions: "/actions" } as const;
export type ListPath = (typeof lists)[keyof typeof lists];

/** The items of a list: none when it is missing, null when it is something that no form can show. */
export function itemsOf(document: Document, list: ListPath): JsonValue[] | null {
  const value = at(document, list);
  if (value === undefined || value === null) {
    return [];
  }
  return Array.isArray(value) ? value : null;
}

/** The document with the item at `index` of a list before all others. */
export function putFirst(document: Document, list: ListPath, index: number): Document {
  const items = itemsOf(document, list) ?? [];
  const item = items[index];
  return item === undefined ? document : put(document, list, [item, ...items.toSpliced(index, 1)]);
}

/** What an item is called on the wire; empty when that is missing. */
export function kindOf(item: JsonValue | undefined): string {
  const name = member(item, "name");
  return typeof name === "string" ? name : "";
}

/** Where the fields of the first item stand. */
export const conditionPath = `${lists.conditions}/0`;
export const actionPath = `${lists.actions}/0`;
export const paramsPath = `${actionPath}/params`;

/** What a condition or an action held under each of its kinds, so that going back to a kind brings its values back. */
export type Kept = ReadonlyMap<string, JsonValue>;

/** The document with another kind of first condition: its value is the kept one of that kind, or what a blank draft has. */
export function withCondition(document: Document, catalogue: Catalogue, key: string, kept: Kept): Document {
  const entry = catalogue.conditions.find((condition) => condition.key === key);
  const value = kept.get(key) ?? entry?.value?.default ?? null;
  const named = put(document, `${conditionPath}/name`, key);
  return put(asList(named, document, lists.conditions), `${conditionPath}/value`, value);
}

/**
 * The document with another kind of first action. Fields that both kinds have keep their values, those of the former kind alone go,
 * and what the catalogue does not know stays.
 */
export function withAction(document: Document, catalogue: Catalogue, key: string, kept: Kept): Document {
  const fieldsOf = (name: string) => catalogue.actions.find((action) => action.key === name)?.fields ?? [];
  const before = at(document, paramsPath);
  const params = isObject(before) ? before : {};
  const next = fieldsOf(key);
  const former = fieldsOf(kindOf(at(document, actionPath)));
  const gone = former.filter((field) => !next.some((other) => other.key === field.key));
  const rest = Object.entries(params).filter(([name]) => !gone.some((field) => field.key === name));
  const held = kept.get(key);
  const blank = next
    .filter((field) => field.required)
    .map((field): [string, JsonValue] => [field.key, field.default]);
  const merged = {
    ...Object.fromEntries(blank),
    ...(isObject(held) ? held : {}),
    ...Object.fromEntries(rest),
  };
  const named = put(document, `${actionPath}/name`, key);
  return put(asList(named, document, lists.actions), paramsPath, merged);
}

/** `put` makes objects where nothing was; the first item of a missing list needs a list around it. */
function asList(changed: Document, before: Document, list: ListPath): Document {
  if (Array.isArray(at(before, list))) {
    return changed;
  }
  return put(changed, list, [at(changed, `${list}/0`) ?? {}]);
}

/** A value somewhere in a document. */
export type Place = { path: FieldPath; value: JsonValue };

/** Objects of a document with the members that the form has controls for. */
type Known = [FieldPath, readonly string[]][];

/** Those of a form that is made of sections; the objects of its sections have their own. */
function fieldsOfSections({ fields, sections }: Catalogue, kind: string | undefined): Known {
  const objects = new Map<FieldPath, string[]>([["", fields.map(({ key }) => key)]]);
  for (const { at: path, fields: own } of sections.filter(
    (section) => kind === undefined || section.kind === kind,
  )) {
    objects.set(path, [...(objects.get(path) ?? []), ...own.map(({ key }) => key)]);
    // Every object on the way is known by the one around it.
    let around = "";
    for (const key of keysOf(path)) {
      objects.set(around, [...(objects.get(around) ?? []), key]);
      around = inside(around, key);
    }
  }
  return [...objects];
}

/** Those of a form of a condition and an action, or of a tree. */
function fieldsOfParts(document: Document, catalogue: Catalogue): Known {
  const action = catalogue.actions.find(({ key }) => key === kindOf(at(document, actionPath)));
  return [
    [
      "",
      [
        ...catalogue.fields.map(({ key }) => key),
        ...(catalogue.tree === null ? ["conditions", "actions"] : ["definition", "id"]),
      ],
    ],
    [conditionPath, ["name", "value"]],
    [actionPath, ["name", "params"]],
    ...(action === undefined
      ? []
      : [[paramsPath, action.fields.map(({ key }) => key)] as [FieldPath, string[]]]),
  ];
}

/**
 * Fields of the document and of its first condition and action that the catalogue does not know. They are kept as they are. What only the
 * server writes is none of them.
 */
export function unknownFields(
  document: Document,
  catalogue: Catalogue,
  kind?: Pick<DraftKind, "key" | "server_managed">,
): Place[] {
  const known =
    catalogue.sections.length > 0
      ? fieldsOfSections(catalogue, kind?.key)
      : fieldsOfParts(document, catalogue);
  return known.flatMap(([path, keys]) => {
    const value = path === "" ? document : at(document, path);
    const managed = path === "" ? (kind?.server_managed ?? []) : [];
    return isObject(value)
      ? Object.entries(value)
          .filter(([key]) => !keys.includes(key) && !managed.includes(key))
          .map(([key, inner]) => ({ path: inside(path, key), value: inner }))
      : [];
  });
}

/** A field whose value differs between two documents; undefined: it is not there. */
export type Difference = {
  path: FieldPath;
  before: JsonValue | undefined;
  after: JsonValue | undefined;
};

/** Where two documents differ, field by field. The order of members is no difference. */
export function differences(
  before: JsonValue | undefined,
  after: JsonValue | undefined,
  path: FieldPath = "",
): Difference[] {
  const both = [before, after];
  if (both.every(isObject) || both.every(Array.isArray)) {
    const keys = new Set(both.flatMap((value) => Object.keys(value as Members)));
    return [...keys].flatMap((key) =>
      differences(member(before, key), member(after, key), inside(path, key)),
    );
  }
  return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ path, before, after }];
}

/** *URL: text 2*: the field of a section, and the row of it, that a path leads into; undefined where it leads into none. */
function sectionLabel(path: FieldPath, { sections }: Catalogue): string | undefined {
  for (const { at: parent, fields } of sections) {
    const field = fields.find(({ key }) => `${path}/`.startsWith(`${inside(parent, key)}/`));
    if (field !== undefined) {
      const [, row] = keysOf(path.slice(inside(parent, field.key).length));
      return field.items === null || row === undefined
        ? field.label
        : `${field.label}: ${field.items.item} ${Number(row) + 1}`;
    }
  }
  return undefined;
}

/** The name of a field as the form shows it; its path where the form has none. */
export function labelOf(path: FieldPath, document: Document, catalogue: Catalogue): string {
  const inSection = sectionLabel(path, catalogue);
  if (inSection !== undefined) {
    return inSection;
  }
  const [list, index, key, param] = keysOf(path);
  const number = index === undefined || index === "0" ? "" : ` ${Number(index) + 1}`;
  if (index === undefined) {
    return catalogue.fields.find((field) => field.key === list)?.label ?? path;
  }
  const kind = kindOf(at(document, `/${list}/${index}`));
  if (list === "conditions") {
    const entry = catalogue.conditions.find((condition) => condition.key === kind);
    return `${key === "value" ? (entry?.value?.label ?? "Value of the condition") : "Condition"}${number}`;
  }
  if (list === "actions") {
    const entry = catalogue.actions.find((action) => action.key === kind);
    const field = entry?.fields.find((candidate) => candidate.key === param);
    return `${field?.label ?? (param === undefined ? "Action" : param)}${number}`;
  }
  return path;
}

/** A value in one line, as a reader would write it. */
export function written(value: JsonValue | undefined): string {
  if (value === undefined) {
    return "";
  }
  return typeof value === "string" ? value : JSON.stringify(value);
}
