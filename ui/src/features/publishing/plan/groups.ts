/** The items of a plan as the list has them: by what is done with them, and apart what nobody marked ready. */
import type { Operation, PlanItem } from "@/ipc/generated";
import { type OperationLook, operationLooks } from "./review";
import { isUnready } from "./ticks";

export type GroupKey = Operation | "unready";

export type GroupLook = OperationLook & {
  /** The list shows these groups closed: nothing is to be done about them. */
  quiet?: true;
};

const unready: GroupLook = {
  status: "draft",
  word: "Not marked ready",
  text: "Nobody marked the draft ready, so it is left out unless you take it along.",
};

const order = (Object.keys(operationLooks) as readonly Operation[]).flatMap((operation): GroupKey[] =>
  operation === "unchanged" ? ["unready", operation] : [operation],
);

export function groupLook(key: GroupKey): GroupLook {
  if (key === "unready") {
    return unready;
  }
  const look = operationLooks[key];
  return key === "unchanged" || key === "only_on_server" ? { ...look, quiet: true } : look;
}

export type Group = { key: GroupKey; items: readonly PlanItem[] };

function keyOf(item: PlanItem): GroupKey {
  return isUnready(item) ? "unready" : item.operation;
}

/** The items by group, in the order of the review; no empty groups. */
export function grouped(items: readonly PlanItem[]): Group[] {
  return order
    .map((key) => ({ key, items: items.filter((item) => keyOf(item) === key) }))
    .filter((group) => group.items.length > 0);
}
