import { describe, expect, it } from "vitest";
import type { Catalogue, LaneHead, SessionExpectation } from "@/ipc/generated";
import { expectationKinds, expectationWords, fromForm, isOfFiring, sessionPasses } from "./expectations";
import { seenWords } from "./seen";
import { ofRules, ofTriggers } from "./speech-testing";

const head: LaneHead = {
  trigger: "draft-1",
  draft: 1,
  name: "Hello",
  enabled: true,
  when: "",
  // biome-ignore lint/suspicious/noThenProperty: what the trigger does, as the back end calls it
  then: "",
  tags: [],
};

describe("expectations", () => {
  it("read as sentences, by the trigger's name where it has one", () => {
    const all: SessionExpectation[] = [
      { trigger: "draft-1", kind: "fires-at", t_ms: 30_000, tolerance_ms: 0 },
      { trigger: "draft-1", kind: "fires-at", t_ms: 30_000, tolerance_ms: 2_000 },
      { trigger: "Gone", kind: "never-fires" },
      { trigger: "draft-1", kind: "fires-times", times: 1 },
      { trigger: "draft-1", kind: "says", text: "Hi" },
    ];
    expect(all.map((expectation) => expectationWords(expectation, [head], ofTriggers))).toEqual([
      "“Hello” fires at 0:30",
      "“Hello” fires at 0:30, give or take 0:02",
      "“Gone” never fires",
      "“Hello” fires once",
      "“Hello” says “Hi”",
    ]);
    expect(all.slice(2, 4).map((expectation) => expectationWords(expectation, [head], ofRules))).toEqual([
      "“Gone” never decides",
      "“Hello” decides once",
    ]);
    expect(all.map(isOfFiring)).toEqual([true, true, true, true, false]);
  });

  it("are offered in the words of the engine, and none of messages where there are none", () => {
    expect(expectationKinds(ofTriggers).map(({ label }) => label)).toContain("says");
    expect(expectationKinds(ofRules).map(({ label }) => label)).toEqual([
      "decides at",
      "decides",
      "never decides",
      "decides so many times",
    ]);
  });

  it("are made from a form only when nothing is missing", () => {
    const form = { trigger: "draft-1", kind: "says", t_ms: 0, times: 2, text: "  " } as const;
    expect(fromForm(form)).toBeNull();
    expect(fromForm({ ...form, text: " Hi " })).toEqual({ trigger: "draft-1", kind: "says", text: "Hi" });
  });

  it("make a session red with the first that fails, and say nothing of a session without any", () => {
    const result = (passed: boolean) => ({ draft: 1, expected: "", passed, text: "" });
    const tests = [
      { session: 1, name: "", results: [result(true)] },
      { session: 2, name: "", results: [result(true), result(false)] },
    ];
    expect([1, 2, 3].map((session) => sessionPasses(tests, session))).toEqual([true, false, null]);
    expect(sessionPasses(undefined, 1)).toBeNull();
  });
});

describe("values that a decision saw", () => {
  const entry = { key: "page-url", label: "Visitor page URL", description: "", facts: [], value: null };
  const catalogue = { conditions: [entry], actions: [] } as unknown as Catalogue;

  it("are called as the platform's form calls them, and keep their own name where it has none", () => {
    const words = (label: string, value: string) => {
      const seen = seenWords({ label, value }, catalogue);
      return `${seen.label}: ${seen.value}${seen.plain ? "" : " (as it is)"}`;
    };
    expect([
      words("condition", "page-url"),
      words("condition", "moon-phase"),
      words("record before", "none"),
      words("due at ms", "90000"),
      words("message", ""),
    ]).toEqual([
      "Condition: Visitor page URL",
      "Condition: moon-phase (as it is)",
      "The widget remembered: nothing",
      "Due at: 1:30",
      "Message: (empty) (as it is)",
    ]);
  });

  it("of a condition tree are called as its editor calls them, with local times and the choice that decided", () => {
    const tree = {
      events: [{ key: "page_enter", label: "Visitor enters a page" }],
      variables: [
        { key: "@hour_of_day", label: "Hour (UTC)", choices: [] },
        { key: "@account_status", label: "Account status", choices: [{ value: '"away"', label: "away" }] },
        { key: "@visitor_served", label: "Agent serves", choices: [] },
        { key: "@visitor_name", label: "Name", choices: [] },
      ],
      operators: [{ key: "icontains", label: "contains" }],
    };
    const ofTree = { ...catalogue, tree } as unknown as Catalogue;
    const engine = { choices: [{ key: "no-value", text: "It has no value." }] };
    const when = {
      at_ms: Date.parse("2026-07-06T22:30:00Z"),
      zone: "Europe/Berlin",
      clocks: [{ variable: "@hour_of_day", reads: "hour" as const }],
    };
    const words = (label: string, value: string) => {
      const seen = seenWords({ label, value }, ofTree, engine, when);
      return `${seen.label}: ${seen.value}`;
    };
    expect([
      words("event", "page_enter"),
      words("@hour_of_day", "22"),
      words("@account_status", '"away"'),
      words("@visitor_served", "false"),
      words("@visitor_name", "null"),
      words("icontains", '"pricing"'),
      words("choice", "no-value"),
      words("part", "/definition/condition/2/1"),
      words("part", "/definition/condition"),
    ]).toEqual([
      "Event: Visitor enters a page",
      "Hour (UTC): 22; it is 00:30 on Tuesday in Europe/Berlin",
      "Account status: away",
      "Agent serves: no",
      "Name: no value",
      "contains: pricing",
      "Nobody documented: It has no value.",
      "Part: 2.1",
      "Part: all of it",
    ]);
  });
});
