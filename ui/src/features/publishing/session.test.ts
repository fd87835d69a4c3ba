import { describe, expect, it } from "vitest";
import type { Operation, PlanItem, ServerPlan } from "@/ipc/generated";
import { emptySession, reduceSession, type Session, type SessionAction } from "./session";

function item(id: string, operation: Operation): PlanItem {
  return {
    id,
    operation,
    draft: null,
    trigger_id: null,
    name: id,
    changes: [],
    server_changes: [],
    fields: [],
    diagnostics: [],
    blocked: null,
    doubt: null,
    warnings: [],
    server: null,
    body: {},
  };
}

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
  emptySession,
  { type: "started", task: { work: "plan", remove: ["t9"] }, job: 1, server: 1 },
  { type: "finished", result: { work: "plan", plan } },
);

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
      { type: "started", task: { work: "apply" }, job: 2, server: 1 },
    );
    const failed = played(decided, {
      type: "failed",
      task: { work: "apply" },
      error: { code: "plan-out-of-date", message: "The server has moved.", help: "", details: null },
    });
    expect(failed).toMatchObject({ plan, choices: { b: "mine" }, note: "Spring", running: null });
  });

  it("cannot apply one plan twice", () => {
    const done = played(
      planned,
      { type: "started", task: { work: "apply" }, job: 2, server: 1 },
      {
        type: "finished",
        result: {
          work: "apply",
          applied: { publication: null, report: { mode: "apply", items: [], stopped: null } },
        },
      },
    );
    expect(done.plan).toBeNull();
    expect(done.applied?.plan).toBe(plan);
  });

  it("goes from item to item as the list shows them, and stays at its ends", () => {
    // The conflicts come first in a review.
    const on = played(planned, { type: "step", by: 1 });
    expect(on.open).toBe("c");
    const end = played(on, { type: "step", by: 1 }, { type: "step", by: 1 });
    expect(end.open).toBe("a");
  });

  it("drops the plan of another server", () => {
    expect(played(planned, { type: "server", server: 2 })).toEqual({ ...emptySession, server: 2 });
  });
});
