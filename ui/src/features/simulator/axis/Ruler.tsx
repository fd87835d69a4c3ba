import { type PointerEvent, useMemo, useRef } from "react";
import type { LaneHead, Trace } from "@/ipc/generated";
import { duration } from "@/lib/time";
import { atOrBefore, ticks } from "../model/scale";
import { story } from "../model/story";
import { shortStamp, stamp } from "../model/timespan";
import { useAtPlayhead, usePlayhead } from "../playhead/playhead";
import styles from "./axis.module.css";
import type { View } from "./useView";

export type RulerProps = { view: View; trace: Trace; triggers: readonly LaneHead[] };

/** The times along the axis. It is the slider of the playhead: press or drag anywhere on it. */
export function Ruler({ view, trace, triggers }: RulerProps) {
  const { scale, zoom, from, to } = view;
  const playhead = usePlayhead();
  const track = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => story(trace, triggers), [trace, triggers]);
  const now = useAtPlayhead((t_ms) => Math.round(t_ms));
  const latest = rows[atOrBefore(rows, (row) => row.t_ms, now)];
  const says = latest !== undefined && latest.t_ms <= now ? ` – ${latest.title}` : "";

  // The playhead makes the slider say another time at each step; what stands on it stays.
  const drawn = useMemo(
    () => (
      <>
        {scale.stretches
          .filter((stretch) => stretch.shortened && stretch.x < to && stretch.x + stretch.width > from)
          .map((stretch) => (
            <span
              key={stretch.from_ms}
              className={styles.break}
              style={{ insetInlineStart: stretch.x, inlineSize: stretch.width }}
            >
              ⋯ {duration(stretch.to_ms - stretch.from_ms)} ⋯
            </span>
          ))}
        {ticks(scale, zoom, from, to).map(({ t_ms, x, major }) => (
          <span key={t_ms} className={styles.tick} data-major={major} style={{ insetInlineStart: x }}>
            {major && <span className={styles.tickTime}>{shortStamp(t_ms)}</span>}
          </span>
        ))}
      </>
    ),
    [scale, zoom, from, to],
  );

  function seek(event: PointerEvent): void {
    const left = track.current?.getBoundingClientRect().left ?? 0;
    playhead.seek(scale.time(event.clientX - left));
  }
  return (
    <div
      ref={track}
      className={styles.ruler}
      role="slider"
      tabIndex={0}
      aria-label="Playhead"
      aria-valuemin={0}
      aria-valuemax={trace.end_ms}
      aria-valuenow={now}
      aria-valuetext={`${stamp(now)}${says}`}
      onPointerDown={(event) => {
        if (event.button === 0) {
          event.currentTarget.setPointerCapture(event.pointerId);
          playhead.playing.set(false);
          seek(event);
        }
      }}
      onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && seek(event)}
    >
      {drawn}
    </div>
  );
}
