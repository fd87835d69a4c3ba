/** A session as it is edited: what can be done to it, as a pure reducer. Undo is `withUndo` around it. */
import type { Environment, Service, Session, SessionExpectation, Step } from "@/ipc/generated";

export type SessionEdit =
  | { type: "replace"; session: Session }
  | { type: "step.add"; at: number; step: Step }
  | { type: "step.change"; at: number; step: Step }
  | { type: "step.remove"; at: number }
  | { type: "step.move"; from: number; to: number }
  | { type: "tail"; ms: number }
  /** A member of the world; undefined takes it out. */
  | { type: "world"; member: string; value: unknown }
  | { type: "expect"; expectations: SessionExpectation[] }
  | { type: "service"; trigger: string; service: Service | null };

/** The session after `edit`; the same one where the edit changes nothing or names a step that is not there. */
export function editSession(session: Session, edit: SessionEdit): Session {
  const steps = session.session;
  switch (edit.type) {
    case "replace":
      return edit.session;
    case "step.add":
      return { ...session, session: steps.toSpliced(Math.min(edit.at, steps.length), 0, edit.step) };
    case "step.change":
      return edit.at in steps ? { ...session, session: steps.with(edit.at, edit.step) } : session;
    case "step.remove":
      return edit.at in steps ? { ...session, session: steps.toSpliced(edit.at, 1) } : session;
    case "step.move":
      return { ...session, session: moved(steps, edit.from, edit.to) };
    case "tail":
      return edit.ms === session.tail_ms ? session : { ...session, tail_ms: edit.ms };
    case "world":
      return { ...session, env: withMember(session.env, edit.member, edit.value) };
    case "expect":
      return { ...session, expect: edit.expectations };
    case "service":
      return { ...session, env: { ...session.env, services: withService(session.env.services, edit) } };
  }
}

/** A member that every world has stays; others are there only while they say something. */
function withMember(env: Environment, member: string, value: unknown): Environment {
  const { [member]: _, ...others } = env as unknown as Record<string, unknown>;
  const said = value === undefined ? others : { ...others, [member]: value };
  return { ...emptySession.env, ...said } as Environment;
}

function moved(steps: Step[], from: number, to: number): Step[] {
  const step = steps[from];
  if (step === undefined || to < 0 || to >= steps.length || from === to) {
    return steps;
  }
  return steps.toSpliced(from, 1).toSpliced(to, 0, step);
}

function withService(
  services: Environment["services"],
  { trigger, service }: { trigger: string; service: Service | null },
): Environment["services"] {
  const { [trigger]: _, ...others } = services;
  return service === null ? others : { ...services, [trigger]: service };
}

/** The time that passes in a step, in milliseconds: only waiting and being away take any. */
export function lengthOf(step: Step): number {
  return step.op === "wait" || step.op === "return" ? step.ms : 0;
}

/** When each step is taken, in milliseconds; being away begins then, too. One more at the end, for the time after the last step. */
export function stepTimes(steps: readonly Step[]): number[] {
  const times = [0];
  for (const step of steps) {
    times.push((times.at(-1) ?? 0) + lengthOf(step));
  }
  return times;
}

/**
 * The session with `step` at the time `t_ms`: a wait that is running then is cut in two. While the visitor is away, the step comes
 * after they are back. Past the end, the time after the last step is cut.
 */
export function insertAt(session: Session, t_ms: number, step: Step): Session {
  const steps = session.session;
  const times = stepTimes(steps);
  const end = times.at(-1) ?? 0;
  if (t_ms >= end) {
    const waited = Math.min(t_ms - end, session.tail_ms);
    const wait: Step[] = waited > 0 ? [{ op: "wait", ms: waited }] : [];
    return { ...session, session: [...steps, ...wait, step], tail_ms: session.tail_ms - waited };
  }
  const at = steps.findIndex((_, index) => (times[index + 1] ?? 0) > t_ms);
  const running = steps[at];
  const before = t_ms - (times[at] ?? 0);
  if (running?.op === "return" && before > 0) {
    return { ...session, session: steps.toSpliced(at + 1, 0, step) };
  }
  if (running?.op !== "wait" || before <= 0) {
    return { ...session, session: steps.toSpliced(at, 0, step) };
  }
  const parts: Step[] = [{ op: "wait", ms: before }, step, { op: "wait", ms: running.ms - before }];
  return { ...session, session: steps.toSpliced(at, 1, ...parts) };
}

export const emptySession: Session = {
  env: {
    online: true,
    next_agent: null,
    site_reports_routes: false,
    standalone: false,
    clear_storage_on_chat_end: false,
    registration_form: true,
    services: {},
  },
  session: [],
  tail_ms: 0,
};
