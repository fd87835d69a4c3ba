import { describe, expect, it } from "vitest";
import type { ItemReport, Outcome, Problem } from "@/ipc/generated";
import { leavesSomething, publicationName, tallyOf, tallyText } from "./outcomes";

const problem: Problem = { code: "", message: "", call: null, help: "", causes: [], raw: null };
const written: Outcome = { kind: "written", trigger_id: "t", document: {} };
const outcomes = {
  written,
  failed: { kind: "failed", problem },
  gone: { kind: "gone", trigger_id: "t" },
  unknown: { kind: "unknown", problem, candidates: [] },
  differs: { kind: "differs", trigger_id: "t", sent: {}, document: {}, changes: [] },
  arranged: { kind: "arranged", order: [{ trigger_id: "t", name: "A" }] },
  kept_order: { kind: "kept_order", order: [] },
  unreached: { kind: "not_reached" },
  left: { kind: "left", reason: "chosen" },
  unchanged: { kind: "unchanged" },
} as const satisfies Record<string, Outcome>;

function tally(...names: (keyof typeof outcomes)[]) {
  return tallyOf(
    names.map((name, at): ItemReport => {
      return { item: String(at), draft: null, name, operation: "update", outcome: outcomes[name], twins: [] };
    }),
  );
}

describe("what came of a plan, in numbers", () => {
  it("says that all is done where nothing is left, whatever was left alone", () => {
    expect(tallyText(tally("written", "left", "unchanged"))).toBe("Everything was done and read back.");
    expect(tallyText(tally("unchanged"))).toBe("Nothing had to be sent.");
    expect(leavesSomething(tally("written", "left"))).toBe(false);
  });

  it("counts an order that was brought about, or taken over, as done", () => {
    expect(tallyText(tally("arranged", "kept_order", "failed"))).toBe("2 of 3 done, 1 failed.");
  });

  it("counts what went wrong, each in its own words", () => {
    const all = tally("written", "differs", "failed", "gone", "unknown", "unreached", "left");
    expect(tallyText(all)).toBe("1 of 6 done, 1 not as it was sent, 2 failed, 1 unknown, 1 not reached.");
  });

  it("does not call done what somebody else made too", () => {
    const twice = tallyOf([
      { item: "1", draft: null, name: "New", operation: "create", outcome: written, twins: ["t2"] },
    ]);
    expect(leavesSomething(twice)).toBe(true);
    expect(tallyText(twice)).toBe("1 of 1 done, 1 made twice.");
  });

  it("does not call done what the server has otherwise than it was sent", () => {
    expect(leavesSomething(tally("written", "differs"))).toBe(true);
  });
});

it("calls a publication by its note, and one without a note by its number", () => {
  expect(publicationName({ id: 12, note: "Autumn sale" })).toBe("Autumn sale");
  expect(publicationName({ id: 12, note: "" })).toBe("Publication 12");
});
