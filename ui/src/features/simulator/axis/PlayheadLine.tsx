import { type RefObject, useLayoutEffect, useRef } from "react";
import type { Scale } from "../model/scale";
import { playheadStamp } from "../model/timespan";
import { usePlayhead } from "../playhead/playhead";
import styles from "./PlayheadLine.module.css";
import type { PinnedAt } from "./usePinned";

export type PlayheadLineProps = {
  scale: Scale;
  scroller: RefObject<HTMLDivElement | null>;
  /** Width of the names, and of the axis beside them, in CSS pixels. */
  names: number;
  width: number;
  /** At which edge a lane lies over the line. */
  pinned: PinnedAt;
};

/** How near to the border of the view the playhead comes, as a share of its width, before the view follows. */
const border = 0.08;

/** The line over all lanes. It moves without React and without anything being laid out anew, sixty times a second. */
export function PlayheadLine({ scale, scroller, names, width, pinned }: PlayheadLineProps) {
  const { time } = usePlayhead();
  const line = useRef<HTMLDivElement>(null);
  const top = useRef<HTMLDivElement>(null);
  const label = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const view = scroller.current;
    // Asking the element for it each time would have the whole screen laid out first.
    let scrolled = view?.scrollLeft ?? 0;
    let before = time.get();
    function place(): void {
      const t_ms = time.get();
      const x = scale.x(t_ms);
      for (const { current } of [line, top]) {
        if (current !== null) {
          current.style.transform = `translateX(${names + x}px)`;
          // Behind the names it would look as if it were at another time.
          current.style.visibility = x < scrolled ? "hidden" : "visible";
        }
      }
      const words = playheadStamp(t_ms);
      if (label.current !== null && label.current.textContent !== words) {
        label.current.textContent = words;
      }
      if (view !== null && t_ms !== before) {
        const seen = x - scrolled;
        if (seen > width * (1 - border)) {
          view.scrollTo({ left: x - width * (t_ms - before < 1000 ? border * 3 : 0.5) });
        } else if (seen < 0) {
          view.scrollTo({ left: x - width * 0.5 });
        }
      }
      before = t_ms;
    }
    function onScroll(): void {
      scrolled = view?.scrollLeft ?? 0;
      place();
    }
    place();
    view?.addEventListener("scroll", onScroll, { passive: true });
    const forget = time.subscribe(place);
    return () => {
      view?.removeEventListener("scroll", onScroll);
      forget();
    };
  }, [time, scale, scroller, names, width]);
  return (
    <div className={styles.playhead} data-pinned={pinned} aria-hidden>
      <div ref={line} className={styles.playheadLine} />
      <div ref={top} className={styles.playheadTop}>
        <div className={styles.playheadHandle}>
          <span className={styles.playheadStem} />
          <span className={styles.playheadPlate}>
            <span ref={label} className={styles.playheadTime} />
          </span>
        </div>
        <span className={styles.playheadFoot} data-part="playhead-foot" />
      </div>
    </div>
  );
}
