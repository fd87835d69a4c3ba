/** Which groups are closed, so that their parts are not shown. A group is known by its path, which edits of the tree move. */
import type { Json } from "@/lib/json-pointer";
import { flat, type Item, isInside, itemsOf, nameOf, type Path, pathOf, same } from "./parts";
import type { Vocabulary } from "./vocabulary";

/** The names of the paths of closed groups. */
export type Closed = ReadonlySet<string>;

export const noneClosed: Closed = new Set();

function groupsIn(root: Json | undefined, vocabulary: Vocabulary): Item[] {
  return flat(itemsOf(root, vocabulary)).filter(({ part }) => part.kind === "group");
}

/** Every group inside another one. The outermost stays open when all are closed. */
export function innerGroups(root: Json | undefined, vocabulary: Vocabulary): Closed {
  return new Set(
    groupsIn(root, vocabulary)
      .map(({ path }) => nameOf(path))
      .filter((name) => name !== ""),
  );
}

/** With the group at `path` the other way round. */
export function toggled(closed: Closed, path: Path): Closed {
  const next = new Set(closed);
  if (!next.delete(nameOf(path))) {
    next.add(nameOf(path));
  }
  return next;
}

/** The items that are shown, in the order in which they are read. */
export function visible(items: readonly Item[], closed: Closed): Item[] {
  return items.flatMap((item) =>
    item.part.kind === "group" && !closed.has(nameOf(item.path))
      ? [item, ...visible(item.part.items, closed)]
      : [item],
  );
}

/** What is shown of the part at `path`: itself, or the outermost closed group around it. */
export function shownFor(path: Path, closed: Closed): Path {
  const around = path.findIndex((_, depth) => closed.has(nameOf(path.slice(0, depth))));
  return around < 0 ? path : path.slice(0, around);
}

/** With the groups around the part at `path` open. */
export function openAround(path: Path, closed: Closed): Closed {
  const left = [...closed].filter((name) => {
    const group = pathOf(name);
    return same(group, path) || !isInside(path, group);
  });
  return left.length === closed.size ? closed : new Set(left);
}

/** Where the closed groups of `before` are in `after`. One that is gone is forgotten; one in which something changed stays closed. */
export function carried(
  before: Json | undefined,
  after: Json | undefined,
  closed: Closed,
  vocabulary: Vocabulary,
): Closed {
  if (closed.size === 0 || before === after) {
    return closed;
  }
  const were = groupsIn(before, vocabulary).map(withText);
  const are = groupsIn(after, vocabulary).map(withText);
  const next = new Set<string>();
  for (const group of were.filter(({ name }) => closed.has(name))) {
    const twins = were.filter(({ text }) => text === group.text);
    const alike = are.filter(({ text }) => text === group.text);
    const here = are.find(({ name }) => name === group.name);
    const isHere = here !== undefined && alike.includes(here);
    const isChanged = here !== undefined && !were.some(({ text }) => text === here.text);
    // Groups that are written alike keep their order. Else the place decides.
    const found =
      alike.length === twins.length
        ? alike[twins.indexOf(group)]
        : isHere
          ? here
          : (alike[Math.min(twins.indexOf(group), alike.length - 1)] ?? (isChanged ? here : undefined));
    if (found !== undefined) {
      next.add(found.name);
    }
  }
  return next;
}

function withText({ path, written }: Item): { name: string; text: string } {
  return { name: nameOf(path), text: JSON.stringify(written) };
}
