import { expect, it } from "vitest";
import { finds, spansOf } from "./search";

it("finds all words in any order, without case and accents", () => {
  expect(finds("cafe GREET", "Greet visitors", "Café page")).toBe(true);
  expect(finds("cafe bye", "Greet visitors", "Café page")).toBe(false);
});

it("finds everything with an empty query", () => {
  expect(finds("  ", "anything")).toBe(true);
});

it("says where words stand, in the units of the text, without case and accents", () => {
  expect(spansOf("uber PAGE", "👋 Über the pages")).toEqual([
    { start: 3, end: 7 },
    { start: 12, end: 16 },
  ]);
  expect(spansOf("none", "Café")).toEqual([]);
});
