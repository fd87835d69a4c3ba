/** How drafts are counted and called in messages. */
import type { DraftRow, PlatformRow } from "@/ipc/generated";
import { usedBy } from "@/ipc/platforms";
import { counted } from "@/lib/counted";

export function nameOf({ name }: Pick<DraftRow, "name">): string {
  return name === "" ? "Draft without a name" : name;
}

/** What a draft does, with the names of what it names by numbers: *Groups 1 and 2 (Sales, Support)*. */
export function deedOf({ then, called }: Pick<DraftRow, "then" | "called">): string {
  return called.length === 0 ? then : `${then} (${called.join(", ")})`;
}

/** *“Pricing help”* or *3 drafts*. */
export function called(rows: readonly Pick<DraftRow, "name">[]): string {
  const [first] = rows;
  return rows.length === 1 && first !== undefined ? `“${nameOf(first)}”` : `${rows.length} drafts`;
}

type Named = Pick<DraftRow, "name" | "platform">;

/**
 * What was imported. The platforms that were recognised are named, but where the project has drafts of this one platform and no other.
 */
export function importedWords(
  made: readonly Named[],
  before: readonly Pick<Named, "platform">[],
  platforms: readonly PlatformRow[],
): string {
  const recognised = usedBy(platforms, made);
  const [only] = recognised;
  const expected = before.length > 0 && usedBy(platforms, [...before, ...made]).length === 1;
  const what = made.length === 1 ? called(made) : counted(made.length, "draft");
  if (expected || only === undefined) {
    return `${what} imported.`;
  }
  if (recognised.length === 1) {
    return `${what} imported for ${only.name}.`;
  }
  const parts = recognised.map(({ platform, name }) => {
    const count = made.filter((draft) => draft.platform === platform).length;
    return `${count} for ${name}`;
  });
  return `${what} imported: ${parts.join(", ")}.`;
}
