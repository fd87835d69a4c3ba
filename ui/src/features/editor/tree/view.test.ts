import { expect, test } from "vitest";
import type { Diagnostic } from "@/components/diagnostics";
import { isSameShown, type Shown, within } from "./view";

const said = (path: string): Diagnostic => ({ path, severity: "error", code: "", message: "", help: "" });

const shown: Shown = {
  selected: [1, 2],
  stop: [1, 2],
  adding: { list: [1], index: 3 },
  closed: ["1.2", "11"],
  diagnostics: [said("/c/1/2/0"), said("/c/11"), said("/c")],
};

test("only what is about a part is handed to it", () => {
  const inner = within(shown, [1], "/c");
  expect([inner.selected, inner.adding?.index, inner.closed]).toEqual([[1, 2], 3, ["1.2"]]);
  expect(inner.diagnostics.map(({ path }) => path)).toEqual(["/c/1/2/0"]);
  expect(within(shown, [], "/c")).toEqual(shown);
  const other = within(shown, [2], "/c");
  expect(other).toEqual({ selected: null, stop: null, adding: null, closed: [], diagnostics: [] });
});

test("a part is drawn anew when something about it changed, and not for others", () => {
  const moved: Shown = { ...shown, selected: [2], stop: [2], diagnostics: shown.diagnostics.slice(1) };
  expect(isSameShown(within(shown, [11], "/c"), within(moved, [11], "/c"))).toBe(true);
  expect(isSameShown(within(shown, [1], "/c"), within(moved, [1], "/c"))).toBe(false);
  expect(isSameShown(within(shown, [2], "/c"), within(moved, [2], "/c"))).toBe(false);
});
