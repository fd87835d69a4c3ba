/** What values of the wire are called in the forms: `page-url` is the platform's *Visitor Page URL*. */
import type { Catalogue, FieldPath, JsonValue } from "@/ipc/generated";

/** Which list of the catalogue names the values at a path, if any does. */
function namesAt(catalogue: Catalogue, path: FieldPath): readonly { key: string; label: string }[] {
  if (/^\/conditions\/\d+\/name$/.test(path)) {
    return catalogue.conditions;
  }
  if (/^\/actions\/\d+\/name$/.test(path)) {
    return catalogue.actions;
  }
  return /^\/actions\/\d+\/params\/sender$/.test(path) ? catalogue.senders : [];
}

/** The value as the form would say it; one that the catalogue does not know stays as it is. */
export function wireWord(catalogue: Catalogue | undefined, path: FieldPath, value: JsonValue): JsonValue {
  return catalogue === undefined
    ? value
    : (namesAt(catalogue, path).find(({ key }) => key === value)?.label ?? value);
}

/** Whether the values of a change are patterns, which are read sign by sign. The change is called as the form calls the field. */
export function isPattern(catalogue: Catalogue | undefined, path: FieldPath, label: string): boolean {
  return (
    /^\/conditions\/\d+\/value$/.test(path) &&
    (catalogue?.conditions ?? []).some(
      ({ value }) => value !== null && value.kind === "pattern" && label.startsWith(value.label),
    )
  );
}
