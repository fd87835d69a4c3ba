/** The item of a plan that is about no trigger, but about the order of all of them. */
import type { Choice, Operation, PlanItem } from "@/ipc/generated";
import type { Effect, Option } from "./review";

/** The id that every plan gives it. */
const id = "order";

export function isOrder(item: Pick<PlanItem, "id" | "draft" | "trigger_id">): boolean {
  return item.id === id && item.draft === null && item.trigger_id === null;
}

/** What is to be done about the order, in a sentence. */
export function orderMeaning(operation: Operation): string {
  switch (operation) {
    case "conflict":
      return "The drafts and the server’s triggers were both put into another order since the server was last read.";
    case "changed_on_server":
      return "Somebody put the server’s triggers into another order; the drafts are in the one that they had.";
    default:
      return "The server’s triggers come into the order of the drafts.";
  }
}

/** The ways to go on with it. */
export function orderOptions(operation: Operation, leave: Option): Option[] {
  return operation === "update"
    ? [{ choice: null, word: "Put in order", text: "Move as few of them as that takes." }, leave]
    : [
        { choice: "mine", word: "Mine", text: "Put the server’s triggers into the order of the drafts." },
        {
          choice: "server",
          word: "The server’s",
          text: "Put the drafts into the order of the server’s triggers.",
        },
        leave,
      ];
}

/** What applying does with it. */
export function orderEffect(operation: Operation, choice: Choice | undefined): Effect {
  if (choice === "leave") {
    return "nothing";
  }
  if (operation === "update" || choice === "mine") {
    return "update";
  }
  return choice === "server" ? "take" : "undecided";
}
