/** What values of the wire are called in the forms: `page-url` is Rocket.Chat's *Visitor Page URL*. The catalogue says where such values are. */
import type { Catalogue, FieldPath, JsonValue, NamesOf } from "@/ipc/generated";

type Entry = { key: string; label: string };

const lists: Record<NamesOf, (catalogue: Catalogue) => readonly Entry[]> = {
  conditions: ({ conditions }) => conditions,
  actions: ({ actions }) => actions,
  senders: ({ senders }) => senders,
  events: ({ tree }) => tree?.events ?? [],
  parts: ({ tree }) => (tree === null ? [] : [...tree.parts, ...tree.operators]),
};

/** The value as the form would say it; one that the catalogue does not know stays as it is. */
export function wireWord(catalogue: Catalogue | undefined, path: FieldPath, value: JsonValue): JsonValue {
  const names = catalogue?.names.find((names) => covers(names.path.split("/"), path.split("/")));
  return catalogue === undefined || names === undefined
    ? value
    : (lists[names.of](catalogue).find(({ key }) => key === value)?.label ?? value);
}

/** Whether a path is one of those that a pattern means: `*` is any one step, `**` any number of them. */
function covers([first, ...pattern]: readonly string[], steps: readonly string[]): boolean {
  if (first === undefined) {
    return steps.length === 0;
  }
  if (first === "**") {
    return steps.some((_, place) => covers(pattern, steps.slice(place)));
  }
  return steps.length > 0 && (first === "*" || first === steps[0]) && covers(pattern, steps.slice(1));
}
