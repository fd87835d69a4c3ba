/** The visitor's row of the time axis: what the address bar shows over time, and what else is done. Drawn as thin as the room is. */
import type { Session, Trace } from "@/ipc/generated";
import { stepTimes } from "./session";
import { shows } from "./steps";

/** A time in which one page is shown in one tab; `page` is null while the visitor is away. */
export type PageStretch = {
  step: number | null;
  page: string | null;
  tab: number;
  from_ms: number;
  to_ms: number;
};

/** The pages that the visitor sees, one after another. Nothing comes before the first one. */
export function pageStretches(trace: Trace, session: Session): PageStretch[] {
  const result: PageStretch[] = [];
  for (const { t_ms, step, page, tab } of trace.frames) {
    const last = result.at(-1);
    const done = step === null ? undefined : session.session[step];
    // A page that is loaded again is a page of its own.
    const anew =
      done !== undefined && done.op !== "reload" && shows(done) !== undefined && last?.step !== step;
    if (last === undefined ? page !== null : anew || last.page !== page || last.tab !== tab) {
      if (last !== undefined) {
        last.to_ms = t_ms;
      }
      result.push({ step, page, tab, from_ms: t_ms, to_ms: trace.end_ms });
    }
  }
  return result;
}

/** The least that shows a page, in CSS pixels. */
const leastPage = 3;

/** The stretches to draw between two places of the axis: of those that would be drawn over each other, the first. */
export function pagesBetween(
  stretches: readonly PageStretch[],
  x: (t_ms: number) => number,
  from: number,
  to: number,
): PageStretch[] {
  const result: PageStretch[] = [];
  let drawn = Number.NEGATIVE_INFINITY;
  for (const stretch of stretches) {
    const at = x(stretch.from_ms);
    if (at <= to && x(stretch.to_ms) >= from && at >= drawn + leastPage) {
      drawn = at;
      result.push(stretch);
    }
  }
  return result;
}

export type Flag = { step: number; t_ms: number };

/** The steps that are no waits and that no stretch begins with. A run that was stopped has none later than its end. */
export function flags(session: Session, trace: Trace, stretches: readonly PageStretch[]): Flag[] {
  const told = new Set(stretches.map(({ step }) => step));
  const times = stepTimes(session.session);
  return session.session.flatMap(({ op }, step) => {
    const t_ms = times[step] ?? 0;
    return op === "wait" || told.has(step) || t_ms > trace.end_ms ? [] : [{ step, t_ms }];
  });
}

/** Flags that would be drawn over each other, as one row that begins at `x`. */
export type FlagRow = { x: number; flags: Flag[] /** How far it is to the next row. */; room: number };

/** The flags between two places of the axis, in rows of which each has at least `room` CSS pixels. */
export function flagRows(
  list: readonly Flag[],
  x: (t_ms: number) => number,
  from: number,
  to: number,
  room: number,
): FlagRow[] {
  const rows: FlagRow[] = [];
  for (const flag of list) {
    const at = x(flag.t_ms);
    const last = rows.at(-1);
    if (last !== undefined && at - last.x < room * Math.min(last.flags.length, mostFlags)) {
      last.flags.push(flag);
      continue;
    }
    if (last !== undefined) {
      last.room = at - last.x;
    }
    if (at > to) {
      break;
    }
    if (at >= from) {
      rows.push({ x: at, flags: [flag], room: Number.POSITIVE_INFINITY });
    }
  }
  return rows;
}

/** As many flags of a row are drawn; the last of more stands for the others. */
export const mostFlags = 4;
