import { expect, it } from "vitest";
import { putBack } from "./url-table";

const row = (url: string) => ({ url, expectation: "none" as const });

it("puts rows back where they stood, and never twice", () => {
  const gone = [
    { ...row("d"), index: 3 },
    { ...row("a"), index: 0 },
  ];
  expect(putBack([row("b"), row("c")], gone).map(({ url }) => url)).toEqual(["a", "b", "c", "d"]);
  expect(putBack([row("a"), row("b"), row("c")], gone).map(({ url }) => url)).toEqual(["a", "b", "c", "d"]);
});
