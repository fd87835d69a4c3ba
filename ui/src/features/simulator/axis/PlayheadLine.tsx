import { type RefObject, useLayoutEffect, useRef } from "react";
import type { Scale } from "../model/scale";
import { shortStamp } from "../model/timespan";
import { usePlayhead } from "../playhead/playhead";
import styles from "./axis.module.css";

export type PlayheadLineProps = {
  scale: Scale;
  scroller: RefObject<HTMLDivElement | null>;
  /** Width of the names, and of the axis beside them, in CSS pixels. */
  names: number;
  width: number;
};

/** How near to the border of the view the playhead comes, as a share of its width, before the view follows. */
const border = 0.08;

/** The line over all lanes. It moves without React, sixty times a second. */
export function PlayheadLine({ scale, scroller, names, width }: PlayheadLineProps) {
  const { time } = usePlayhead();
  const drawn = useRef<HTMLDivElement>(null);
  const label = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    let before = time.get();
    function place(): void {
      const t_ms = time.get();
      const x = scale.x(t_ms);
      if (drawn.current !== null) {
        drawn.current.style.setProperty("--at", String(names + x));
        // Behind the names it would look as if it were at another time.
        drawn.current.style.visibility = x < (scroller.current?.scrollLeft ?? 0) ? "hidden" : "visible";
      }
      if (label.current !== null) {
        label.current.textContent = shortStamp(Math.floor(t_ms / 100) * 100);
      }
      const view = scroller.current;
      if (view !== null && t_ms !== before) {
        const seen = x - view.scrollLeft;
        if (seen > width * (1 - border)) {
          view.scrollLeft = x - width * (t_ms - before < 1000 ? border * 3 : 0.5);
        } else if (seen < 0) {
          view.scrollLeft = x - width * 0.5;
        }
      }
      before = t_ms;
    }
    place();
    const view = scroller.current;
    view?.addEventListener("scroll", place, { passive: true });
    const forget = time.subscribe(place);
    return () => {
      view?.removeEventListener("scroll", place);
      forget();
    };
  }, [time, scale, scroller, names, width]);
  return (
    <div ref={drawn} className={styles.playhead} aria-hidden>
      <div className={styles.playheadLine} />
      <div className={styles.playheadTop}>
        <span ref={label} className={styles.playheadTime} />
      </div>
    </div>
  );
}
