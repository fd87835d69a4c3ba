/** What values of the wire are called in the forms: `page-url` is Rocket.Chat's *Visitor Page URL*. The catalogue says where such values are. */
import type { Catalogue, FieldPath, JsonValue, NamesOf } from "@/ipc/generated";
import { covers } from "@/lib/path-pattern";

type Entry = { key: string; label: string };

const lists: Record<NamesOf, (catalogue: Catalogue) => readonly Entry[]> = {
  conditions: ({ conditions }) => conditions,
  actions: ({ actions }) => actions,
  senders: ({ senders }) => senders,
  events: ({ tree }) => tree?.events ?? [],
  // Servers say these, and they stand behind the numbers.
  groups: () => [],
  parts: ({ tree }) => (tree === null ? [] : [...tree.parts, ...tree.operators]),
};

/** The value as the form would say it; one that the catalogue does not know stays as it is. */
export function wireWord(catalogue: Catalogue | undefined, path: FieldPath, value: JsonValue): JsonValue {
  const names = catalogue?.names.find((names) => covers(names.path, path));
  return catalogue === undefined || names === undefined
    ? value
    : (lists[names.of](catalogue).find(({ key }) => key === value)?.label ?? value);
}
