/** Which lanes the time axis shows, in which order, and which are folded into one line. */
import type { Lane, LaneHead, Near } from "@/ipc/generated";
import { finds } from "@/lib/search";

/** A reason to show a lane; of several that are chosen one is enough. */
export const laneGroups = ["fires", "nearly", "own"] as const;
export type LaneGroup = (typeof laneGroups)[number];

export const laneOrders = ["order", "time", "nearness"] as const;
export type LaneOrder = (typeof laneOrders)[number];

/** How lanes are looked at. */
export type LaneLook = {
  /** None shows all. */
  groups: readonly LaneGroup[];
  /** A tag of their drafts; null for any. */
  tag: string | null;
  /** Words of the name, of when it acts, or of what it does. */
  words: string;
  order: LaneOrder;
  /** Whether those that did nothing are shown, too, where there are many. */
  unfolded: boolean;
};

export const wholeLook: LaneLook = { groups: [], tag: null, words: "", order: "order", unfolded: false };

/** What is known of a lane. */
export type LaneFacts = {
  head: LaneHead;
  /** When it fires first, in milliseconds; null where it does not. */
  fired_ms: number | null;
  near: Near | null;
};

/** As many lanes as one sees at once: so few are never folded, and need no filter. */
export const fewLanes = 12;

export function laneFacts(
  heads: readonly LaneHead[],
  lanes: readonly Lane[],
  near: readonly Near[],
): LaneFacts[] {
  const fired = new Map(
    lanes.map(({ trigger, marks }) => [trigger, marks.find((mark) => mark.fired)?.t_ms ?? null]),
  );
  const nearBy = new Map(near.map((one) => [one.trigger, one]));
  return heads.map((head) => {
    const fired_ms = fired.get(head.trigger) ?? null;
    return { head, fired_ms, near: fired_ms === null ? (nearBy.get(head.trigger) ?? null) : null };
  });
}

function isIn(group: LaneGroup, { head, fired_ms, near }: LaneFacts, chosen: string | null): boolean {
  switch (group) {
    case "fires":
      return fired_ms !== null;
    case "nearly":
      return near !== null;
    case "own":
      return head.trigger === chosen;
  }
}

/** How many lanes each group has. */
export function countGroups(facts: readonly LaneFacts[], chosen: string | null): Record<LaneGroup, number> {
  const count = (group: LaneGroup) => facts.filter((lane) => isIn(group, lane, chosen)).length;
  return { fires: count("fires"), nearly: count("nearly"), own: count("own") };
}

/** What comes first by the time of firing, and by nearness: those that nearly fired, then those that fire. */
function rank({ fired_ms, near }: LaneFacts, order: LaneOrder): number {
  if (order === "order") {
    return 0;
  }
  const nearness = near === null ? null : near.cost;
  const [first, second] = order === "time" ? [fired_ms, nearness] : [nearness, fired_ms];
  // A session lasts no longer than this, and no change costs as much.
  const half = 2 ** 50;
  return first ?? (second === null ? 2 * half : half + second);
}

/** The tags of the drafts, in their order. */
export function tagsOf(facts: readonly LaneFacts[]): readonly string[] {
  return [...new Set(facts.flatMap(({ head }) => head.tags))].sort((a, b) => a.localeCompare(b));
}

export type Arranged = {
  shown: LaneFacts[];
  /** Those that did not fire and are not shown because there are many. */
  folded: LaneFacts[];
};

/** `kept` are triggers that are never folded: the chosen one, and those that are not as expected. */
export function arrange(
  facts: readonly LaneFacts[],
  { groups, tag, words, order, unfolded }: LaneLook,
  chosen: string | null,
  kept: (lane: LaneFacts) => boolean,
): Arranged {
  const passing = facts.filter(
    (lane) =>
      (groups.length === 0 || groups.some((group) => isIn(group, lane, chosen))) &&
      (tag === null || lane.head.tags.includes(tag)) &&
      finds(words, lane.head.name, lane.head.when, lane.head.then, ...lane.head.tags),
  );
  const sorted = passing
    .map((lane) => ({ lane, by: rank(lane, order) }))
    // Equal ones stay in the order of the server.
    .sort((a, b) => a.by - b.by)
    .map(({ lane }) => lane);
  // Whoever filters or sorts by nearness asks for them.
  const asked = groups.length > 0 || tag !== null || words.trim() !== "";
  if (asked || unfolded || sorted.length <= fewLanes) {
    return { shown: sorted, folded: [] };
  }
  const stays = (lane: LaneFacts) =>
    lane.fired_ms !== null || (order === "nearness" && lane.near !== null) || kept(lane);
  return {
    shown: sorted.filter(stays),
    folded: sorted.filter((lane) => !stays(lane)),
  };
}

/** The lane before or after the chosen one among those that are shown; the first or last where none of them is chosen. */
export function neighbourLane(
  shown: readonly LaneFacts[],
  chosen: string | null,
  direction: "next" | "previous",
): string | null {
  const at = shown.findIndex(({ head }) => head.trigger === chosen);
  const offset = direction === "next" ? 1 : -1;
  const place = at < 0 ? (direction === "next" ? 0 : shown.length - 1) : at + offset;
  return shown[Math.min(shown.length - 1, Math.max(0, place))]?.head.trigger ?? null;
}
