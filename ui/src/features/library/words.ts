/** How drafts are counted and called in messages. */
import type { DraftRow } from "@/ipc/generated";

export function nameOf({ name }: Pick<DraftRow, "name">): string {
  return name === "" ? "Draft without a name" : name;
}

/** *“Pricing help”* or *3 drafts*. */
export function called(rows: readonly Pick<DraftRow, "name">[]): string {
  const [first] = rows;
  return rows.length === 1 && first !== undefined ? `“${nameOf(first)}”` : `${rows.length} drafts`;
}
