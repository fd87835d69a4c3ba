/** Opening a place that an upgrade changes: the session, both engines, the trigger and the moment. */
import { useState } from "react";
import { toastError } from "@/components/toast";
import { type ApiError, useClient } from "@/ipc/client";
import type { EngineInfo, SessionTemplate, Upgrade, UpgradeDifference } from "@/ipc/generated";
import type { Place } from "../model/upgrade";
import type { Sessions } from "../session/useSessions";
import { useReadTemplate } from "../session/useTemplates";

/** How the simulator begins. */
export type Start = {
  /** The engine to compare with. */
  other: string;
  t_ms: number;
};

export function useUpgradePlace(
  acts: Sessions,
  engines: readonly EngineInfo[],
  onEngine: (key: string) => void,
  onTrigger: (trigger: string) => void,
) {
  const client = useClient();
  const read = useReadTemplate();
  const [at, setAt] = useState<{ start: Start | null; turn: number }>({ start: null, turn: 0 });
  async function open(upgrade: Upgrade, difference: UpgradeDifference, { moment, session }: Place) {
    const { trigger } = difference;
    onEngine(upgrade.from.engine);
    onTrigger(trigger);
    setAt(({ turn }) => ({
      start: { other: upgrade.to.engine, t_ms: moment.t_ms },
      turn: turn + 1,
    }));
    if (session.id !== null) {
      acts.choose(session.id);
      return;
    }
    // A built-in one becomes a session of the project, so that it can be looked at and changed.
    const template = await templateOf(upgrade, session.name);
    const visit = template === undefined ? null : await read(template);
    if (visit !== null) {
      acts.create(session.name, visit);
    }
  }
  async function templateOf(upgrade: Upgrade, called: string): Promise<SessionTemplate | undefined> {
    const engine = engines.find(({ key }) => key === upgrade.from.engine);
    if (engine === undefined) {
      return undefined;
    }
    try {
      const all = await client.rpc("session.templates", { platform: engine.platform });
      return all.find(({ name }) => name === called);
    } catch (failure) {
      toastError(failure as ApiError);
      return undefined;
    }
  }
  return { ...at, open };
}
