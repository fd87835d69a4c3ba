import { expect, it } from "vitest";
import { movedBefore } from "./order";

it("puts a draft right before another, from both sides", () => {
  expect(movedBefore([1, 2, 3, 4], 4, 2)).toEqual([1, 4, 2, 3]);
  expect(movedBefore([1, 2, 3, 4], 1, 4)).toEqual([2, 3, 1, 4]);
});

it("leaves an order alone that has it already, or does not have both", () => {
  expect(movedBefore([1, 2, 3], 1, 2)).toBeNull();
  expect(movedBefore([1, 2, 3], 9, 2)).toBeNull();
  expect(movedBefore([1, 2, 3], 1, 9)).toBeNull();
  expect(movedBefore([1, 2, 3], 1, 1)).toBeNull();
});
