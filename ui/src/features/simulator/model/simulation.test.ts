import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import type { PackedTrace, Trace } from "@/ipc/generated";
import { unpackedTrace } from "./simulation";

/** Written by the back end's own tests: a trace as it travels, and what it must be read as. */
const file = resolve(import.meta.dirname, "../../../../../crates/simulate/tests/packed/case.json");
const { packed, plain }: { packed: PackedTrace; plain: Trace } = JSON.parse(readFileSync(file, "utf8"));

describe("a packed trace", () => {
  it("is read as the trace that was played", () => {
    expect(unpackedTrace(packed)).toEqual(plain);
  });

  it("has a case that shows every table at work", () => {
    for (const table of [plain.events, plain.decisions, plain.frames, plain.messages]) {
      expect(table.length).toBeGreaterThan(2);
    }
    expect(plain.lanes.flatMap(({ marks }) => marks).some(({ fired }) => fired)).toBe(true);
    expect(plain.messages.some(({ to_ms }) => to_ms !== null)).toBe(true);
    expect(plain.frames.some(({ step }) => step === null)).toBe(true);
  });

  it("that names what is not there is refused instead of showing something else", () => {
    const broken = { ...packed, events: { ...packed.events, kind: [999], t_ms: [[0, 1]] } } as PackedTrace;
    expect(() => unpackedTrace(broken)).toThrow(RangeError);
  });
});
