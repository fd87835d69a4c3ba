/** Which items of a plan are ticked: at first all but those whose drafts nobody marked ready. */
import type { PlanItem } from "@/ipc/generated";
import type { Choices } from "./review";

/** Whether the item would be sent, and nobody marked its draft ready. What waits for a decision waits for that alone. */
export function isUnready({ is_ready, operation }: PlanItem): boolean {
  return !is_ready && (operation === "create" || operation === "update");
}

/** What is decided before anybody decides. */
export function firstChoices(items: readonly PlanItem[]): Choices {
  return Object.fromEntries(items.filter(isUnready).map(({ id }) => [id, "leave" as const]));
}

/** The items that wait for a mark, and that nobody took along yet. */
export function leftUnready(items: readonly PlanItem[], choices: Choices): readonly PlanItem[] {
  return items.filter((item) => isUnready(item) && choices[item.id] === "leave");
}

/** The same decisions, with what nobody marked ready taken along. */
export function withUnready(items: readonly PlanItem[], choices: Choices): Choices {
  const left = new Set(leftUnready(items, choices).map(({ id }) => id));
  return Object.fromEntries(Object.entries(choices).filter(([id]) => !left.has(id)));
}

/** Whether the item is done without a decision, so that leaving it out is one tick. */
export function isTickable({ operation }: PlanItem): boolean {
  return operation === "create" || operation === "update" || operation === "delete" || operation === "link";
}
