/** The review of one plan as a value: what was read, what was decided, what runs and what came of it. */

import type {
  Applied,
  Choice,
  HistoryPoint,
  Publication,
  Pulled,
  RpcError,
  ServerPlan,
} from "@/ipc/generated";
import { exhaustive } from "@/lib/exhaustive";
import { type Choices, effectOf, fits, grouped, operationLooks } from "./review";

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
  /** The server that was chosen; null stands for the first, which is the practice server. */
  server: number | null;
  running: { task: Task; job: number; server: number; cancelling: boolean } | null;
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
  applied: { applied: Applied; plan: ServerPlan } | null;
  settled: Publication | null;
};

export const emptySession: Session = {
  server: null,
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

export type SessionAction =
  | { type: "server"; server: number }
  | { type: "started"; task: Task; job: number; server: number }
  | { type: "cancelling" }
  | { type: "finished"; result: Result }
  | { type: "cancelled" }
  | { type: "failed"; task: Task; error: RpcError }
  | { type: "choose"; item: string; choice: Choice | null }
  | { type: "leave-undecided" }
  | { type: "note"; note: string }
  | { type: "open"; item: string }
  /** To the next item that something is to be done about, or to the one before. */
  | { type: "step"; by: 1 | -1 }
  | { type: "dismiss" }
  | { type: "discard" };

export function reduceSession(state: Session, action: SessionAction): Session {
  switch (action.type) {
    case "server":
      return action.server === state.server ? state : { ...emptySession, server: action.server };
    case "started":
      return {
        ...state,
        running: { task: action.task, job: action.job, server: action.server, cancelling: false },
        failure: null,
        pulled: null,
        settled: null,
      };
    case "cancelling":
      return state.running === null ? state : { ...state, running: { ...state.running, cancelling: true } };
    case "finished":
      return finished({ ...state, running: null }, action.result, state.running?.task);
    case "cancelled":
      return { ...state, running: null };
    case "failed":
      return { ...state, running: null, failure: { task: action.task, error: action.error } };
    case "choose":
      return choose(state, action.item, action.choice);
    case "leave-undecided": {
      const undecided = (state.plan?.plan.items ?? []).filter(
        (item) => effectOf(item, state.choices[item.id]) === "undecided",
      );
      const left = Object.fromEntries(undecided.map(({ id }) => [id, "leave" as const]));
      return { ...state, choices: { ...state.choices, ...left } };
    }
    case "note":
      return { ...state, note: action.note };
    case "open":
      return { ...state, open: action.item };
    case "step":
      return step(state, action.by);
    case "dismiss":
      return { ...state, failure: null, pulled: null, settled: null };
    case "discard":
      return { ...emptySession, server: state.server };
    default:
      return exhaustive(action);
  }
}

function finished(state: Session, result: Result, task: Task | undefined): Session {
  switch (result.work) {
    case "pull":
      // Drafts changed under the plan.
      return {
        ...state,
        plan: null,
        applied: null,
        choices: {},
        remove: [],
        open: null,
        pulled: result.pulled,
      };
    case "plan":
      return {
        ...state,
        plan: result.plan,
        remove: task?.work === "plan" ? task.remove : [],
        choices: {},
        open: null,
        applied: null,
      };
    case "apply":
      if (state.plan === null) {
        return state;
      }
      return {
        ...state,
        applied: { applied: result.applied, plan: state.plan },
        plan: null,
        remove: [],
        choices: {},
        note: "",
        open: null,
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
    .filter(({ operation }) => operationLooks[operation].quiet !== true)
    .flatMap((group) => group.items);
  // The first item is shown until one is opened.
  const at = Math.max(
    0,
    items.findIndex(({ id }) => id === state.open),
  );
  const next = items[Math.min(Math.max(0, at + by), items.length - 1)];
  return next === undefined ? state : { ...state, open: next.id };
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
