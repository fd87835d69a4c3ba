import { expect, it } from "vitest";
import { switched } from "./FieldControl";

it("keeps the form in which a server writes a switch", () => {
  expect([switched(1, false), switched(0, true)]).toEqual([0, 1]);
  expect([switched(true, false), switched(undefined, true), switched("on", true)]).toEqual([
    false,
    true,
    true,
  ]);
});
