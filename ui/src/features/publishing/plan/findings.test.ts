import { describe, expect, it } from "vitest";
import type { WriteExplanation, WriteVerdict } from "@/ipc/generated";
import { findingOf } from "./findings";

const found = (verdict: WriteVerdict): WriteExplanation => ({
  item: "1",
  draft: "1",
  name: "Pricing",
  write: { write: "create", body: {} },
  open: true,
  verdict,
});

const text = (verdict: WriteVerdict) => findingOf(found(verdict), (at) => `at ${at}`).text;

describe("what was found out about an earlier publication", () => {
  it("is said in a sentence that names the trigger", () => {
    expect(text({ kind: "happened", trigger_id: "abc", document: {} })).toBe(
      "The earlier creation of “Pricing” reached the server (abc). The draft is tied to it.",
    );
    expect(text({ kind: "did_not_happen" })).toBe(
      "The earlier creation of “Pricing” did not reach the server.",
    );
    expect(text({ kind: "may_still_happen", until: 7 })).toBe(
      "The earlier creation of “Pricing” may still reach the server, until at 7.",
    );
    expect(text({ kind: "half_done" })).toContain("Publish again: that makes it.");
    const order: WriteExplanation = {
      ...found({ kind: "half_done" }),
      name: "Order of the rules",
      write: { write: "arrange", before: [], wanted: [], moves: [] },
    };
    expect(findingOf(order, String).text).toBe(
      "The earlier change of “Order of the rules” was half done. Publish again: that does the rest.",
    );
    expect(findingOf({ ...order, verdict: { kind: "arranged" } }, String).text).toContain("in that order.");
    expect(text({ kind: "cannot_tell", reason: "Two came.", candidates: ["a"] })).toContain("Two came.");
  });
});
