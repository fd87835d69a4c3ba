/** What of a plan applying would hold back, for the summary. */
import type { PlanItem } from "@/ipc/generated";
import { type Choices, effectOf, needsDecision } from "./review";
import { isUnready } from "./ticks";

type Reason = "blocked" | "unready" | "conflict" | "left";

/** In the order in which the summary names them, for one and for several. */
const words: Record<Reason, readonly [string, string]> = {
  blocked: ["blocked", "blocked"],
  unready: ["not marked ready", "not marked ready"],
  conflict: ["conflict left open", "conflicts left open"],
  left: ["left out", "left out"],
};

export type Held = {
  /** *2 not marked ready*. */
  text: string;
  /** The first of them. */
  item: string;
};

/** Why nothing happens with an item that something could be done about. */
function reasonOf(item: PlanItem, choices: Choices): Reason | null {
  const choice = choices[item.id];
  if (effectOf(item, choice) !== "nothing") {
    return null;
  }
  if (item.operation === "blocked") {
    return "blocked";
  }
  if (choice !== "leave") {
    return null;
  }
  if (needsDecision(item)) {
    return "conflict";
  }
  return isUnready(item) ? "unready" : "left";
}

/** How many items are held back for each reason. */
export function heldBack(items: readonly PlanItem[], choices: Choices): Held[] {
  return (Object.keys(words) as readonly Reason[]).flatMap((reason) => {
    const held = items.filter((item) => reasonOf(item, choices) === reason);
    const [first] = held;
    return first === undefined
      ? []
      : [{ text: `${held.length} ${words[reason][held.length === 1 ? 0 : 1]}`, item: first.id }];
  });
}
