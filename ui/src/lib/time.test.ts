import { describe, expect, it } from "vitest";
import { ago, clock, duration } from "./time";

describe("clock", () => {
  it.each([
    [0, "00:00"],
    [9_000, "00:09"],
    [12_700, "00:12.7"],
    [59_990, "01:00"],
    [75_000, "01:15"],
    [3_600_000, "1:00:00"],
    [-5, "00:00"],
  ])("writes %d ms as %s", (ms, text) => expect(clock(ms)).toBe(text));
});

describe("duration", () => {
  it.each([
    [850, "850 ms"],
    [12_700, "12.7 s"],
    [60_000, "1 min"],
    [200_000, "3 min 20 s"],
    [3_900_000, "1 h 5 min"],
  ])("says %d ms as %s", (ms, text) => expect(duration(ms)).toBe(text));
});

describe("ago", () => {
  const now = new Date("2026-03-10T12:00:00Z");
  it.each([
    ["2026-03-10T11:59:40Z", "now"],
    ["2026-03-10T11:58:00Z", "2 minutes ago"],
    ["2026-03-10T09:00:00Z", "3 hours ago"],
    ["2026-03-09T12:00:00Z", "yesterday"],
    ["2026-01-02T12:00:00Z", "2 Jan 2026"],
  ])("says %s as %s", (then, text) => expect(ago(new Date(then), now, "en-GB")).toBe(text));
});
