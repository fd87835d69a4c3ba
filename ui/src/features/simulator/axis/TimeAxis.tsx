import { useElementSize } from "@mantine/hooks";
import { type KeyboardEvent, useEffect, useRef } from "react";
import type { Session, Simulation } from "@/ipc/generated";
import { usePlayhead } from "../playhead/playhead";
import { movePlayhead, toggle } from "../playhead/usePlayback";
import { AxisTools } from "./AxisTools";
import styles from "./axis.module.css";
import { Lanes } from "./Lanes";
import { PlayheadLine } from "./PlayheadLine";
import { Ruler } from "./Ruler";
import { StepLane } from "./StepLane";
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
  const { ref: names, width: namesWidth } = useElementSize();
  const { ref: frame, width: frameWidth } = useElementSize();
  const width = Math.max(0, frameWidth - namesWidth);
  const view = useView(trace, scroller, width);
  const { zoomBy } = view;

  // React listens to the wheel passively, and then the page would zoom as well.
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
      <div ref={frame} className={styles.frame}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the playhead from whatever has the focus inside */}
        <div ref={scroller} className={styles.scroller} onKeyDown={onKeyDown}>
          <div
            className={styles.content}
            style={{ inlineSize: namesWidth + view.scale.width, minInlineSize: "100%" }}
          >
            <div className={styles.head}>
              <div className={styles.row} data-part="ruler">
                <div ref={names} className={styles.name} data-part="corner">
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
            <Lanes
              simulation={simulation}
              view={view}
              scroller={scroller}
              names={namesWidth}
              chosen={chosen}
              onChoose={onChoose}
              failures={failures}
            />
            <PlayheadLine scale={view.scale} scroller={scroller} names={namesWidth} width={width} />
          </div>
        </div>
      </div>
    </section>
  );
}
