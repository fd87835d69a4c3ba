import { useVirtualizer } from "@tanstack/react-virtual";
import { type CSSProperties, type RefObject, useMemo } from "react";
import { rowHeight } from "@/theme";
import type { Simulation } from "../model/simulation";
import { outcomes, triggerName } from "../model/story";
import { useVocabulary } from "../vocabulary/context";
import styles from "./axis.module.css";
import { LaneName, TriggerLane } from "./TriggerLane";
import type { View } from "./useView";

export type LanesProps = {
  simulation: Simulation;
  view: View;
  scroller: RefObject<HTMLDivElement | null>;
  /** Width of the names in CSS pixels. */
  names: number;
  chosen: string | null;
  onChoose: (trigger: string | null) => void;
  /** By the draft: what it does otherwise than expected. */
  failures: ReadonlyMap<number, string>;
};

/**
 * A lane for each trigger, of which those in view are drawn. The names are one column that stays where it is: were each of them to
 * stay by itself, the browser would have a layer for each to put together at every frame.
 */
export function Lanes({ simulation, view, scroller, names, chosen, onChoose, failures }: LanesProps) {
  const vocabulary = useVocabulary();
  const { trace, triggers } = simulation;
  const lanes = useMemo(() => new Map(trace.lanes.map((lane) => [lane.trigger, lane])), [trace]);
  const results = useMemo(() => outcomes(trace, triggers, vocabulary), [trace, triggers, vocabulary]);
  const virtual = useVirtualizer({
    count: triggers.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight.normal,
    overscan: 4,
  });
  const shown = virtual.getVirtualItems().flatMap(({ index, start, size }) => {
    const head = triggers[index];
    const place: CSSProperties = { insetBlockStart: start, blockSize: size };
    return head === undefined ? [] : [{ head, place }];
  });
  return (
    <div className={styles.lanes} style={{ blockSize: virtual.getTotalSize() }}>
      <div className={styles.names} style={{ inlineSize: names }}>
        {shown.map(({ head, place }) => (
          <LaneName
            key={head.trigger}
            head={head}
            name={triggerName(triggers, head.trigger)}
            outcome={results.get(head.trigger)}
            failure={failures.get(head.draft)}
            place={place}
            chosen={chosen === head.trigger}
            onChoose={onChoose}
          />
        ))}
      </div>
      {shown.map(({ head, place }) => (
        <TriggerLane
          key={head.trigger}
          trigger={head.trigger}
          lane={lanes.get(head.trigger)}
          trace={trace}
          view={view}
          place={{ ...place, insetInlineStart: names }}
          chosen={chosen === head.trigger}
          onChoose={onChoose}
        />
      ))}
    </div>
  );
}
