import { useElementSize } from "@mantine/hooks";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useEffect, useMemo, useRef } from "react";
import type { Session, Simulation } from "@/ipc/generated";
import { rowHeight } from "@/theme";
import { outcome, triggerName } from "../model/story";
import { usePlayhead } from "../playhead/playhead";
import { movePlayhead, toggle } from "../playhead/usePlayback";
import { AxisTools } from "./AxisTools";
import styles from "./axis.module.css";
import { PlayheadLine } from "./PlayheadLine";
import { Ruler } from "./Ruler";
import { StepLane } from "./StepLane";
import { TriggerLane } from "./TriggerLane";
import { useView } from "./useView";

export type TimeAxisProps = {
  session: Session;
  simulation: Simulation;
  /** The trigger that the why panel is about; null for all. */
  chosen: string | null;
  onChoose: (trigger: string | null) => void;
  /** The step that the list edits. */
  step: number | null;
  onStep: (index: number) => void;
  onInsert: (key: string) => void;
  /** By the draft: what it does otherwise than expected. */
  failures: ReadonlyMap<number, string>;
};

/** The session along the time: the visitor's steps on top, a lane for each trigger below, and the playhead over all. */
export function TimeAxis(props: TimeAxisProps) {
  const { session, simulation, chosen, onChoose, step, onStep, onInsert, failures } = props;
  const { trace, triggers } = simulation;
  const playhead = usePlayhead();
  const scroller = useRef<HTMLDivElement>(null);
  const names = useElementSize();
  const frame = useElementSize();
  const width = Math.max(0, frame.width - names.width);
  const view = useView(trace, scroller, width);
  const { zoomBy } = view;

  const lanes = useMemo(() => new Map(trace.lanes.map((lane) => [lane.trigger, lane])), [trace]);
  const outcomes = useMemo(
    () => new Map(triggers.map((head) => [head.trigger, outcome(trace, head)])),
    [trace, triggers],
  );
  const virtual = useVirtualizer({
    count: triggers.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight.normal,
    overscan: 4,
  });

  // React listens to the wheel passively, and then the page would zoom as well.
  const namesWidth = names.width;
  useEffect(() => {
    const element = scroller.current;
    function onWheel(event: WheelEvent): void {
      if (element === null || !(event.ctrlKey || event.metaKey)) {
        return;
      }
      event.preventDefault();
      const anchor = event.clientX - element.getBoundingClientRect().left - namesWidth;
      zoomBy(Math.exp(-event.deltaY / 300), Math.max(0, anchor));
    }
    element?.addEventListener("wheel", onWheel, { passive: false });
    return () => element?.removeEventListener("wheel", onWheel);
  }, [zoomBy, namesWidth]);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const onButton = event.target instanceof Element && event.target.closest("button") !== null;
    if (event.key === " " && !onButton) {
      toggle(playhead);
    } else if (!movePlayhead(playhead, event.key, event.shiftKey)) {
      return;
    }
    event.preventDefault();
  }

  return (
    <section className={styles.axis} aria-label="Time axis">
      <AxisTools view={view} onInsert={onInsert} />
      <div ref={frame.ref} className={styles.frame}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the playhead from whatever has the focus inside */}
        <div ref={scroller} className={styles.scroller} onKeyDown={onKeyDown}>
          <div
            className={styles.content}
            style={{ inlineSize: namesWidth + view.scale.width, minInlineSize: "100%" }}
          >
            <div className={styles.head}>
              <div className={styles.row} data-part="ruler">
                <div ref={names.ref} className={styles.name} data-part="corner">
                  Time
                </div>
                <Ruler view={view} trace={trace} triggers={triggers} />
              </div>
              <StepLane
                session={session}
                trace={trace}
                view={view}
                chosen={step}
                onChoose={(index) => {
                  onStep(index);
                  playhead.seek(trace.steps[index]?.t_ms ?? trace.end_ms);
                }}
              />
            </div>
            <div className={styles.lanes} style={{ blockSize: virtual.getTotalSize() }}>
              {virtual.getVirtualItems().map(({ index, start, size }) => {
                const head = triggers[index];
                if (head === undefined) {
                  return null;
                }
                return (
                  <TriggerLane
                    key={head.trigger}
                    head={head}
                    name={triggerName(triggers, head.trigger)}
                    outcome={outcomes.get(head.trigger)}
                    failure={failures.get(head.draft)}
                    lane={lanes.get(head.trigger)}
                    trace={trace}
                    view={view}
                    place={{ insetBlockStart: start, blockSize: size }}
                    chosen={chosen === head.trigger}
                    onChoose={onChoose}
                  />
                );
              })}
            </div>
            <PlayheadLine scale={view.scale} scroller={scroller} names={namesWidth} width={width} />
          </div>
        </div>
      </div>
    </section>
  );
}
