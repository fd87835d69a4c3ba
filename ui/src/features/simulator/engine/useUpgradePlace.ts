/** Opening a place that an upgrade changes: the session, both engines, the trigger and the moment. */
import { useState } from "react";
import type { Upgrade, UpgradeDifference } from "@/ipc/generated";
import type { Place } from "../model/upgrade";
import type { Sessions } from "../session/useSessions";
import { useTemplates } from "../session/useTemplates";

/** How the simulator begins. */
export type Start = {
  /** The engine to compare with. */
  other: string;
  trigger: string;
  t_ms: number;
};

export function useUpgradePlace(acts: Sessions, onEngine: (key: string) => void) {
  const [at, setAt] = useState<{ start: Start | null; turn: number }>({ start: null, turn: 0 });
  const templates = useTemplates();
  async function open(upgrade: Upgrade, difference: UpgradeDifference, { moment, session }: Place) {
    const { trigger } = difference;
    onEngine(upgrade.from.engine);
    setAt(({ turn }) => ({
      start: { other: upgrade.to.engine, trigger, t_ms: moment.t_ms },
      turn: turn + 1,
    }));
    if (session.id !== null) {
      acts.choose(session.id);
      return;
    }
    // A built-in one becomes a session of the project, so that it can be looked at and changed.
    const template = templates.list.find(({ name }) => name === session.name);
    const visit = template === undefined ? null : await templates.read(template);
    if (visit !== null) {
      acts.create(session.name, visit);
    }
  }
  return { ...at, open };
}
