/** Which drafts the list shows, and in which order: search, filters, sorting, moving. Pure. */
import type { DraftKind, DraftRow, DraftState, Platform, PlatformRow } from "@/ipc/generated";
import { kindOf, type Mark } from "@/ipc/platforms";
import { finds } from "@/lib/search";

export const filters = [
  "draft",
  "ready",
  "published",
  "changed",
  "changed-on-server",
  "errors",
  "warnings",
  "disabled",
  "tests-red",
] as const;
/** A state, or something else that sets drafts apart. */
export type Filter = (typeof filters)[number];

export const sortings = ["order", "name", "edited"] as const;
export type Sorting = (typeof sortings)[number];

export type Arrangement = {
  query: string;
  filters: readonly Filter[];
  /** The platform that is looked for; null for any. */
  platform: Platform | null;
  /** What is looked for among what drafts wait for, as {@link waiting} names it; null for any. */
  condition: string | null;
  /** The tag that is looked for; null for any. */
  tag: string | null;
  sorting: Sorting;
};

export const everything: Arrangement = {
  query: "",
  filters: [],
  platform: null,
  condition: null,
  tag: null,
  sorting: "order",
};

/** What a draft waits for, set apart from what other platforms call the same; null where it waits for nothing. */
export function waiting({ platform, condition }: Pick<DraftRow, "platform" | "condition">): string | null {
  return condition === null ? null : `${platform} ${condition}`;
}

/** `red` are the drafts of which a session expects something that does not happen. */
export function passes(row: DraftRow, filter: Filter, red: ReadonlySet<number>): boolean {
  switch (filter) {
    case "errors":
      return row.errors > 0;
    case "warnings":
      return row.warnings > 0;
    case "disabled":
      return !row.enabled;
    case "tests-red":
      return red.has(row.id);
    default:
      return row.state === (filter satisfies DraftState);
  }
}

const statesAsFilters: Record<DraftState, true> = {
  draft: true,
  ready: true,
  published: true,
  changed: true,
  "changed-on-server": true,
};

function isState(filter: Filter): boolean {
  return filter in statesAsFilters;
}

/** Of several states any will do; everything else must hold as well. */
function passesAll(row: DraftRow, chosen: readonly Filter[], red: ReadonlySet<number>): boolean {
  const states = chosen.filter(isState);
  return (
    (states.length === 0 || states.some((state) => passes(row, state, red))) &&
    chosen.every((filter) => isState(filter) || passes(row, filter, red))
  );
}

const orders: Record<Sorting, (a: DraftRow, b: DraftRow) => number> = {
  order: (a, b) => a.position - b.position,
  name: (a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }) || a.position - b.position,
  edited: (a, b) => b.edited_at - a.edited_at || a.position - b.position,
};

export function arranged(
  rows: readonly DraftRow[],
  arrangement: Arrangement,
  red: ReadonlySet<number> = new Set(),
  mark: Mark = () => null,
): DraftRow[] {
  const { query, filters: chosen, platform, condition, tag, sorting } = arrangement;
  return rows
    .filter((row) => platform === null || row.platform === platform)
    .filter((row) => condition === null || waiting(row) === condition)
    .filter((row) => tag === null || row.tags.includes(tag))
    .filter((row) => passesAll(row, chosen, red))
    .filter((row) => finds(query, row.name, row.when, row.then, mark(row) ?? "", ...row.tags))
    .sort(orders[sorting]);
}

/**
 * The number that the list shows beside each draft: its place in the project, or its place among its kind where the first of a kind that
 * holds decides.
 */
export function numbered(
  rows: readonly DraftRow[],
  platforms: readonly PlatformRow[],
): ReadonlyMap<number, number> {
  const counts = new Map<DraftKind, number>();
  return new Map(
    // Positions have gaps where drafts are in the trash.
    rows.toSorted(orders.order).map((row, index) => {
      const kind = kindOf(platforms, row);
      if (kind?.is_ordered !== true) {
        return [row.id, index + 1];
      }
      const place = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, place);
      return [row.id, place];
    }),
  );
}

/** The kinds among these drafts whose order decides, as their platforms call them. */
export function orderedKinds(
  rows: readonly DraftRow[],
  platforms: readonly PlatformRow[],
): readonly string[] {
  return platforms.flatMap((platform) =>
    platform.kinds
      .filter(
        ({ key, is_ordered }) =>
          is_ordered && rows.some((row) => row.platform === platform.platform && row.kind === key),
      )
      .map(({ label }) => label),
  );
}

/** Whether anything is left out. */
export function isNarrowed({ query, filters: chosen, platform, condition, tag }: Arrangement): boolean {
  return query.trim() !== "" || chosen.length > 0 || platform !== null || condition !== null || tag !== null;
}

/** The tags that drafts have, in their order. */
export function tagsOf(rows: readonly Pick<DraftRow, "tags">[]): readonly string[] {
  return [...new Set(rows.flatMap(({ tags }) => tags))].sort((a, b) => a.localeCompare(b));
}

/**
 * All ids in their order, with `moved` taken out and put, in their own order, before or behind `target`. Null when that changes nothing.
 */
export function reordered(
  ids: readonly number[],
  moved: readonly number[],
  target: number,
  side: "before" | "behind",
): number[] | null {
  if (moved.includes(target)) {
    return null;
  }
  const block = ids.filter((id) => moved.includes(id));
  const rest = ids.filter((id) => !moved.includes(id));
  const place = rest.indexOf(target) + (side === "behind" ? 1 : 0);
  const next = rest.toSpliced(place, 0, ...block);
  return next.every((id, index) => id === ids[index]) ? null : next;
}

/** One step up or down among those that are shown. */
export function stepped(
  ids: readonly number[],
  shown: readonly number[],
  moved: readonly number[],
  direction: "up" | "down",
): number[] | null {
  const places = shown.flatMap((id, index) => (moved.includes(id) ? [index] : []));
  const edge = direction === "up" ? Math.min(...places) - 1 : Math.max(...places) + 1;
  const target = shown[edge];
  return target === undefined
    ? null
    : reordered(ids, moved, target, direction === "up" ? "before" : "behind");
}

/** Rows in the order of their ids; those that are not among them come last, as they were. */
export function inOrder<Row extends { id: number }>(
  rows: readonly Row[],
  ids: readonly number[],
): readonly Row[] {
  const places = new Map(ids.map((id, place) => [id, place]));
  const place = ({ id }: Row) => places.get(id) ?? ids.length;
  return ids.length === 0 ? rows : rows.toSorted((one, other) => place(one) - place(other));
}

/** The drafts as they stand by what others were seen to change since their servers were read: the list itself knows only what was read. */
export function withDrift(rows: readonly DraftRow[], drifted: ReadonlySet<number>): readonly DraftRow[] {
  const isDrifted = ({ id, state }: DraftRow) => drifted.has(id) && state !== "draft";
  return rows.some(isDrifted)
    ? rows.map((row) => (isDrifted(row) ? { ...row, state: "changed-on-server" } : row))
    : rows;
}
