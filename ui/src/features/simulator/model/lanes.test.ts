import { describe, expect, test } from "vitest";
import type { Lane, LaneHead, Near } from "@/ipc/generated";
import {
  arrange,
  countGroups,
  fewLanes,
  type LaneLook,
  laneFacts,
  neighbourLane,
  tagsOf,
  wholeLook,
} from "./lanes";

const head = (trigger: string): LaneHead => ({
  trigger,
  draft: Number(trigger.slice(1)),
  name: `Offer ${trigger}`,
  enabled: true,
  when: "Page URL",
  // biome-ignore lint/suspicious/noThenProperty: what the trigger does, as the back end calls it
  then: "Says hello",
  tags: [],
});
const fires = (trigger: string, t_ms: number): Lane => ({
  trigger,
  spans: [],
  marks: [{ t_ms, fired: true, reason: "met", decision: 0 }],
});
const near = (trigger: string, cost: number): Near => ({
  trigger,
  by: "visit",
  cost,
  text: "Wait 2 s longer.",
  fires_at_ms: 9000,
});

const heads = Array.from({ length: fewLanes + 8 }, (_, index) => head(`t${index + 1}`));
const facts = laneFacts(
  heads,
  [fires("t9", 8000), fires("t4", 2000)],
  [near("t12", 14), near("t7", 10), near("t4", 1)],
);
const names = (look: Partial<LaneLook>, chosen: string | null = null) => {
  const { shown, folded } = arrange(
    facts,
    { ...wholeLook, ...look },
    chosen,
    ({ head: { trigger } }) => trigger === chosen,
  );
  return { shown: shown.map((lane) => lane.head.trigger), folded: folded.length };
};

describe("lanes", () => {
  test("of many, those that did not fire are folded, but never the chosen one", () => {
    expect(names({})).toEqual({ shown: ["t4", "t9"], folded: fewLanes + 6 });
    expect(names({}, "t2")).toEqual({ shown: ["t2", "t4", "t9"], folded: fewLanes + 5 });
    expect(names({ unfolded: true }).shown).toHaveLength(fewLanes + 8);
  });

  test("a few are all shown", () => {
    const few = arrange(facts.slice(0, fewLanes), wholeLook, null, () => false);
    expect(few.shown).toHaveLength(fewLanes);
    expect(few.folded).toEqual([]);
  });

  test("groups are joined, words narrow them, and what fires is not nearly firing", () => {
    expect(countGroups(facts, "t2")).toEqual({ fires: 2, nearly: 2, own: 1 });
    expect(names({ groups: ["fires", "nearly"] }).shown).toEqual(["t4", "t7", "t9", "t12"]);
    expect(names({ groups: ["own"] }, "t2").shown).toEqual(["t2"]);
    expect(names({ words: "t12" }).shown).toEqual(["t12"]);
  });

  test("a tag narrows them, and those that did not fire are shown then", () => {
    const tagged = facts.map((lane, index) =>
      index < 2 ? { ...lane, head: { ...lane.head, tags: ["sale", "a"] } } : lane,
    );
    expect(tagsOf(tagged)).toEqual(["a", "sale"]);
    const { shown, folded } = arrange(tagged, { ...wholeLook, tag: "sale" }, null, () => false);
    expect(shown.map(({ head: { trigger } }) => trigger)).toEqual(["t1", "t2"]);
    expect(folded).toEqual([]);
  });

  test("by time those that fire come first, by nearness those that nearly do", () => {
    expect(names({ order: "time", unfolded: true }).shown.slice(0, 5)).toEqual([
      "t4",
      "t9",
      "t7",
      "t12",
      "t1",
    ]);
    expect(names({ order: "nearness" }).shown).toEqual(["t7", "t12", "t4", "t9"]);
  });

  test("the next lane is the next that is shown", () => {
    const { shown } = arrange(facts, wholeLook, null, () => false);
    expect(neighbourLane(shown, "t4", "next")).toBe("t9");
    expect(neighbourLane(shown, "t9", "next")).toBe("t9");
    expect(neighbourLane(shown, "t1", "previous")).toBe("t9");
    expect(neighbourLane([], "t1", "next")).toBeNull();
  });
});
