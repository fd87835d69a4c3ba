import { describe, expect, it } from "vitest";
import { choose, chooseAll, nothingChosen, within } from "./selection";
import { stretchAround } from "./window";

const chosen = (selection: { rows: ReadonlySet<number> }) => [...selection.rows];

describe("choosing rows", () => {
  it("takes one, adds and takes away single ones, and spans from the last single choice", () => {
    const one = choose(nothingChosen, 4, "one");
    expect(chosen(one)).toEqual([4]);
    const two = choose(one, 7, "toggle");
    expect(chosen(two)).toEqual([4, 7]);
    expect(chosen(choose(two, 7, "toggle"))).toEqual([4]);
    const up = choose(two, 5, "range");
    expect(chosen(up)).toEqual([5, 6, 7]);
    expect(chosen(choose(up, 8, "range"))).toEqual([7, 8]);
  });

  it("takes all rows, and none of a list without rows", () => {
    expect(chosen(chooseAll(nothingChosen, 3))).toEqual([0, 1, 2]);
    expect(chooseAll(nothingChosen, 0)).toBe(nothingChosen);
  });

  it("forgets rows that are gone", () => {
    const all = choose(chooseAll(nothingChosen, 4), 3, "range");
    expect(within(all, 4)).toBe(all);
    expect(within(all, 2)).toEqual({ active: 1, anchor: -1, rows: new Set([0, 1]) });
  });
});

describe("the stretch of rows to ask for", () => {
  it("holds the rows in view with a margin and stays the same while one scrolls a little", () => {
    expect(stretchAround(0, 20)).toEqual({ offset: 0, limit: 100 });
    expect(stretchAround(20, 50)).toEqual(stretchAround(0, 20));
    const far = stretchAround(50_000, 50_030);
    expect(far.offset).toBeLessThanOrEqual(50_000 - 25);
    expect(far.offset + far.limit).toBeGreaterThan(50_030 + 25);
    expect(stretchAround(50_003, 50_033)).toEqual(far);
  });
});
