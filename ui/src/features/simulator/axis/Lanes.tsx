import { UnstyledButton } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type CSSProperties, type RefObject, useMemo } from "react";
import type { Lane } from "@/ipc/generated";
import { rowHeight } from "@/theme";
import type { Arranged, LaneFacts } from "../model/lanes";
import type { Simulation } from "../model/simulation";
import { headName, type Outcome, outcomes } from "../model/story";
import { useVocabulary } from "../vocabulary/context";
import styles from "./Lanes.module.css";
import { LaneName, type LaneNameProps, TriggerLane } from "./TriggerLane";
import type { PinnedAt } from "./usePinned";
import type { View } from "./useView";

export type LaneKnowledge = { lanes: ReadonlyMap<string, Lane>; results: ReadonlyMap<string, Outcome> };

/** What every lane is drawn with. */
export type LaneDrawing = {
  simulation: Simulation;
  knowledge: LaneKnowledge;
  view: View;
  /** Width of the names in CSS pixels. */
  names: number;
  chosen: string | null;
  onChoose: (trigger: string | null) => void;
  /** By the draft: what it does otherwise than expected. */
  failures: ReadonlyMap<number, string>;
  /** Whether it is said how near each is instead of what became of it. */
  tellsNearness: boolean;
};

export type LanesProps = LaneDrawing & {
  arranged: Arranged;
  /** The lane that is drawn elsewhere. */
  pinned: string | null;
  scroller: RefObject<HTMLDivElement | null>;
  onUnfold: () => void;
};

/** What is known of every lane, once for all that draw some of them. */
export function useLaneKnowledge({ trace, triggers }: Simulation): LaneKnowledge {
  const vocabulary = useVocabulary();
  const lanes = useMemo(() => new Map(trace.lanes.map((lane) => [lane.trigger, lane])), [trace]);
  const results = useMemo(() => outcomes(trace, triggers, vocabulary), [trace, triggers, vocabulary]);
  return { lanes, results };
}

/** The name and the lane of a trigger, ready to be placed. */
function lanePartsOf(drawing: LaneDrawing) {
  const { simulation, knowledge, view, names, chosen, onChoose, failures, tellsNearness } = drawing;
  const { trace } = simulation;
  const { lanes, results } = knowledge;
  const name = ({ head, near }: LaneFacts, place: CSSProperties): LaneNameProps => ({
    head,
    name: headName(head),
    outcome: results.get(head.trigger),
    near: near?.text ?? null,
    tellsNearness,
    failure: failures.get(head.draft),
    place,
    chosen: chosen === head.trigger,
    onChoose,
  });
  const lane = ({ head }: LaneFacts, place: CSSProperties) => ({
    trigger: head.trigger,
    lane: lanes.get(head.trigger),
    trace,
    view,
    place: { ...place, insetInlineStart: names },
    chosen: chosen === head.trigger,
    onChoose,
  });
  return { name, lane };
}

/**
 * A lane for each trigger that is shown, of which those in view are drawn. The names are one column that stays where it is: were each of
 * them to stay by itself, the browser would have a layer for each to put together at every frame.
 */
export function Lanes({ arranged, pinned, scroller, onUnfold, ...drawing }: LanesProps) {
  const { shown, folded } = arranged;
  const { name, lane } = lanePartsOf(drawing);
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight.normal,
    overscan: 4,
  });
  const drawn = virtual.getVirtualItems().flatMap(({ index, start, size }) => {
    const facts = shown[index];
    const place: CSSProperties = { insetBlockStart: start, blockSize: size };
    return facts === undefined || facts.head.trigger === pinned ? [] : [{ facts, place }];
  });
  return (
    <>
      <div className={styles.lanes} style={{ blockSize: virtual.getTotalSize() }}>
        <div className={styles.names} style={{ inlineSize: drawing.names }}>
          {drawn.map(({ facts, place }) => (
            <LaneName key={facts.head.trigger} {...name(facts, place)} />
          ))}
        </div>
        {drawn.map(({ facts, place }) => (
          <TriggerLane key={facts.head.trigger} {...lane(facts, place)} />
        ))}
      </div>
      {folded.length > 0 && <FoldedLanes folded={folded} onUnfold={onUnfold} />}
      {shown.length + folded.length === 0 && (
        <p className={styles.noLanes} role="status">
          No lane passes the filter.
        </p>
      )}
    </>
  );
}

/** Those that did nothing, as one line. */
function FoldedLanes({ folded, onUnfold }: { folded: readonly LaneFacts[]; onUnfold: () => void }) {
  const { speech } = useVocabulary();
  const near = folded.filter((lane) => lane.near !== null).length;
  return (
    <UnstyledButton className={styles.folded} onClick={onUnfold}>
      <IconChevronDown size="1rem" aria-hidden />
      {folded.length} did not {speech.fire}
      {near > 0 && `, ${near} of them nearly`} · <strong>Show</strong>
    </UnstyledButton>
  );
}

/** The chosen lane, where it would be out of sight. */
export function PinnedLane({ facts, at, ...drawing }: LaneDrawing & { facts: LaneFacts; at: PinnedAt }) {
  const { name, lane } = lanePartsOf(drawing);
  return (
    <div className={styles.pinned} data-at={at}>
      <div className={styles.names} style={{ inlineSize: drawing.names }}>
        <LaneName {...name(facts, { insetBlock: 0 })} />
      </div>
      <TriggerLane {...lane(facts, { insetBlock: 0 })} />
    </div>
  );
}
