import { describe, expect, it } from "vitest";
import type { Operation, PlanItem, ServerPlan } from "@/ipc/generated";
import { itemOf } from "../plan/item.fixture";
import {
  emptySession,
  type Result,
  reduceSession,
  type Session,
  type SessionAction,
  shownOn,
} from "./session";
import { reduceSessions, runningElsewhere, type Sessions, sessionOf } from "./sessions";

const item = (id: string, operation: Operation): PlanItem =>
  itemOf(operation, { id, draft: null, trigger_id: null, server: null });

const plan: ServerPlan = {
  server: 1,
  server_name: "Shop",
  made_at: 0,
  source: { kind: "drafts" },
  plan: {
    format: 1,
    version: null,
    address: "https://shop.example",
    listed: [],
    items: [item("a", "create"), item("b", "conflict"), item("c", "conflict")],
    settled: [],
  },
};

const played = (state: Session, ...actions: SessionAction[]) => actions.reduce(reduceSession, state);

const planned = played(
  emptySession(1),
  { type: "asked", task: { work: "plan", remove: ["t9"] } },
  { type: "started", job: 1 },
  { type: "finished", job: 1, result: { work: "plan", plan } },
);

const applied: Result = {
  work: "apply",
  applied: { publication: null, report: { mode: "apply", items: [], stopped: null, note: null } },
};

describe("a publishing session", () => {
  it("remembers which triggers the plan takes off the server, for the next plan", () => {
    expect(planned.running).toBeNull();
    expect(planned.remove).toEqual(["t9"]);
  });

  it("keeps only choices that fit their item, and takes them back", () => {
    const misfit = played(planned, { type: "choose", item: "a", choice: "server" });
    expect(misfit.choices).toEqual({});
    const chosen = played(planned, { type: "choose", item: "b", choice: "mine" });
    expect(chosen.choices).toEqual({ b: "mine" });
    expect(played(chosen, { type: "choose", item: "b", choice: null }).choices).toEqual({});
  });

  it("begins without what nobody marked ready, and takes it along with one action or one by one", () => {
    const items = ["d", "e"].map((id): PlanItem => ({ ...item(id, "create"), is_ready: false }));
    const made: ServerPlan = { ...plan, plan: { ...plan.plan, items: [...plan.plan.items, ...items] } };
    const begun = played(
      emptySession(1),
      { type: "asked", task: { work: "plan", remove: [] } },
      { type: "started", job: 1 },
      { type: "finished", job: 1, result: { work: "plan", plan: made } },
    );
    expect(begun.choices).toEqual({ d: "leave", e: "leave" });
    expect(played(begun, { type: "open", item: "e" }, { type: "tick" }).choices).toEqual({ d: "leave" });
    const leftOut = played(begun, { type: "open", item: "a" }, { type: "tick" });
    expect(played(leftOut, { type: "take-unready" }).choices).toEqual({ a: "leave" });
    // A conflict is decided, not ticked.
    expect(played(begun, { type: "open", item: "b" }, { type: "tick" })).toMatchObject({
      choices: begun.choices,
    });
  });

  it("leaves out only what nobody decided", () => {
    const left = played(
      planned,
      { type: "choose", item: "b", choice: "server" },
      { type: "leave-undecided" },
    );
    expect(left.choices).toEqual({ b: "server", c: "leave" });
  });

  it("keeps plan, choices and note when applying fails, so that nothing is decided twice", () => {
    const decided = played(
      planned,
      { type: "choose", item: "b", choice: "mine" },
      { type: "note", note: "Spring" },
      { type: "asked", task: { work: "apply" } },
      { type: "started", job: 2 },
    );
    const failed = played(decided, {
      type: "failed",
      job: 2,
      error: { code: "plan-out-of-date", message: "The server has moved.", help: "", details: null },
    });
    expect(failed).toMatchObject({ plan, choices: { b: "mine" }, note: "Spring", running: null });
  });

  it("cannot apply one plan twice", () => {
    const done = played(
      planned,
      { type: "asked", task: { work: "apply" } },
      { type: "started", job: 2 },
      { type: "finished", job: 2, result: applied },
    );
    expect(done.plan).toBeNull();
    expect(done.applied?.plan).toBe(plan);
  });

  it("keeps what was decided with what came of it, for the report", () => {
    const done = played(
      planned,
      { type: "choose", item: "b", choice: "mine" },
      { type: "asked", task: { work: "apply" } },
      { type: "started", job: 2 },
      { type: "finished", job: 2, result: applied },
    );
    expect(done.choices).toEqual({});
    expect(done.applied?.choices).toMatchObject({ b: "mine" });
  });

  it("goes from item to item as the list shows them, and stays at its ends", () => {
    // The conflicts come first in a review.
    const on = played(planned, { type: "step", by: 1 });
    expect(on.open).toBe("c");
    const end = played(on, { type: "step", by: 1 }, { type: "step", by: 1 });
    expect(end.open).toBe("a");
  });

  it("starts no work while other work runs or is being asked for", () => {
    const asked = played(planned, { type: "asked", task: { work: "apply" } });
    const twice = played(asked, { type: "asked", task: { work: "pull" } });
    expect(twice.running).toEqual({ task: { work: "apply" }, job: null, cancelling: false });
  });

  it("knows nothing of jobs that are not its own, however they end", () => {
    const running = played(planned, { type: "asked", task: { work: "apply" } }, { type: "started", job: 2 });
    const error = { code: "unreachable", message: "Gone.", help: "", details: null } as const;
    const late: SessionAction[] = [
      { type: "finished", job: 1, result: { work: "plan", plan: { ...plan, made_at: 1 } } },
      { type: "finished", job: 3, result: applied },
      { type: "cancelled", job: 1 },
      { type: "failed", job: 1, error },
      { type: "failed", job: null, error },
    ];
    for (const action of late) {
      expect(played(running, action)).toBe(running);
      expect(played(planned, action)).toBe(planned);
    }
  });

  it("takes no plan of another server", () => {
    const foreign = { ...plan, server: 2, server_name: "Shop production" };
    const end = played(
      planned,
      { type: "asked", task: { work: "plan", remove: [] } },
      { type: "started", job: 2 },
      { type: "finished", job: 2, result: { work: "plan", plan: foreign } },
    );
    expect(end).toMatchObject({ plan, running: null });
  });

  it("does not show a plan on a server that has moved to another address since", () => {
    const server = { id: 1, practice: false, base_url: "https://shop.example" };
    expect(shownOn(planned, server)).toBe(planned);
    const moved = { ...server, base_url: "https://live.example" };
    expect(shownOn(planned, moved)).toMatchObject({ plan: null, remove: [], choices: {}, open: null });
    expect(shownOn(planned, { ...server, id: 2 }).plan).toBeNull();
    // The practice server has another port each time.
    expect(shownOn(planned, { ...moved, practice: true }).plan).toBe(plan);
  });
});

describe("the sessions of several servers", () => {
  const all = (state: Sessions, ...actions: [server: number, action: SessionAction][]) =>
    actions.reduce((sessions, [server, action]) => reduceSessions(sessions, server, action), state);
  const production = { ...plan, server: 2, server_name: "Shop production" };
  const planFor = (server: number, job: number): [number, SessionAction][] => [
    [server, { type: "asked", task: { work: "plan", remove: [] } }],
    [server, { type: "started", job }],
  ];

  it("show nothing of one server under another", () => {
    const sessions: Sessions = { 1: played(planned, { type: "note", note: "Spring" }) };
    expect(sessionOf(sessions, 2)).toEqual(emptySession(2));
    expect(sessionOf(all(sessions, [2, { type: "note", note: "Summer" }]), 1).note).toBe("Spring");
  });

  it("put a plan that comes late where it was asked for, whatever was done meanwhile", () => {
    const sessions = all({}, ...planFor(1, 1), ...planFor(2, 2));
    expect(runningElsewhere(sessions, 2).map(({ server }) => server)).toEqual([1]);
    const second = all(sessions, [
      2,
      { type: "finished", job: 2, result: { work: "plan", plan: production } },
    ]);
    const both = all(second, [1, { type: "finished", job: 1, result: { work: "plan", plan } }]);
    expect(sessionOf(both, 1).plan).toBe(plan);
    expect(sessionOf(both, 2).plan).toBe(production);
    expect(runningElsewhere(both, 2)).toEqual([]);
  });

  it("lose the plans that were made of drafts which a pull elsewhere changed, but not what was typed", () => {
    const pulled = { triggers: 0, created: [], updated: [], conflicts: [], deleted_on_server: [] };
    const sessions = all(
      { 1: played(planned, { type: "note", note: "Spring" }) },
      [2, { type: "asked", task: { work: "pull" } }],
      [2, { type: "started", job: 5 }],
      [2, { type: "finished", job: 5, result: { work: "pull", pulled } }],
    );
    expect(sessionOf(sessions, 1)).toMatchObject({ plan: null, choices: {}, note: "Spring" });
  });

  it("lose them to an application elsewhere only where it wrote into drafts", () => {
    const apply = (choices: Session["choices"]) =>
      all(
        { 1: planned, 2: { ...emptySession(2), plan: production, choices } },
        [2, { type: "asked", task: { work: "apply" } }],
        [2, { type: "started", job: 5 }],
        [2, { type: "finished", job: 5, result: applied }],
      );
    expect(sessionOf(apply({ b: "mine" }), 1).plan).toBe(plan);
    expect(sessionOf(apply({ b: "server" }), 1).plan).toBeNull();
    expect(sessionOf(apply({ b: { merge: {} } }), 1).plan).toBeNull();
  });

  it("keep a plan that is being carried out, for its results", () => {
    const sessions = all(
      { 1: planned, 2: { ...emptySession(2), plan: production, choices: { b: "server" } } },
      [1, { type: "asked", task: { work: "apply" } }],
      [1, { type: "started", job: 4 }],
      [2, { type: "asked", task: { work: "apply" } }],
      [2, { type: "started", job: 5 }],
      [2, { type: "finished", job: 5, result: applied }],
      [1, { type: "finished", job: 4, result: applied }],
    );
    expect(sessionOf(sessions, 1).applied?.plan).toBe(plan);
  });
});
