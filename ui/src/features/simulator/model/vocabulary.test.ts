import { describe, expect, it } from "vitest";
import type { SessionMember, SessionVocabulary, Step, StepEntry } from "@/ipc/generated";
import { beginsAt, fieldOf, momentOf, timeIn, zoneOf } from "./clock";
import { factsOf } from "./facts";
import { scriptSnippets } from "./script";
import { editSession, emptySession } from "./session";
import { vocabularyOf } from "./vocabulary";

const member: Omit<SessionMember, "key" | "label" | "kind"> = {
  help: "",
  choices: [],
  placeholder: "",
  optional: false,
};

function entry(key: string, part: Partial<StepEntry>): StepEntry {
  return {
    key,
    op: key,
    label: key,
    help: `What ${key} does.`,
    phrase: key,
    bare: "",
    script: key,
    icon: "page",
    new: JSON.stringify({ op: part.op ?? key }),
    arguments: [],
    offered: "in-menu",
    ...part,
  };
}

const rocketchat: SessionVocabulary = {
  platform: "rocketchat",
  name: "Rocket.Chat",
  engines: ["rocketchat", "rocketchat-6.7"],
  plays: ["trigger"],
  speech: {
    one: "trigger",
    heading: "Triggers",
    fires: "fires",
    fires_not: "does not fire",
    fire: "fire",
    fired: "fired",
    has_messages: true,
    has_groups: false,
  },
  steps: [
    {
      label: "All",
      steps: [
        entry("close-tab", {
          phrase: "Close tab {tab}",
          bare: "Close the tab",
          arguments: [{ ...member, key: "tab", label: "Tab", kind: "tab", optional: true }],
        }),
        entry("online", { op: "agents", new: '{"op":"agents","online":true}', phrase: "Agents come online" }),
        entry("offline", {
          op: "agents",
          new: '{"op":"agents","online":false}',
          phrase: "Agents go offline",
        }),
      ],
    },
  ],
  world: [],
  understood: [],
  facts: [],
  has_own_facts: false,
  clocks: [],
  verdicts: [],
  reasons: [],
};

const zendesk: SessionVocabulary = {
  ...rocketchat,
  platform: "zendesk-chat",
  name: "Zendesk Chat",
  engines: ["zendesk-chat"],
  steps: [
    {
      label: "All",
      steps: [
        entry("load", {
          phrase: "Load {url}",
          script: "load URL",
          new: '{"op":"load","url":""}',
          arguments: [{ ...member, key: "url", label: "Page", kind: "address" }],
        }),
        entry("wait", {
          phrase: "Wait {ms}",
          new: '{"op":"wait","ms":10000}',
          arguments: [{ ...member, key: "ms", label: "Length", kind: "time" }],
        }),
        entry("message", {
          phrase: "{from}: “{text}”",
          new: '{"op":"message","from":"visitor","text":"Hello"}',
          arguments: [
            {
              ...member,
              key: "from",
              label: "Who",
              kind: "choice",
              choices: [{ value: '"agent"', label: "Agent" }],
            },
            { ...member, key: "text", label: "Message", kind: "text" },
          ],
        }),
      ],
    },
  ],
  world: [
    {
      member: { ...member, key: "start", label: "Begins at", kind: "moment" },
      initial: '"2026-01-05T09:00:00Z"',
      script: "starts at MOMENT",
      changed_by: null,
    },
    {
      member: { ...member, key: "zone", label: "Time zone", kind: "zone" },
      initial: "null",
      script: "time zone NAME",
      changed_by: null,
    },
  ],
};

const all = [rocketchat, zendesk];

describe("a platform's vocabulary", () => {
  const own = vocabularyOf("zendesk-chat", all);

  it("has words for its own steps, and for those that only another platform knows", () => {
    const steps: Step[] = [
      { op: "load", url: "https://a.example/$&" },
      { op: "wait", ms: 90_000 },
      { op: "message", from: "agent", text: "Hi {from}" },
      { op: "close-tab" },
      { op: "close-tab", tab: 2 },
      { op: "agents", online: false },
      { op: "served" },
    ];
    expect(steps.map((step) => own?.words(step))).toEqual([
      "Load https://a.example/$&",
      "Wait 1 min 30 s",
      "Agent: “Hi {from}”",
      "Close the tab",
      "Close tab 2",
      "Agents go offline",
      "served",
    ]);
    expect(steps.map(({ op }) => own?.knows(op))).toEqual([true, true, true, false, false, false, false]);
  });

  it("makes new steps that fit their place, and none that it does not know", () => {
    const place = { url: "https://a.example/b", lastTab: 1, departments: [] };
    expect(own?.make("load", place)).toEqual({ op: "load", url: "https://a.example/b" });
    expect(own?.make("close-tab", place)).toBeUndefined();
    expect(vocabularyOf("rocketchat", all)?.make("offline", place)).toEqual({ op: "agents", online: false });
  });

  it("lists the lines of a script with a place for the first value", () => {
    expect(scriptSnippets(zendesk).map(({ insert }) => insert)).toEqual([
      "load …",
      "wait",
      "message",
      "end after …",
      "starts at …",
      "time zone …",
    ]);
  });
});

describe("the clock of a session", () => {
  it("begins when the session says or the platform does, and is told in the session's time zone", () => {
    const later = editSession(emptySession, {
      type: "world",
      member: "start",
      value: "2026-07-06T22:30:00Z",
    });
    const berlin = editSession(later, { type: "world", member: "zone", value: "Europe/Berlin" });
    expect(beginsAt(emptySession, zendesk)).toBe(Date.parse("2026-01-05T09:00:00Z"));
    expect(beginsAt(emptySession, rocketchat)).toBeNull();
    expect(timeIn(beginsAt(berlin, zendesk) ?? 0, zoneOf(berlin, zendesk, null) ?? "UTC")).toBe(
      "00:30 on Tuesday",
    );
    expect(zoneOf(emptySession, zendesk, null)).toBeNull();
    const nowhere = editSession(later, { type: "world", member: "zone", value: "Nowhere/At_All" });
    expect(zoneOf(nowhere, zendesk, null)).toBeNull();
    expect(editSession(berlin, { type: "world", member: "zone", value: undefined }).env.zone).toBeUndefined();
  });

  it("is told in the project's time zone while the session says none, or none that there is", () => {
    const said = (zone: string) => editSession(emptySession, { type: "world", member: "zone", value: zone });
    expect(zoneOf(emptySession, zendesk, "Europe/Berlin")).toBe("Europe/Berlin");
    expect(zoneOf(said("Asia/Tokyo"), zendesk, "Europe/Berlin")).toBe("Asia/Tokyo");
    expect(zoneOf(said("Nowhere/At_All"), zendesk, "Europe/Berlin")).toBe("Europe/Berlin");
    expect(zoneOf(emptySession, zendesk, "Nowhere/At_All")).toBeNull();
  });

  it("jumps with the clocks of the zone", () => {
    const at = (moment: string) => timeIn(Date.parse(moment), "Europe/Berlin");
    expect([at("2026-03-29T00:59:00Z"), at("2026-03-29T01:00:00Z")]).toEqual([
      "01:59 on Sunday",
      "03:00 on Sunday",
    ]);
    expect([at("2026-10-25T00:30:00Z"), at("2026-10-25T01:30:00Z")]).toEqual([
      "02:30 on Sunday",
      "02:30 on Sunday",
    ]);
  });

  it("goes into a field of date and time and comes out of it", () => {
    expect(fieldOf("2026-07-06T22:30:00+02:00")).toBe("2026-07-06T20:30");
    expect(momentOf("2026-07-06T20:30")).toBe("2026-07-06T20:30:00Z");
    expect([momentOf(""), fieldOf("noon")]).toEqual([null, ""]);
  });
});

it("tells what is known of a visitor from what no variable is called", () => {
  const fact = (key: string) => ({ key }) as SessionVocabulary["facts"][number];
  const found = factsOf({ city: "Ulm", shoe_size: 43 }, [fact("@visitor_city"), fact("@visitor_name")]);
  expect(found.known.map(({ key }) => key)).toEqual(["@visitor_city"]);
  expect(found.unknown).toEqual(["shoe_size"]);
  expect(found.open.map(({ key }) => key)).toEqual(["@visitor_name"]);
});
