/** What the palette lists, and in which order. Pure. */
import type { Icon } from "@tabler/icons-react";
import type { SearchExcerpt, SearchRank } from "@/ipc/generated";
import { rankOf, weightOf } from "./ranking";

/** Something that the palette finds and does. */
export type Entry = {
  /** Stable, so that it is known again when it was used. */
  id: string;
  title: string;
  /** What it is: *Draft*, *Setting*. Said beside the title. */
  what: string;
  /** The heading that it stands below. */
  group: string;
  /** Other words that find it. */
  words?: readonly string[];
  /** How the back end ranked it; ranked by its title without that. */
  rank?: SearchRank;
  /** A quieter line below the title. */
  text?: string;
  /** Where the words were found, if not in the title. */
  excerpt?: SearchExcerpt | null;
  shortcut?: string | undefined;
  icon?: Icon | undefined;
  /** Takes something away: comes last, and asks. */
  destroys?: boolean;
  /** Why it cannot be done now. */
  off?: string;
  run: () => void;
  /** What Ctrl and Enter do instead. */
  also?: { label: string; run: () => void };
};

export type EntryGroup = { heading: string; entries: readonly Entry[] };

/** The heading of what takes something away. It is always the last. */
export const lastHeading = "Takes something away";

/** So many that were used last stand on top while nothing is looked for. */
const mostRecent = 5;

/**
 * The entries that fit what was typed, in groups: the group with the best hit first, and in each the best first; of two that fit as well,
 * what was used last. What cannot be done now comes behind what can, and what destroys behind everything.
 */
export function arranged(
  entries: readonly Entry[],
  typed: string,
  used: readonly string[],
): readonly EntryGroup[] {
  const fitting = entries.flatMap((entry) => {
    const rank = entry.rank ?? rankOf(typed, entry.title, [entry.what, entry.group, ...(entry.words ?? [])]);
    return rank === null ? [] : [{ entry, weight: weightOf(rank) + (entry.off === undefined ? 0 : 0.5) }];
  });
  const recency = (id: string) => (used.includes(id) ? used.indexOf(id) : used.length);
  const sorted = fitting.toSorted((a, b) => a.weight - b.weight || recency(a.entry.id) - recency(b.entry.id));
  const groups = new Map<string, { heading: string; weight: number; entries: Entry[] }>();
  for (const { entry, weight } of sorted) {
    const heading = entry.destroys === true ? lastHeading : entry.group;
    const group = groups.get(heading) ?? { heading, weight, entries: [] };
    group.entries.push(entry);
    groups.set(heading, group);
  }
  // The order in which the groups were given decides between two that fit as well.
  const given = [...new Set(entries.map(({ group }) => group))];
  return [...groups.values()].toSorted(
    (a, b) =>
      Number(a.heading === lastHeading) - Number(b.heading === lastHeading) ||
      a.weight - b.weight ||
      given.indexOf(a.heading) - given.indexOf(b.heading),
  );
}

/** What is offered before anything is typed: what was used last, and everything that can be done here. */
export function unasked(entries: readonly Entry[], used: readonly string[]): readonly EntryGroup[] {
  const able = entries.filter(({ off }) => off === undefined);
  const recent = used
    .flatMap((id) => able.find((entry) => entry.id === id && entry.destroys !== true) ?? [])
    .slice(0, mostRecent);
  const rest = able.filter((entry) => !recent.includes(entry));
  const headings = [...new Set(rest.map(({ group }) => group))];
  const of = (heading: string) =>
    rest.filter((entry) => (entry.destroys === true ? lastHeading : entry.group) === heading);
  return [
    { heading: "Used last", entries: recent },
    ...headings.map((heading) => ({ heading, entries: of(heading) })),
    { heading: lastHeading, entries: of(lastHeading) },
  ].filter((group) => group.entries.length > 0);
}
