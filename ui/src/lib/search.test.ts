import { expect, it } from "vitest";
import { finds } from "./search";

it("finds all words in any order, without case and accents", () => {
  expect(finds("cafe GREET", "Greet visitors", "Café page")).toBe(true);
  expect(finds("cafe bye", "Greet visitors", "Café page")).toBe(false);
});

it("finds everything with an empty query", () => {
  expect(finds("  ", "anything")).toBe(true);
});
