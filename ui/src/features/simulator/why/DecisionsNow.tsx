import { Button, Text } from "@mantine/core";
import { IconBulb, IconPlayerTrackNext, IconPlayerTrackPrev, IconTimeline } from "@tabler/icons-react";
import { type ReactNode, useMemo, useState } from "react";
import { EmptyState } from "@/components/EmptyState";
import type { EngineInfo } from "@/ipc/generated";
import { atOrBefore } from "../model/scale";
import type { Simulation } from "../model/simulation";
import { triggerName, verdictLook } from "../model/story";
import { shortStamp, stamp } from "../model/timespan";
import { useNearPlayhead, usePlayhead } from "../playhead/playhead";
import { useVocabulary } from "../vocabulary/context";
import { DecisionCard } from "./DecisionCard";
import { Suggestions } from "./Suggestions";
import type { Played } from "./useSuggestions";
import styles from "./why.module.css";

export type DecisionsNowProps = {
  simulation: Simulation;
  engine: EngineInfo;
  trigger: string | null;
  played: Played;
  /** What comes before the decisions. */
  lead?: ReactNode;
};

/** As many cards as anybody reads at once; hundreds of triggers decide at the same moment. */
const firstCards = 8;

/** The decisions of the last moment that had any, at the playhead or before it. */
export function DecisionsNow({ simulation, engine, trigger, played, lead }: DecisionsNowProps) {
  const { trace, triggers } = simulation;
  const playhead = usePlayhead();
  const [whole, setWhole] = useState(false);
  const own = useMemo(
    () =>
      trace.decisions.flatMap((decision, index) =>
        trigger === null || decision.trigger === trigger ? [{ decision, index }] : [],
      ),
    [trace, trigger],
  );
  const times = useMemo(() => [...new Set(own.map(({ decision }) => decision.t_ms))], [own]);
  const at = useNearPlayhead((t_ms) => {
    const index = atOrBefore(times, (time) => time, t_ms);
    return (times[index] ?? Number.POSITIVE_INFINITY) <= t_ms ? index : -1;
  });
  const time = times[at];
  const before = times[at - 1];
  const after = times[at + 1];
  const now = own.filter(({ decision }) => decision.t_ms === time);
  const shown = whole ? now : now.slice(0, firstCards);
  const goTo = (t_ms: number) => {
    playhead.playing.set(false);
    playhead.seek(t_ms);
  };
  if (own.length === 0) {
    return (
      <>
        {lead}
        <EmptyState
          size="pane"
          icon={IconTimeline}
          title="No decisions"
          text="Nothing was decided about it in this session. Add a page load to begin."
        />
      </>
    );
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls, so the keyboard must reach it
    <section className={styles.cards} aria-label="Decisions at the playhead" tabIndex={0}>
      {lead}
      <div className={styles.when}>
        <Text component="h2" size="sm" fw="650">
          {time === undefined ? "Nothing decided yet" : `At ${stamp(time)}`}
        </Text>
        <span className={styles.jumps}>
          {before !== undefined && (
            <Button
              size="compact-xs"
              variant="subtle"
              aria-label={`Decisions before, at ${shortStamp(before)}`}
              leftSection={<IconPlayerTrackPrev size="0.75rem" aria-hidden />}
              onClick={() => goTo(before)}
            >
              {shortStamp(before)}
            </Button>
          )}
          {after !== undefined && (
            <Button
              size="compact-xs"
              variant="subtle"
              aria-label={`Decisions after, at ${shortStamp(after)}`}
              rightSection={<IconPlayerTrackNext size="0.75rem" aria-hidden />}
              onClick={() => goTo(after)}
            >
              {shortStamp(after)}
            </Button>
          )}
        </span>
      </div>
      {shown.map(({ decision, index }) => (
        <DecisionCard
          key={index}
          decision={decision}
          engine={engine}
          name={trigger === null ? triggerName(triggers, decision.trigger) : undefined}
        >
          <WhatIf
            // Another moment is another question.
            key={`${decision.trigger}.${decision.t_ms}`}
            simulation={simulation}
            played={played}
            index={index}
          />
        </DecisionCard>
      ))}
      {shown.length < now.length && (
        <Button variant="default" onClick={() => setWhole(true)}>
          Show {now.length - shown.length} more
        </Button>
      )}
    </section>
  );
}

type WhatIfProps = { simulation: Simulation; played: Played; index: number };

/** Asks, for a decision that kept a trigger from firing, what would have made it fire then. */
function WhatIf({ simulation, played, index }: WhatIfProps) {
  const vocabulary = useVocabulary();
  const [asked, setAsked] = useState(false);
  const decision = simulation.trace.decisions[index];
  const head = simulation.triggers.find(({ trigger }) => trigger === decision?.trigger);
  if (
    decision === undefined ||
    head === undefined ||
    verdictLook(decision.verdict, vocabulary).family !== "not"
  ) {
    return null;
  }
  return asked ? (
    <Suggestions played={played} draft={head.draft} decision={index} />
  ) : (
    <Button
      size="compact-xs"
      variant="subtle"
      className={styles.ask ?? ""}
      leftSection={<IconBulb size="0.875rem" aria-hidden />}
      onClick={() => setAsked(true)}
    >
      What would make it {vocabulary.speech.fire} then?
    </Button>
  );
}
