import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { SearchRank } from "@/ipc/generated";
import { rankOf, weightOf } from "./ranking";

type Example = [typed: string, name: string, rank: SearchRank | null];

const examples = JSON.parse(readFileSync("../crates/api/src/search/ranks.json", "utf8")) as Example[];

describe("the rank of a name", () => {
  it.each(examples)("is as the back end ranks it: %s in %s", (typed, name, rank) => {
    expect(rankOf(typed, name)).toBe(rank);
  });

  it("is lower where only other words of a command have what was typed", () => {
    expect(rankOf("theme", "Use dark appearance", ["theme", "night"])).toBe("text");
    expect(rankOf("plan", "Show what it means", ["explanation"])).toBeNull();
    expect(weightOf("text")).toBeGreaterThan(weightOf("inside"));
  });
});
