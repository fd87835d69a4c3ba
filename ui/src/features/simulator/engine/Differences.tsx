import { UnstyledButton } from "@mantine/core";
import { IconEqual } from "@tabler/icons-react";
import { keepPreviousData } from "@tanstack/react-query";
import { useDeferredValue } from "react";
import { EmptyState } from "@/components/EmptyState";
import { ErrorPanel } from "@/components/ErrorPanel";
import { WithCode } from "@/components/WithCode";
import type { Difference, EngineInfo, Trace } from "@/ipc/generated";
import { useCommand } from "@/ipc/queries";
import type { Simulation } from "../model/simulation";
import { triggerName } from "../model/story";
import { shortStamp } from "../model/timespan";
import { usePlayhead } from "../playhead/playhead";
import type { Played } from "../why/useSuggestions";
import styles from "./engine.module.css";

export type DifferencesProps = {
  simulation: Simulation;
  played: Played;
  engine: EngineInfo;
  other: EngineInfo;
  chosen: string | null;
  onChoose: (trigger: string | null) => void;
};

/** What another engine makes differently of the session, trigger by trigger. A click goes to where they part. */
export function Differences({ simulation, played, engine, other, chosen, onChoose }: DifferencesProps) {
  const { trace, triggers } = simulation;
  const playhead = usePlayhead();
  const session = useDeferredValue(played.document.session);
  const { data, error, refetch } = useCommand(
    "simulate.compare",
    { project: played.project, session, first: engine.key, second: other.key, ...played.drafts },
    { placeholderData: keepPreviousData },
  );
  if (error !== null) {
    return <ErrorPanel error={error} onRetry={() => void refetch()} />;
  }
  if (data?.length === 0) {
    return (
      <EmptyState
        size="pane"
        icon={IconEqual}
        title="No difference"
        text={`Every trigger does the same in this session with ${engine.name} and with ${other.name}.`}
      />
    );
  }
  return (
    <ul className={styles.differences} aria-label={`Differences to ${other.name}`}>
      {data?.map((difference) => {
        const moment = momentOf(difference, trace);
        return (
          <li key={difference.trigger}>
            <UnstyledButton
              className={styles.difference}
              aria-pressed={difference.trigger === chosen}
              onClick={() => {
                onChoose(difference.trigger);
                playhead.playing.set(false);
                playhead.seek(moment);
              }}
            >
              <span className={styles.head}>
                <strong>{triggerName(triggers, difference.trigger)}</strong>
                <span className={styles.moment}>{shortStamp(moment)}</span>
              </span>
              <span>
                <WithCode text={difference.text} />
              </span>
            </UnstyledButton>
          </li>
        );
      })}
    </ul>
  );
}

/** When the engines part: at the decision of the one that is played, else when the trigger fires with only one of them. */
function momentOf({ first, second }: Difference, trace: Trace): number {
  const decided = first.decision === null ? undefined : trace.decisions[first.decision]?.t_ms;
  const alone = (some: readonly number[], others: readonly number[]) =>
    some.find((t_ms) => !others.includes(t_ms));
  return decided ?? alone(second.fired_ms, first.fired_ms) ?? alone(first.fired_ms, second.fired_ms) ?? 0;
}
