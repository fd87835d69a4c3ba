/** The sessions of a project's servers: each keeps its own plan and work, whichever server is looked at. */
import { emptySession, reduceSession, type Session, type SessionAction, withoutPlan } from "./session";

/** By server; one that is not in here has an empty session. */
export type Sessions = Readonly<Record<number, Session>>;

export function sessionOf(sessions: Sessions, server: number): Session {
  return sessions[server] ?? emptySession(server);
}

export function reduceSessions(sessions: Sessions, server: number, action: SessionAction): Sessions {
  const before = sessionOf(sessions, server);
  const after = reduceSession(before, action);
  if (after === before) {
    return sessions;
  }
  const rest = changesDrafts(before, action) ? mapped(sessions, withoutIdlePlan) : sessions;
  return { ...rest, [server]: after };
}

/** The sessions in which something runs, other than that of `server`. */
export function runningElsewhere(sessions: Sessions, server: number): Session[] {
  return Object.values(sessions).filter((session) => session.server !== server && session.running !== null);
}

/** Whether the work that ended wrote into drafts, which plans of other servers were made of. */
function changesDrafts({ running, choices }: Session, action: SessionAction): boolean {
  if (action.type !== "finished" || running?.job !== action.job) {
    return false;
  }
  const takes = Object.values(choices).some(
    (choice) => choice === "server" || (typeof choice === "object" && "merge" in choice),
  );
  return action.result.work === "pull" || (action.result.work === "apply" && takes);
}

/** A plan that is being carried out stays, for its results. */
function withoutIdlePlan(session: Session): Session {
  return session.running === null && session.plan !== null ? withoutPlan(session) : session;
}

function mapped(sessions: Sessions, change: (session: Session) => Session): Sessions {
  return Object.fromEntries(Object.entries(sessions).map(([server, session]) => [server, change(session)]));
}
