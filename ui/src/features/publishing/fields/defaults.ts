/** Values that a field has by itself, and that say little of a trigger that comes or goes. */
import type { Catalogue, FieldChange } from "@/ipc/generated";

/** Whether a field comes or goes with what a blank draft has in it. A field that changes always says something. */
export function isByItself(
  catalogue: Pick<Catalogue, "fields" | "sections"> | undefined,
  { path, before, after }: Pick<FieldChange, "path" | "before" | "after">,
): boolean {
  if (catalogue === undefined || (before !== null && after !== null)) {
    return false;
  }
  const value = before ?? after;
  const all = [...catalogue.fields, ...catalogue.sections.flatMap(({ fields }) => fields)];
  const field = all.find(({ key }) => `/${key}` === path || key === path);
  return (
    field !== undefined &&
    (value === field.default || (field.default === null && (value === "" || value === false)))
  );
}
