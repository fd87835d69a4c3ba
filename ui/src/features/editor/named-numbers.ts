/** Numbers that stand for things with names: how a list of them is shown, and what was typed, chosen or pasted into it. */
import { withName } from "@/ipc/account-names";
import type { AccountNames, JsonValue } from "@/ipc/generated";
import { folded } from "@/lib/unicode";
import { written } from "./document";
import { numbers } from "./NumbersInput";

type Names = Pick<AccountNames, "names">;

/** The numbers as tags: *Sales · 1*; a number that nobody knows stays one. */
export function tagsOf(held: readonly JsonValue[], names: Names): string[] {
  return held.map((value) => withName(names, written(value)));
}

/** What can be added to the numbers, as its tag will be. */
export function offered(held: readonly JsonValue[], { names }: Names): string[] {
  const there = held.map(written);
  return names.filter(({ id }) => !there.includes(id)).map(({ id }) => withName({ names }, id));
}

/** The numbers that tags mean: those that were there, names that only one thing has, and numbers as they are typed, also several in one. */
export function meant(tags: readonly string[], held: readonly JsonValue[], names: Names): JsonValue[] {
  const known = new Map(held.map((value) => [withName(names, written(value)), value]));
  const result: JsonValue[] = [];
  for (const tag of tags) {
    const before = known.get(tag);
    if (before !== undefined) {
      result.push(before);
    } else {
      const ids = idsOf(tag, names);
      result.push(...numbers(ids).filter((id) => !result.includes(id) && !held.includes(id)));
    }
  }
  return result;
}

/** What a new tag means. */
function idsOf(tag: string, { names }: Names): readonly string[] {
  const text = tag.trim();
  if (/^\d+(\s+\d+)*$/.test(text)) {
    return text.split(/\s+/);
  }
  const label = names.find(({ id }) => withName({ names }, id) === text);
  const named = label === undefined ? names.filter(({ name }) => folded(name) === folded(text)) : [label];
  const [only] = named;
  return only !== undefined && named.length === 1 ? [only.id] : [text];
}
