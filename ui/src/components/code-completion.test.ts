import { expect, test } from "vitest";
import { jsonTextStart } from "./code-completion";

test.each([
  ['  ["and", ["eq", "@vis', 17],
  ['  ["and", ["eq", ', 17],
  ['  "a \\" b", "c', 12],
  ["", 0],
  ["@", 1],
])("the text that is open in %j begins at %i", (before, start) => {
  expect(jsonTextStart(before)).toBe(start);
});
