/** Parts in a few words, for screen readers and for what is dragged. */
import type { Json } from "@/lib/json-pointer";
import { standing } from "./lists";
import { type Item, itemAt, type Part, type Path } from "./parts";
import { parsed } from "./values";
import type { Vocabulary } from "./vocabulary";

/** A value in one line. */
export function valueWords(value: Json, choices: readonly { value: string; label: string }[] = []): string {
  const choice = choices.find((known) => parsed(known.value) === value);
  if (choice !== undefined) {
    return choice.label;
  }
  if (typeof value === "boolean") {
    return value ? "yes" : "no";
  }
  return typeof value === "string" ? `“${value}”` : JSON.stringify(value);
}

function partWords(part: Part, written: Json): string {
  switch (part.kind) {
    case "group":
      return `${part.entry.label}, ${part.items.length === 1 ? "1 part" : `${part.items.length} parts`}`;
    case "comparison": {
      const subject = part.known?.label ?? part.variable;
      return `${subject} ${part.operator.label} ${valueWords(part.value, part.known?.choices)}`;
    }
    case "known":
      return [part.entry.label, ...part.values.map((value) => valueWords(value))].join(", ");
    case "unknown":
      return `Not known here: ${JSON.stringify(written)}`;
  }
}

/** A part with its negations. */
export function wordsOf(item: Item): string {
  return "Not: ".repeat(item.negations) + partWords(item.part, item.written);
}

/** Where a part is now, after it moved. */
export function placeWords(root: Json | undefined, path: Path | null, vocabulary: Vocabulary): string {
  const place = path === null ? null : standing(root, path, vocabulary);
  const item = path === null ? undefined : itemAt(root, path, vocabulary);
  if (place === null || item === undefined) {
    return "";
  }
  const { index, first, end, group } = place;
  const around = group?.part.kind === "group" ? `“${group.part.entry.label}”, ` : "";
  return `${wordsOf(item)}: now in ${around}place ${index - first + 1} of ${end - first}.`;
}
