import { describe, expect, test } from "vitest";
import type { ConversionInSession, Fate, Loss } from "@/ipc/generated";
import { countsOf, gravestFirst } from "./counts";

const loss = (code: string, fate: Fate): Loss => ({ path: `/${code}`, code, fate, message: "", help: "" });
const visit = (text: string | null): ConversionInSession => ({
  session: 0,
  before: [],
  after: [],
  parting: text === null ? null : { t_ms: 0, text },
  left_out: [],
});

describe("what a conversion comes to", () => {
  test("the gravest lines come first, and those of one weight in the order of the fields", () => {
    const losses = [loss("a", "kept"), loss("b", "lost"), loss("c", "differs"), loss("d", "lost")];
    expect(gravestFirst(losses).map(({ code }) => code)).toEqual(["b", "d", "c", "a"]);
  });

  test("lines are counted by what becomes of a field, and visits by whether the platforms part", () => {
    const losses = [loss("a", "kept"), loss("b", "lost"), loss("c", "differs")];
    const played = [visit(null), visit("They part."), visit(null)];
    expect(countsOf({ losses, played })).toEqual({ lost: 1, differs: 1, played: 3, same: 2 });
  });
});
