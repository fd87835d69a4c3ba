/** What an upgrade changes, arranged to be read. */
import type { Upgrade, UpgradeDifference, UpgradeMoment, UpgradeSession } from "@/ipc/generated";

/** A way in which a trigger behaves differently, with the places where it does. */
export type Way = { text: string; places: readonly Place[] };

export type Place = { moment: UpgradeMoment; session: UpgradeSession };

/** What is the same in several sessions comes once. */
export function ways(difference: UpgradeDifference, sessions: readonly UpgradeSession[]): Way[] {
  const found = new Map<string, Place[]>();
  for (const moment of difference.sessions) {
    const session = sessions[moment.session];
    if (session !== undefined) {
      found.set(moment.text, [...(found.get(moment.text) ?? []), { moment, session }]);
    }
  }
  return [...found].map(([text, places]) => ({ text, places }));
}

/** *2 of 6 triggers behave differently, in 3 of 8 sessions.* */
export function upgradeWords({ differences, sessions, triggers }: Upgrade): string {
  const touched = new Set(
    differences.flatMap((difference) => difference.sessions.map(({ session }) => session)),
  );
  const behave = differences.length === 1 ? "behaves" : "behave";
  return `${differences.length} of ${counted(triggers, "trigger")} ${behave} differently, in ${touched.size} of ${counted(sessions.length, "session")}.`;
}

export function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}
