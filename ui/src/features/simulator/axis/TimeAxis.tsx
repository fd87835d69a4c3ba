import { useElementSize } from "@mantine/hooks";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { sameStep, shownAt } from "../model/timeline";
import { shortStamp } from "../model/timespan";
import { usePlayhead } from "../playhead/playhead";
import { movePlayhead, toggle } from "../playhead/usePlayback";
import type { SessionDocument } from "../session/useSessionDocument";
import type { Played } from "../session/useSimulation";
import { AxisTools } from "./AxisTools";
import styles from "./axis.module.css";
import { Lanes } from "./Lanes";
import { PlayheadLine } from "./PlayheadLine";
import { Ruler } from "./Ruler";
import { StepLane } from "./StepLane";
import { useStepDrag } from "./useStepDrag";
import { useView } from "./useView";

export type TimeAxisProps = {
  document: SessionDocument;
  simulation: Played;
  /** The trigger that the why panel is about; null for all. */
  chosen: string | null;
  onChoose: (trigger: string | null) => void;
  /** The step that the list edits. */
  step: number | null;
  onStep: (index: number | null) => void;
  /** Goes to the fields of a step. */
  onOpenStep: (index: number) => void;
  onInsert: (key: string) => void;
  /** By the draft: what it does otherwise than expected. */
  failures: ReadonlyMap<number, string>;
};

/** The session along the time: the visitor's steps on top, a lane for each trigger below, and the playhead over all. */
export function TimeAxis(props: TimeAxisProps) {
  const { document, simulation, chosen, onChoose, step, onStep, onOpenStep, onInsert, failures } = props;
  const { trace, triggers } = simulation;
  const playhead = usePlayhead();
  const scroller = useRef<HTMLDivElement>(null);
  const { ref: names, width: namesWidth } = useElementSize();
  const { ref: frame, width: frameWidth } = useElementSize();
  const width = Math.max(0, frameWidth - namesWidth);
  const nowAt = (index: number) => sameStep(simulation.session, index, document.session);
  const drag = useStepDrag({
    document,
    played: simulation,
    nowAt,
    onStep,
    onOpen: onOpenStep,
    scroller,
    names: namesWidth,
  });
  const view = useView(drag.held ?? trace, scroller, width);
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
                played={simulation}
                view={view}
                chosen={step === null ? null : sameStep(document.session, step, simulation.session)}
                drag={drag}
                onChoose={(index) => {
                  onStep(nowAt(index));
                  playhead.seek(shownAt(simulation.session, index) ?? trace.end_ms);
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
            {drag.dragged !== null && (
              <div
                className={styles.dragged}
                style={{ insetInlineStart: namesWidth + view.scale.x(drag.dragged.t_ms) }}
              >
                <span className={styles.draggedTime}>
                  <strong>{shortStamp(drag.dragged.t_ms)}</strong> {drag.dragged.words}
                </span>
              </div>
            )}
            <PlayheadLine scale={view.scale} scroller={scroller} names={namesWidth} width={width} />
          </div>
        </div>
      </div>
    </section>
  );
}
