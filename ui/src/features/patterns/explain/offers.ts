/** Where each change to a pattern is offered: what is likely wrong beside the pattern, the rest in the panel. */
import type { PatternFix } from "@/ipc/generated";

export type Offered = {
  /** One of each kind, the one that mends all of them first. */
  urgent: PatternFix[];
  /** Ideas, and the changes that mend one place of several. */
  more: PatternFix[];
};

export function offered(fixes: readonly PatternFix[]): Offered {
  const urgent = new Map<string, PatternFix>();
  for (const fix of fixes) {
    if (fix.urgency !== "idea" && !urgent.has(fix.code)) {
      urgent.set(fix.code, fix);
    }
  }
  return {
    urgent: [...urgent.values()],
    more: fixes.filter((fix) => urgent.get(fix.code) !== fix),
  };
}
