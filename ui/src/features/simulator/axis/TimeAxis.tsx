import { useElementSize } from "@mantine/hooks";
import { type CSSProperties, type KeyboardEvent, useEffect, useMemo, useRef } from "react";
import type { Nearness } from "@/ipc/generated";
import { rowHeight } from "@/theme";
import { arrange, fewLanes, type LaneFacts, laneFacts, neighbourLane } from "../model/lanes";
import { sameStep, shownAt } from "../model/timeline";
import { shortStamp } from "../model/timespan";
import { usePlayhead } from "../playhead/playhead";
import { movePlayhead, toggle } from "../playhead/usePlayback";
import type { SessionDocument } from "../session/useSessionDocument";
import type { Played } from "../session/useSimulation";
import { AxisTools } from "./AxisTools";
import { type LaneDrawing, Lanes, PinnedLane, useLaneKnowledge } from "./Lanes";
import { LaneTools } from "./LaneTools";
import { NamesEdge } from "./NamesEdge";
import { PlayheadLine } from "./PlayheadLine";
import { Ruler } from "./Ruler";
import rowStyles from "./row.module.css";
import { StepLane } from "./StepLane";
import styles from "./TimeAxis.module.css";
import type { LaneLooking } from "./useLaneLook";
import { useNamesWidth } from "./useNamesWidth";
import { usePinned } from "./usePinned";
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
  /** Which nearly fire; undefined while it is not known. */
  nearness: Nearness | undefined;
  looking: LaneLooking;
};

/** The session along the time: the visitor's steps on top, a lane for each trigger below, and the playhead over all. */
export function TimeAxis(props: TimeAxisProps) {
  const { document, simulation, chosen, onChoose, step, onStep, onOpenStep, onInsert, failures } = props;
  const { nearness, looking } = props;
  const { look, change } = looking;
  const { trace, triggers } = simulation;
  const playhead = usePlayhead();
  const scroller = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLDivElement>(null);
  const ownWidth = useNamesWidth();
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
  const facts = useMemo(
    () => laneFacts(triggers, trace.lanes, nearness?.near ?? []),
    [triggers, trace, nearness],
  );
  const arranged = useMemo(() => {
    const kept = ({ head }: LaneFacts) => head.trigger === chosen || failures.has(head.draft);
    return arrange(facts, look, chosen, kept);
  }, [facts, look, chosen, failures]);
  const chosenFacts = facts.find((lane) => lane.head.trigger === chosen);
  const place = chosenFacts === undefined ? null : arranged.shown.indexOf(chosenFacts);
  const pinnedAt = usePinned({ scroller, head, place });
  const pinned = pinnedAt !== null && chosenFacts !== undefined ? chosenFacts : null;
  const knowledge = useLaneKnowledge(simulation);
  const drawing: LaneDrawing = {
    simulation,
    knowledge,
    view,
    names: namesWidth,
    chosen,
    onChoose,
    failures,
    tellsNearness: look.groups.includes("nearly") || look.order === "nearness",
  };
  const passing = arranged.shown.length + arranged.folded.length;
  const stepLane = (direction: "next" | "previous") => {
    const next = neighbourLane(arranged.shown, chosen, direction);
    if (next !== null) {
      onChoose(next);
      const at = arranged.shown.findIndex((lane) => lane.head.trigger === next);
      const row = rowHeight.normal;
      const view = scroller.current;
      const room = (view?.clientHeight ?? 0) - (head.current?.clientHeight ?? 0);
      if (view !== null && (at * row < view.scrollTop || (at + 1) * row > view.scrollTop + room)) {
        view.scrollTo({ top: Math.max(0, at * row - room / 2) });
      }
    }
  };

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
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      stepLane(event.key === "ArrowDown" ? "next" : "previous");
    } else if (event.key === " " && !onButton) {
      toggle(playhead);
    } else if (!movePlayhead(playhead, event.key, event.shiftKey)) {
      return;
    }
    event.preventDefault();
  }

  return (
    <section className={styles.axis} aria-label="Time axis">
      <AxisTools view={view} onInsert={onInsert} />
      <LaneTools
        facts={facts}
        nearness={nearness}
        chosen={chosen}
        looking={looking}
        passing={passing}
        onStep={stepLane}
        visible={facts.length > fewLanes || passing < facts.length}
      />
      <div
        ref={frame}
        className={styles.frame}
        style={ownWidth.px === null ? {} : ({ "--names": `${ownWidth.px}px` } as CSSProperties)}
      >
        {/* biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the playhead from whatever has the focus inside */}
        <div ref={scroller} className={styles.scroller} onKeyDown={onKeyDown}>
          <div
            className={styles.content}
            style={{ inlineSize: namesWidth + view.scale.width, minInlineSize: "100%" }}
          >
            <div ref={head} className={styles.head}>
              <div className={rowStyles.row} data-part="ruler">
                <div ref={names} className={rowStyles.name} data-part="corner">
                  Time
                  <NamesEdge width={namesWidth} most={frameWidth / 2} onWidth={ownWidth.set} />
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
              {pinned !== null && pinnedAt !== "bottom" && (
                <PinnedLane {...drawing} facts={pinned} at={pinnedAt} />
              )}
            </div>
            <Lanes
              {...drawing}
              arranged={arranged}
              pinned={pinned?.head.trigger ?? null}
              scroller={scroller}
              onUnfold={() => change({ unfolded: true })}
            />
            {pinned !== null && pinnedAt === "bottom" && (
              <PinnedLane {...drawing} facts={pinned} at={pinnedAt} />
            )}
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
            <PlayheadLine
              scale={view.scale}
              scroller={scroller}
              names={namesWidth}
              width={width}
              pinned={pinned === null ? null : pinnedAt}
            />
          </div>
        </div>
      </div>
    </section>
  );
}
