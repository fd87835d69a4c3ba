/** A visit as it is recorded: what is clicked comes after the time that has passed. */
import type { Session, Step, WorldEntry } from "@/ipc/generated";
import { editSession, lengthOf, stepTimes } from "./session";
import { shows } from "./steps";
import { membersOf, worldValue } from "./vocabulary";

/** Waits are recorded to this many milliseconds: nobody clicks more exactly, and the script stays readable. */
const grain = 100;

/** When the last step of a session is done, in milliseconds. */
function stepsEnd({ session: steps }: Session): number {
  return stepTimes(steps).at(-1) ?? 0;
}

/** When recording begins: where the session ends. */
export function recordsFrom(session: Session): number {
  return session.session.length === 0 ? 0 : stepsEnd(session) + session.tail_ms;
}

/** Nothing is waited for before the first step: a visit begins with it. */
function waited(session: Session, now_ms: number): number {
  if (session.session.length === 0) {
    return 0;
  }
  return Math.max(0, Math.round((now_ms - stepsEnd(session)) / grain) * grain);
}

/**
 * The session with `step` done at `now_ms`. Coming back takes the time since the visitor left, and at least as long as it says.
 */
export function recorded(session: Session, now_ms: number, step: Step): Session {
  const ms = waited(session, now_ms);
  if (step.op === "return") {
    const back: Step = { ...step, ms: Math.max(ms, lengthOf(step)) };
    return { ...session, session: [...session.session, back], tail_ms: 0 };
  }
  const wait: Step[] = ms > 0 ? [{ op: "wait", ms }] : [];
  return { ...session, session: [...session.session, ...wait, step], tail_ms: 0 };
}

/** What a member of the world is after the last step, or after the step at `last`. */
export function surrounding(session: Session, entry: WorldEntry, last = Number.POSITIVE_INFINITY): unknown {
  const { changed_by: change } = entry;
  let now = worldValue(session.env, entry);
  session.session.forEach((step, index) => {
    if (change !== null && step.op === change.op && index <= last) {
      const members = membersOf(step);
      const value = members[change.value];
      now = change.of === "" ? value : { ...(now as object), [String(members[change.of])]: value };
    }
  });
  return now;
}

/**
 * A change of the surroundings at `now_ms`: a step of the visit, or how it begins where no step was taken yet. `of` names the entry of a
 * member that has several.
 */
export function surrounded(
  session: Session,
  now_ms: number,
  entry: WorldEntry,
  value: unknown,
  of = "",
): Session {
  const { changed_by: change, member } = entry;
  const before = surrounding(session, entry);
  const now = of === "" ? value : { ...(before as object), [of]: value };
  if (change === null || JSON.stringify(now) === JSON.stringify(before)) {
    return session;
  }
  if (session.session.length === 0) {
    return editSession(session, { type: "world", member: member.key, value: now });
  }
  const step = { op: change.op, ...(of === "" ? {} : { [change.of]: of }), [change.value]: value };
  return recorded(session, now_ms, step as unknown as Step);
}

/** The session when recording ends at `now_ms`. */
export function recordedUntil(session: Session, now_ms: number): Session {
  const tail_ms = waited(session, now_ms);
  return tail_ms === session.tail_ms ? session : { ...session, tail_ms };
}

/** The session played on to `until_ms`, to see what comes while the visitor does nothing. */
export function playedOn(session: Session, until_ms: number): Session {
  const tail_ms = Math.max(session.tail_ms, until_ms - stepsEnd(session));
  return tail_ms === session.tail_ms ? session : { ...session, tail_ms };
}

/** As many links are offered. */
const mostLinks = 40;

/** The pages that can be gone to from `page`: those of the session, then those that are known otherwise. */
export function linksFrom(page: string | null, session: Session, known: readonly string[]): string[] {
  const own = session.session.flatMap((step) => shows(step) ?? []);
  return [...new Set([...own, ...known])].filter((url) => url !== page).slice(0, mostLinks);
}

/** What is typed into an address field as a URL: with a scheme, or of the site of `page` when it is a path. Null when it is none. */
export function readAddress(typed: string, page: string | null): string | null {
  const text = typed.trim();
  const path = text.startsWith("/");
  if (text === "" || /\s/.test(text) || (path && page === null)) {
    return null;
  }
  try {
    const whole = path || /^[a-z][a-z0-9+.-]*:\/\//i.test(text);
    const url = new URL(whole ? text : `https://${text}`, page ?? undefined);
    return url.host === "" ? null : url.href;
  } catch {
    return null;
  }
}
