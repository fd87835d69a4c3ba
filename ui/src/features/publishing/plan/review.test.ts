import { describe, expect, it } from "vitest";
import type { FieldMerge, Operation, PlanItem } from "@/ipc/generated";
import { itemOf } from "./item.fixture";
import {
  applyTitle,
  countEffects,
  effectOf,
  fits,
  notYet,
  onlyDeletes,
  optionsFor,
  sideOf,
  summary,
} from "./review";

const item = (operation: Operation, id: string = operation, body: PlanItem["body"] = {}): PlanItem =>
  itemOf(operation, { id, body });

describe("the order of the triggers", () => {
  const order = (operation: Operation): PlanItem => ({
    ...item(operation, "order", null),
    draft: null,
    trigger_id: null,
    server: null,
  });

  it("is brought about unless it is left out", () => {
    expect(effectOf(order("update"), undefined)).toBe("update");
    expect(effectOf(order("update"), "leave")).toBe("nothing");
  });

  it("is mine or the server's where others changed it, and never the end of anything", () => {
    for (const operation of ["conflict", "changed_on_server"] as const) {
      expect(effectOf(order(operation), undefined)).toBe("undecided");
      expect(effectOf(order(operation), "mine")).toBe("update");
      expect(effectOf(order(operation), "server")).toBe("take");
      expect(optionsFor(order(operation)).map(({ choice }) => choice)).toEqual(["mine", "server", "leave"]);
    }
  });

  it("is not what a trigger is that is called so", () => {
    expect(optionsFor(item("update", "order")).map(({ word }) => word)).toEqual(["Update", "Leave out"]);
  });
});

describe("the decision about an item", () => {
  it("is never made beforehand where one is due", () => {
    for (const operation of ["conflict", "changed_on_server", "deleted_on_server"] as const) {
      expect(optionsFor(item(operation)).map(({ choice }) => choice)).toEqual(["mine", "server", "leave"]);
      expect(effectOf(item(operation), undefined)).toBe("undecided");
    }
  });

  it("offers another trigger only where the server has the same one", () => {
    expect(fits(item("link"), "create_another")).toBe(true);
    expect(fits(item("create"), "create_another")).toBe(false);
    expect(fits(item("blocked"), "leave")).toBe(false);
  });

  it("deletes in a conflict over a draft that is in the trash", () => {
    expect(effectOf(item("conflict", "gone", null), "mine")).toBe("delete");
    expect(effectOf(item("conflict"), "mine")).toBe("update");
  });

  it("creates again what was deleted on the server", () => {
    expect(effectOf(item("deleted_on_server"), "mine")).toBe("create");
    expect(effectOf(item("deleted_on_server"), "server")).toBe("untie");
  });
});

describe("a conflict that is joined field by field", () => {
  const field = (path: string, state: FieldMerge["state"]): FieldMerge => ({
    path,
    label: path,
    is_pattern: false,
    base: "a",
    mine: "b",
    theirs: "c",
    base_lines: [],
    mine_lines: [],
    theirs_lines: [],
    state,
  });
  const conflict = {
    ...item("conflict"),
    fields: [field("/name", "conflict"), field("/enabled", "theirs"), field("/description", "mine")],
  };

  it("is offered where there is something to join", () => {
    expect(fits(conflict, { merge: {} })).toBe(true);
    expect(fits(item("conflict"), { merge: {} })).toBe(false);
    expect(fits({ ...conflict, body: null }, { merge: {} })).toBe(false);
  });

  it("takes each side's own changes and waits for the fields that both changed", () => {
    expect(conflict.fields.map((one) => sideOf(one, {}))).toEqual([null, "theirs", "mine"]);
    expect(effectOf(conflict, { merge: { "/enabled": "mine" } })).toBe("undecided");
    expect(effectOf(conflict, { merge: { "/name": "theirs" } })).toBe("update");
  });
});

describe("an item that is blocked", () => {
  const blocked = { ...item("blocked"), blocked: "create" as const };

  it("is done all the same only for a reason, and only where something can be sent", () => {
    expect(effectOf(blocked, undefined)).toBe("nothing");
    expect(effectOf(blocked, { despite: " " })).toBe("undecided");
    expect(effectOf(blocked, { despite: "The test is out of date" })).toBe("create");
    expect(fits(item("blocked"), { despite: "Because" })).toBe(false);
    const held = { ...item("blocked"), blocked: "delete" as const };
    expect(effectOf(held, { despite: "The server can" })).toBe("delete");
    expect(effectOf(item("blocked"), { despite: "The server can" })).toBe("undecided");
  });
});

describe("an item that is in doubt", () => {
  const waits = { ...item("in_doubt"), server: null, doubt: { sent: {}, until: 1, candidates: [] } };
  const became = { ...waits, doubt: { sent: {}, until: null, candidates: ["a", "b"] } };

  it("is sent as what it was: a new trigger, another content, or the end", () => {
    expect(effectOf(waits, "mine")).toBe("create");
    expect(effectOf({ ...waits, server: {} }, "mine")).toBe("update");
    const ends = { ...waits, server: {}, body: null };
    expect(effectOf(ends, "mine")).toBe("delete");
    expect(optionsFor(ends).map(({ choice }) => choice)).toEqual([null, "mine"]);
  });

  it("say of each trigger that it may be what tells it from the others", () => {
    const there = (trigger_id: string, more: Partial<PlanItem>) => ({
      ...item("only_on_server"),
      name: "Hello",
      trigger_id,
      ...more,
    });
    const items = [
      there("a", { told_apart: "Message: “Hi” (number 2 on the server, a)" }),
      there("b", { words: "Says “Ho”" }),
    ];
    const texts = optionsFor(became, items).map(({ text }) => text);
    expect(texts[1]).toContain("“Hello”, Message: “Hi” (number 2 on the server, a).");
    expect(texts[2]).toContain("“Hello”, Says “Ho”.");
  });

  it("waits by itself, keeps nothing else back and is counted", () => {
    expect(effectOf(waits, undefined)).toBe("in_doubt");
    expect(optionsFor(waits).map(({ choice }) => choice)).toEqual([null, "mine"]);
    const counts = countEffects([waits, item("create")], {});
    expect(summary(counts)).toBe("1 to create, 1 in doubt");
    expect(notYet(counts)).toBeNull();
    expect(notYet(countEffects([waits], {}))).not.toBeNull();
  });

  it("is sent again or tied to one of the triggers that it may have become", () => {
    expect(effectOf(waits, "mine")).toBe("create");
    expect(effectOf(became, { link: "a" })).toBe("link");
    expect(fits(became, { link: "b" })).toBe(true);
    expect(fits(became, { link: "elsewhere" })).toBe(false);
    expect(fits(waits, { link: "a" })).toBe(false);
  });

  it("has nothing to send where the draft is not wanted any more", () => {
    expect(fits({ ...waits, body: null }, "mine")).toBe(false);
  });
});

describe("the summary of a plan", () => {
  const items = [item("create", "a"), item("create", "b"), item("update"), item("conflict")];

  it("counts what would be done, and holds back while a decision is due", () => {
    const counts = countEffects(items, {});
    expect(summary(counts)).toBe("2 to create, 1 to update, 1 needs a decision");
    expect(notYet(counts)).toMatch(/^Decide first/);
  });

  it("follows the decisions", () => {
    const counts = countEffects(items, { conflict: "server", a: "leave" });
    expect(summary(counts)).toBe("1 to create, 1 to update, 1 to take from the server");
    expect(notYet(counts)).toBeNull();
  });

  it("says when there is nothing to do", () => {
    const counts = countEffects([item("unchanged"), item("blocked")], {});
    expect(summary(counts)).toBe("Nothing to do");
    expect(notYet(counts)).not.toBeNull();
  });

  it("is a warning where it does nothing but delete", () => {
    const of = (...operations: Operation[]) =>
      onlyDeletes(
        countEffects(
          operations.map((one) => item(one)),
          {},
        ),
      );
    expect(of("delete", "unchanged", "blocked")).toBe(true);
    expect(of("delete", "update")).toBe(false);
    expect(of("unchanged")).toBe(false);
  });

  it("names on its button how many items go where", () => {
    expect(applyTitle(countEffects(items, { conflict: "server", a: "leave" }), "Shop production")).toBe(
      "Apply 3 to Shop production",
    );
    expect(applyTitle(countEffects([item("delete")], {}), "Shop")).toBe("Apply 1 to Shop");
    expect(applyTitle(countEffects([item("unchanged")], {}), "Shop")).toBe("Apply to Shop");
  });
});
