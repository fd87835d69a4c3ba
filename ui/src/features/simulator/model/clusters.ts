/** Marks that would be drawn over each other, as one. A lane of thousands of marks stays as quick to draw as its width is. */
import type { LaneMark } from "@/ipc/generated";
import { atOrBefore, type Scale } from "./scale";

export type Cluster = { x: number; marks: LaneMark[]; fired: boolean };

/** The clusters of a lane between two places of the axis. `room` is the width of a drawn mark in CSS pixels. */
export function clusters(
  marks: readonly LaneMark[],
  scale: Scale,
  from: number,
  to: number,
  room: number,
): Cluster[] {
  const result: Cluster[] = [];
  const since = scale.time(from);
  const first =
    marks.length === 0 || (marks[0]?.t_ms ?? 0) >= since ? 0 : atOrBefore(marks, (mark) => mark.t_ms, since);
  for (let index = first; index < marks.length; index++) {
    const mark = marks[index];
    if (mark === undefined) {
      break;
    }
    const x = scale.x(mark.t_ms);
    if (x > to) {
      break;
    }
    const last = result.at(-1);
    if (last !== undefined && x - last.x < room) {
      last.marks.push(mark);
      last.fired ||= mark.fired;
    } else {
      result.push({ x, marks: [mark], fired: mark.fired });
    }
  }
  return result;
}
