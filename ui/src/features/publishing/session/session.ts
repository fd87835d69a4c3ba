/** The review of one server's plan as a value: what was read, what was decided, what runs and what came of it. */

import type {
  Applied,
  Choice,
  HistoryPoint,
  PlanItem,
  Publication,
  Pulled,
  RpcError,
  ServerPlan,
  ServerRow,
} from "@/ipc/generated";
import { exhaustive } from "@/lib/exhaustive";
import { grouped, groupLook } from "../plan/groups";
import { type Choices, effectOf, fits } from "../plan/review";
import { firstChoices, isTickable, withUnready } from "../plan/ticks";

/** Long work on a server. */
export type Task =
  | { work: "pull" }
  /** With the ids of triggers without a draft that shall go away. */
  | { work: "plan"; remove: readonly string[] }
  /** A plan that makes the server as it was. */
  | { work: "go-back"; point: HistoryPoint }
  /** A plan that brings what another server has. */
  | { work: "promote"; from: number }
  | { work: "apply" }
  | { work: "settle"; publication: number };

/** What came of work. */
export type Result =
  | { work: "pull"; pulled: Pulled }
  | { work: "plan"; plan: ServerPlan }
  | { work: "apply"; applied: Applied }
  | { work: "settle"; publication: Publication };

export type Session = {
  /** The server that all of it is about. */
  server: number;
  /** Without a job from the click until the back end has taken the work. */
  running: { task: Task; job: number | null; cancelling: boolean } | null;
  /** The last work that failed, for trying again. */
  failure: { task: Task; error: RpcError } | null;
  plan: ServerPlan | null;
  /** Triggers without a draft that the plan deletes, so that the next plan does too. */
  remove: readonly string[];
  choices: Choices;
  note: string;
  /** The item that is looked at. */
  open: string | null;
  pulled: Pulled | null;
  applied: { applied: Applied; plan: ServerPlan; choices: Choices } | null;
  settled: Publication | null;
};

export function emptySession(server: number): Session {
  return {
    server,
    running: null,
    failure: null,
    plan: null,
    remove: [],
    choices: {},
    note: "",
    open: null,
    pulled: null,
    applied: null,
    settled: null,
  };
}

/** What ends work names its job: of any other than the one that runs it comes too late. */
export type SessionAction =
  | { type: "asked"; task: Task }
  | { type: "started"; job: number }
  | { type: "cancelling" }
  | { type: "finished"; job: number; result: Result }
  | { type: "cancelled"; job: number }
  | { type: "failed"; job: number | null; error: RpcError }
  | { type: "choose"; item: string; choice: Choice | null }
  | { type: "leave-undecided" }
  /** Ticks what nobody marked ready. */
  | { type: "take-unready" }
  /** Ticks the item that is looked at, or takes its tick away. */
  | { type: "tick" }
  | { type: "note"; note: string }
  | { type: "open"; item: string }
  /** To the next item that something is to be done about, or to the one before. */
  | { type: "step"; by: 1 | -1 }
  | { type: "dismiss" }
  | { type: "discard" };

export function reduceSession(state: Session, action: SessionAction): Session {
  switch (action.type) {
    case "asked":
      return state.running !== null
        ? state
        : {
            ...state,
            running: { task: action.task, job: null, cancelling: false },
            failure: null,
            pulled: null,
            settled: null,
          };
    case "started":
      return state.running === null ? state : { ...state, running: { ...state.running, job: action.job } };
    case "cancelling":
      return state.running === null ? state : { ...state, running: { ...state.running, cancelling: true } };
    case "finished":
      return state.running?.job === action.job
        ? finished({ ...state, running: null }, action.result, state.running.task)
        : state;
    case "cancelled":
      return state.running?.job === action.job ? { ...state, running: null } : state;
    case "failed":
      return state.running?.job === action.job
        ? { ...state, running: null, failure: { task: state.running.task, error: action.error } }
        : state;
    case "choose":
      return choose(state, action.item, action.choice);
    case "leave-undecided": {
      const undecided = (state.plan?.plan.items ?? []).filter(
        (item) => effectOf(item, state.choices[item.id]) === "undecided",
      );
      const left = Object.fromEntries(undecided.map(({ id }) => [id, "leave" as const]));
      return { ...state, choices: { ...state.choices, ...left } };
    }
    case "take-unready":
      return { ...state, choices: withUnready(state.plan?.plan.items ?? [], state.choices) };
    case "tick":
      return ticked(state);
    case "note":
      return { ...state, note: action.note };
    case "open":
      return { ...state, open: action.item };
    case "step":
      return step(state, action.by);
    case "dismiss":
      return { ...state, failure: null, pulled: null, settled: null };
    case "discard":
      return emptySession(state.server);
    default:
      return exhaustive(action);
  }
}

function finished(state: Session, result: Result, task: Task): Session {
  switch (result.work) {
    case "pull":
      // Drafts changed under the plan.
      return { ...withoutPlan(state), applied: null, pulled: result.pulled };
    case "plan":
      // A plan is only ever shown as that of its own server.
      if (result.plan.server !== state.server) {
        return state;
      }
      return {
        ...state,
        plan: result.plan,
        remove: task.work === "plan" ? task.remove : [],
        choices: firstChoices(result.plan.plan.items),
        open: null,
        applied: null,
      };
    case "apply":
      if (state.plan === null) {
        return state;
      }
      return {
        ...withoutPlan(state),
        applied: { applied: result.applied, plan: state.plan, choices: state.choices },
        note: "",
      };
    case "settle":
      // The server is known better now than the plan knows it.
      return { ...state, plan: null, applied: null, choices: {}, open: null, settled: result.publication };
    default:
      return exhaustive(result);
  }
}

function step(state: Session, by: 1 | -1): Session {
  const items = grouped(state.plan?.plan.items ?? [])
    .filter(({ key }) => groupLook(key).quiet !== true)
    .flatMap((group) => group.items);
  // The first item is shown until one is opened.
  const at = Math.max(
    0,
    items.findIndex(({ id }) => id === state.open),
  );
  const next = items[Math.min(Math.max(0, at + by), items.length - 1)];
  return next === undefined ? state : { ...state, open: next.id };
}

/** The item that is looked at: the first of the list until one is opened. */
export function openItem({ plan, open }: Session): PlanItem | undefined {
  const items = plan?.plan.items ?? [];
  return items.find(({ id }) => id === open) ?? grouped(items)[0]?.items[0];
}

function ticked(state: Session): Session {
  const item = openItem(state);
  return item === undefined || !isTickable(item)
    ? state
    : choose(state, item.id, state.choices[item.id] === "leave" ? null : "leave");
}

/** Only a choice that fits its item is kept; null takes the decision back. */
function choose(state: Session, id: string, choice: Choice | null): Session {
  const item = state.plan?.plan.items.find((candidate) => candidate.id === id);
  if (item === undefined || (choice !== null && !fits(item, choice))) {
    return state;
  }
  if (choice === null) {
    const { [id]: _, ...choices } = state.choices;
    return { ...state, choices };
  }
  return { ...state, choices: { ...state.choices, [id]: choice } };
}

/** The session as `server` may show it: a plan that was made for another address than it has now is not its own. */
export function shownOn(session: Session, server: Pick<ServerRow, "id" | "base_url" | "practice">): Session {
  const { plan } = session;
  if (plan === null) {
    return session;
  }
  // The practice server has another port each time it starts, and is still the same.
  const here = plan.server === server.id && (server.practice || plan.plan.address === server.base_url);
  return here ? session : withoutPlan(session);
}

/** The session without its plan and what was decided about it. */
export function withoutPlan(session: Session): Session {
  return { ...session, plan: null, remove: [], choices: {}, open: null };
}
