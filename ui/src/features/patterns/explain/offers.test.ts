import { expect, it } from "vitest";
import type { PatternFix } from "@/ipc/generated";
import { offered } from "./offers";

const fix = (code: string, title: string, urgency: PatternFix["urgency"]): PatternFix => ({
  code,
  title,
  urgency,
  why: "",
  start: 0,
  end: 1,
  replacement: "",
  source: "",
});

it("offers what mends all dots beside the pattern, and each dot alone in the panel", () => {
  const all = fix("escape-dot", "Escape all 2 dots", "likely");
  const first = fix("escape-dot", "Escape the dot", "likely");
  const second = fix("escape-dot", "Escape the dot", "likely");
  const star = fix("star-for-anything", "Write .*", "needed");
  const idea = fix("anchor-end", "Anchor the end", "idea");
  const { urgent, more } = offered([all, first, second, star, idea]);
  expect(urgent).toEqual([all, star]);
  expect(more).toEqual([first, second, idea]);
});

it("leaves ideas to the panel", () => {
  const idea = fix("anchor-end", "Anchor the end", "idea");
  expect(offered([idea])).toEqual({ urgent: [], more: [idea] });
  expect(offered([])).toEqual({ urgent: [], more: [] });
});
