/**
 * Steps at their times, as the time axis shows them. A session says how long is waited between steps; here a step can be taken to
 * another time while all others stay at theirs, and the waits follow from that.
 */
import type { Session, Step } from "@/ipc/generated";
import { lengthOf, stepTimes } from "./session";

type ReturnStep = Extract<Step, { op: "return" }>;

/** A step that is no wait. Coming back has a time at which being away begins, and counts as taken when the visitor is back. */
type Act = { step: Step; from_ms: number; at_ms: number };

/** A session with one step at another time, and where that step is now. */
export type Moved = { session: Session; index: number };

/** When the step at `index` shows on the axis: coming back does so when the visitor is there again. Null where there is no such step. */
export function shownAt(session: Session, index: number): number | null {
  const step = session.session[index];
  const begins = stepTimes(session.session)[index];
  return step === undefined || begins === undefined
    ? null
    : begins + (step.op === "return" ? lengthOf(step) : 0);
}

/**
 * The session with the step at `index` taken to `t_ms`. It may pass others, which stay where they are; at the same time as another it
 * keeps its side of it. While the visitor is away nothing can be done: a step from before then makes them leave later, one from after
 * waits until they are back. Coming back later moves what would happen before it.
 */
export function moveStep(session: Session, index: number, t_ms: number): Moved {
  const moved = session.session[index];
  const was_ms = shownAt(session, index);
  if (moved === undefined || moved.op === "wait" || was_ms === null) {
    return { session, index };
  }
  const to_ms = Math.max(0, Math.round(t_ms));
  const { acts, end_ms } = actsOf(session);
  const place = session.session.slice(0, index).filter(({ op }) => op !== "wait").length;
  const others = acts.toSpliced(place, 1);
  const act = acts[place];
  if (act === undefined || to_ms === was_ms) {
    return { session, index };
  }
  const next =
    moved.op === "return" ? comingBack(act, to_ms, others, place) : passing(act, to_ms, others, place);
  return rebuilt(session, next.acts, end_ms, next.act);
}

function actsOf({ session: steps, tail_ms }: Session): { acts: Act[]; end_ms: number } {
  const times = stepTimes(steps);
  const acts = steps.flatMap((step, index): Act[] => {
    const from_ms = times[index] ?? 0;
    return step.op === "wait" ? [] : [{ step, from_ms, at_ms: from_ms + lengthOf(step) }];
  });
  return { acts, end_ms: (times.at(-1) ?? 0) + tail_ms };
}

type Placed = { acts: Act[]; act: Act };

/** Where being away ends moves; what came after it stays after it. */
function comingBack(act: Act, to_ms: number, others: readonly Act[], place: number): Placed {
  const at_ms = Math.max(act.from_ms, to_ms);
  const back: Act = { ...act, at_ms };
  const acts = others.map((other, nth) =>
    nth < place
      ? other
      : { ...other, from_ms: Math.max(at_ms, other.from_ms), at_ms: Math.max(at_ms, other.at_ms) },
  );
  return { acts: acts.toSpliced(place, 0, back), act: back };
}

function passing(act: Act, to_ms: number, others: readonly Act[], place: number): Placed {
  const away = others.findIndex(({ from_ms, at_ms }) => from_ms < to_ms && to_ms < at_ms);
  const over = others[away];
  const earlier = over !== undefined && place <= away;
  const at_ms = over === undefined || earlier ? to_ms : over.at_ms;
  const moved: Act = { ...act, from_ms: at_ms, at_ms };
  const kept = earlier ? others.with(away, { ...over, from_ms: at_ms }) : others;
  // Of those before it, all that are not later; of those after it, all that are earlier. One that is away counts when it is back.
  const before = earlier
    ? away
    : kept.filter((other, nth) => (nth < place ? other.at_ms <= at_ms : other.at_ms < at_ms)).length;
  return { acts: kept.toSpliced(before, 0, moved), act: moved };
}

/** The session that has `acts` in this order at these times, and ends when it did before unless a step is later now. */
function rebuilt(session: Session, acts: readonly Act[], end_ms: number, moved: Act): Moved {
  const steps: Step[] = [];
  let index = 0;
  let now = 0;
  for (const act of acts) {
    if (act.from_ms > now) {
      steps.push({ op: "wait", ms: act.from_ms - now });
    }
    now = Math.max(now, act.from_ms);
    if (act === moved) {
      index = steps.length;
    }
    steps.push(act.step.op === "return" ? resized(act.step, act.at_ms - now) : act.step);
    now = Math.max(now, act.at_ms);
  }
  return { session: { ...session, session: steps, tail_ms: Math.max(0, end_ms - now) }, index };
}

function resized(step: ReturnStep, ms: number): ReturnStep {
  return step.ms === ms ? step : { ...step, ms };
}

/**
 * Where the step at `index` of one session is in another that was made from it; the same place where it was changed itself. -1 when it
 * is not there.
 */
export function sameStep(from: Session, index: number, to: Session): number {
  const step = from.session[index];
  const found = step === undefined ? -1 : to.session.indexOf(step);
  const changed = found < 0 && to.session[index]?.op === step?.op;
  return changed ? index : found;
}

/** Steps of the grid that a dragged step keeps to, in milliseconds. */
const grids = [100, 500, 1000, 5000, 10_000, 30_000, 60_000, 300_000, 900_000, 3_600_000, 86_400_000];

/** The least that one step of the grid takes on the axis, in CSS pixels: less could not be aimed at. */
const gridRoom = 6;

/** The time nearest to `t_ms` on the grid that can be aimed at where a millisecond takes `rate` CSS pixels. */
export function snapped(t_ms: number, rate: number): number {
  const grid = grids.find((size) => size * rate >= gridRoom) ?? 86_400_000;
  return Math.round(t_ms / grid) * grid;
}
