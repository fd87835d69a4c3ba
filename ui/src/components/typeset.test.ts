import { expect, it } from "vitest";
import { typeset } from "./typeset";
import { withoutCode } from "./WithCode";

it("curves the apostrophes of prose", () => {
  expect(typeset("The server's answer, the agents' and the visitor's.")).toBe(
    "The server’s answer, the agents’ and the visitor’s.",
  );
});

it("leaves a quote that begins a word, and a size in feet", () => {
  expect(typeset("say 'Hello, 6'")).toBe("say 'Hello, 6'");
});

it("puts quotes where code cannot be set in its own font", () => {
  expect(withoutCode("Replace `a` by `b` in the trigger's pattern")).toBe(
    "Replace “a” by “b” in the trigger’s pattern",
  );
});
