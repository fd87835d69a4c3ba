/** What is true at a time of a trace: which frame, which messages, and where the playhead stops next. */
import type { Frame, Trace } from "@/ipc/generated";
import { atOrBefore } from "./scale";

/** Every time at which something happens, once, in order: steps, events, decisions, and both ends. */
export function stops(trace: Trace): number[] {
  const times = new Set<number>([0, trace.end_ms]);
  for (const list of [trace.steps, trace.events, trace.decisions, trace.frames]) {
    for (const { t_ms } of list) {
      times.add(t_ms);
    }
  }
  return [...times].sort((a, b) => a - b);
}

/** The stop after `t_ms`, or the one before it; the end that it is at where there is none. */
export function neighbour(times: readonly number[], t_ms: number, direction: "next" | "previous"): number {
  const found =
    direction === "next" ? times.find((time) => time > t_ms) : times.findLast((time) => time < t_ms);
  return found ?? (direction === "next" ? (times.at(-1) ?? 0) : (times[0] ?? 0));
}

/** The index of the frame to draw at `t_ms`: the last one not after it. -1 before the first. */
export function frameAt(frames: readonly Frame[], t_ms: number): number {
  const index = atOrBefore(frames, (frame) => frame.t_ms, t_ms);
  return (frames[index]?.t_ms ?? Number.POSITIVE_INFINITY) <= t_ms ? index : -1;
}

/** The messages of a trace, ready to be asked for those that can be read at a frame. */
export type MessageIndex = {
  trace: Trace;
  /** For each message the frame from which on neither it nor any before it is there. */
  gone: readonly number[];
};

export function indexMessages(trace: Trace): MessageIndex {
  let last = 0;
  const gone = trace.messages.map(({ to_frame }) => {
    last = Math.max(last, to_frame ?? Number.POSITIVE_INFINITY);
    return last;
  });
  return { trace, gone };
}

/**
 * The last `most` messages that can be read in the tab that a frame shows, by their index in the trace, in the order in which they
 * were shown. Looks at few others, however many there were before.
 */
export function messagesIn({ trace, gone }: MessageIndex, frame: number, most: number): number[] {
  const { frames, messages } = trace;
  const tab = frames[frame]?.tab;
  const found: number[] = [];
  let index = atOrBefore(messages, ({ from_frame }) => from_frame, frame);
  for (; index >= 0 && found.length < most && (gone[index] ?? 0) > frame; index--) {
    const message = messages[index];
    if (
      message !== undefined &&
      message.tab === tab &&
      message.from_frame <= frame &&
      (message.to_frame === null || frame < message.to_frame)
    ) {
      found.push(index);
    }
  }
  return found.reverse();
}

/** The last of the times that is not after `t_ms`. */
export function lastStop(times: readonly number[], t_ms: number): number {
  return times[atOrBefore(times, (time) => time, t_ms)] ?? 0;
}
