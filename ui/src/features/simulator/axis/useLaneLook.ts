/**
 * How the lanes of a project are looked at: remembered from one session and one start to the next, but for what was searched for, and
 * for a tag, which another project may not have.
 */
import { useState } from "react";
import { remember, remembered } from "@/lib/storage";
import { type LaneLook, laneGroups, laneOrders, wholeLook } from "../model/lanes";

const memory = "simulator.lanes";

type Kept = Omit<LaneLook, "words" | "tag">;

function isKept(value: unknown): value is Kept {
  if (typeof value !== "object" || value === null) {
    return false;
  }
  const { groups, order, unfolded } = value as Partial<Record<keyof Kept, unknown>>;
  return (
    Array.isArray(groups) &&
    groups.every((group) => laneGroups.includes(group)) &&
    laneOrders.some((known) => known === order) &&
    typeof unfolded === "boolean"
  );
}

export type LaneLooking = { look: LaneLook; change: (part: Partial<LaneLook>) => void };

export function useLaneLook(): LaneLooking {
  const [look, setLook] = useState<LaneLook>(() => ({
    ...wholeLook,
    ...remembered(memory, wholeLook, isKept),
    words: "",
    tag: null,
  }));
  return {
    look,
    change: (part) => {
      const next = { ...look, ...part };
      remember(memory, { groups: next.groups, order: next.order, unfolded: next.unfolded } satisfies Kept);
      setLook(next);
    },
  };
}
