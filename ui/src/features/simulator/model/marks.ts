/** How loudly a mark speaks: most triggers have nothing to do on most pages, and that is no news. */
import type { LaneMark, NotFiredLook, SessionVocabulary } from "@/ipc/generated";

/** It fires; or it does not, for a reason that the platform says more of; or it had nothing to do here. */
export type MarkLook = "fires" | NotFiredLook | "routine";

/** What the platform says of reasons. */
export type ReasonLooks = Pick<SessionVocabulary, "reasons">;

function lookOf({ fired, reason }: LaneMark, { reasons }: ReasonLooks): MarkLook {
  return fired ? "fires" : (reasons.find((one) => one.reason === reason)?.look ?? "routine");
}

/** From what a person should see first. */
const order: readonly MarkLook[] = ["fires", "broken", "lost", "routine"];

/** The loudest of marks that are drawn as one. */
export function markLook(marks: readonly LaneMark[], reasons: ReasonLooks): MarkLook {
  const looks = new Set(marks.map((mark) => lookOf(mark, reasons)));
  return order.find((look) => looks.has(look)) ?? "routine";
}
