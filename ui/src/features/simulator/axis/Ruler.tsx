import { type PointerEvent, useMemo, useRef } from "react";
import type { LaneHead, Trace } from "@/ipc/generated";
import { duration } from "@/lib/time";
import { atOrBefore, ticks, ticksUnder } from "../model/scale";
import { story } from "../model/story";
import { playheadStamp, shortStamp, stamp } from "../model/timespan";
import { useAtPlayhead, useNearPlayhead, usePlayhead } from "../playhead/playhead";
import { useGroupNames, useVocabulary } from "../vocabulary/context";
import styles from "./Ruler.module.css";
import type { View } from "./useView";

export type RulerProps = { view: View; trace: Trace; triggers: readonly LaneHead[] };

/** The times along the axis. It is the slider of the playhead: press or drag anywhere on it. */
export function Ruler({ view, trace, triggers }: RulerProps) {
  const vocabulary = useVocabulary();
  const { scale } = view;
  const playhead = usePlayhead();
  const track = useRef<HTMLDivElement>(null);
  const groups = useGroupNames();
  const rows = useMemo(
    () => story(trace, triggers, vocabulary, groups),
    [trace, triggers, vocabulary, groups],
  );
  // Said once the playhead rests: nobody can listen to sixty times a second.
  const now = useNearPlayhead((t_ms) => Math.round(t_ms));
  const latest = rows[atOrBefore(rows, (row) => row.t_ms, now)];
  const says = latest !== undefined && latest.t_ms <= now ? ` – ${latest.title}` : "";

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
      <Breaks view={view} />
      <Ticks view={view} />
    </div>
  );
}

/** How much time is left out where the axis is shortened. */
function Breaks({ view: { scale, from, to } }: { view: View }) {
  return scale.stretches
    .filter((stretch) => stretch.shortened && stretch.x < to && stretch.x + stretch.width > from)
    .map((stretch) => (
      <span
        key={stretch.from_ms}
        className={styles.break}
        style={{ insetInlineStart: stretch.x, inlineSize: stretch.width }}
      >
        ⋯ {duration(stretch.to_ms - stretch.from_ms)} ⋯
      </span>
    ));
}

/** The ticks with their times. A time that the playhead's own would cover in part steps aside for it. */
function Ticks({ view: { scale, zoom, from, to } }: { view: View }) {
  const drawn = ticks(scale, zoom, from, to);
  const times = drawn.filter(({ major }) => major);
  const covered = useAtPlayhead((t_ms) => ticksUnder(times, scale.x(t_ms), playheadStamp(t_ms)).join(" "));
  const hidden = covered.split(" ");
  return drawn.map(({ t_ms, x, major }) => (
    <span key={t_ms} className={styles.tick} data-major={major} style={{ insetInlineStart: x }}>
      {major && (
        <span className={styles.tickTime} data-covered={hidden.includes(String(t_ms))}>
          {shortStamp(t_ms)}
        </span>
      )}
    </span>
  ));
}
