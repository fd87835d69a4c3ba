/** How loudly a mark speaks: most triggers have nothing to do on most pages, and that is no news. */
import type { LaneMark, Reason } from "@/ipc/generated";

/** It fires; its wait was lost, so that it may never fire; it is broken; or it had nothing to do here. */
export type MarkLook = "fires" | "lost" | "broken" | "routine";

/** Reasons that no page and no visitor can change: the trigger, or a service that it needs, does not work. */
const broken: ReadonlySet<Reason> = new Set<Reason>([
  "pattern_invalid",
  "pattern_gave_up",
  "condition_missing",
  "condition_unknown",
  "action_missing",
  "action_unknown",
  "sender_unknown",
  "external_service_failed",
]);

function lookOf({ fired, reason }: LaneMark): MarkLook {
  if (fired) {
    return "fires";
  }
  return broken.has(reason) ? "broken" : reason === "page_left" ? "lost" : "routine";
}

/** From what a person should see first. */
const order: readonly MarkLook[] = ["fires", "broken", "lost", "routine"];

/** The loudest of marks that are drawn as one. */
export function markLook(marks: readonly LaneMark[]): MarkLook {
  const looks = new Set(marks.map(lookOf));
  return order.find((look) => looks.has(look)) ?? "routine";
}
