import { expect, test } from "vitest";
import { nearest } from "./useGrip";

const drops = [
  { spot: { list: [], index: 1 }, left: 0, right: 200, y: 0 },
  { spot: { list: [2], index: 1 }, left: 20, right: 200, y: 60 },
  { spot: { list: [2], index: 2 }, left: 20, right: 200, y: 90 },
  { spot: { list: [], index: 3 }, left: 0, right: 200, y: 96 },
];

test.each([
  ["the nearest place", 50, 20, [[], 1]],
  ["the inner of two places of one height when the pointer is far enough to the right", 50, 94, [[2], 2]],
  ["the outer of them when it is not", 10, 94, [[], 3]],
] as const)("a part falls to %s", (_, x, y, [list, index]) => {
  expect(nearest(drops, x, y)?.spot).toEqual({ list, index });
});

test("a part falls nowhere when there is no place", () => {
  expect(nearest([], 0, 0)).toBeNull();
});
