import { describe, expect, it } from "vitest";
import type { DraftTest } from "./draft-tests";
import type { DraftRow } from "./generated";
import { isMarkable, redWords, standing, withRedTests } from "./readiness";

const test = (passed: boolean): DraftTest => ({
  draft: 1,
  expected: "“Help” fires",
  passed,
  text: "It never fired.",
  session: "A visit",
});
const row = (state: DraftRow["state"], is_marked_ready: boolean, errors = 0) =>
  ({ id: 1, state, is_marked_ready, errors, servers: [] as number[] }) as DraftRow;

describe("a draft that is marked ready", () => {
  it("is ready while nothing is red", () => {
    expect(standing(row("ready", true), [test(true)])).toEqual({ status: "ready" });
  });

  it("says what keeps the mark from counting", () => {
    expect(standing(row("draft", true, 2), [])).toEqual({
      status: "not-quite-ready",
      label: "Ready, but 2 errors",
    });
    expect(standing(row("ready", true), [test(false), test(true)]).label).toBe("Ready, but 1 red test");
    expect(standing(row("changed", true, 1), [test(false), test(false)]).label).toBe(
      "Ready, but 1 error and 2 red tests",
    );
  });

  it("says nothing of the mark where draft and server are the same, or only the server's side changed", () => {
    for (const state of ["published", "changed-on-server"] as const) {
      expect(standing(row(state, true, 1), [test(false)])).toEqual({ status: state });
      expect(isMarkable(row(state, true))).toBe(false);
    }
  });

  it("is not among the ready ones while a test is red", () => {
    const published = { ...row("ready", true), id: 2, servers: [7] };
    const rows = [row("ready", true), published, { ...row("ready", true), id: 3 }];
    expect(withRedTests(rows, new Set([1, 2])).map(({ state }) => state)).toEqual([
      "draft",
      "changed",
      "ready",
    ]);
  });
});

describe("a draft without the mark", () => {
  it("is what it is, whatever is red", () => {
    expect(standing(row("draft", false, 1), [test(false)])).toEqual({ status: "draft" });
    expect(redWords(row("draft", false, 1), [test(false)])).toBe("1 error and 1 red test");
    expect(redWords(row("draft", false), [test(true)])).toBeNull();
  });
});
