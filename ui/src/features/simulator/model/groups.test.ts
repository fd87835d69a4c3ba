import { describe, expect, it } from "vitest";
import type { Trace } from "@/ipc/generated";
import { seenWords } from "./seen";
import { story } from "./story";

const trace: Trace = {
  engine: "livechat-auto-access",
  steps: [],
  events: [
    { t_ms: 0, kind: "page_loaded", url: "https://shop.example/pricing" },
    { t_ms: 0, kind: "groups_chosen", trigger: "draft-1", groups: [1, 2, 7] },
    { t_ms: 10, kind: "groups_chosen", trigger: null, groups: [0] },
    { t_ms: 20, kind: "chat_started", trigger: null, groups: [0] },
    { t_ms: 30, kind: "chat_started", trigger: "draft-1", groups: [1, 2, 7] },
  ],
  records: {},
  decisions: [],
  frames: [],
  messages: [],
  lanes: [],
  end_ms: 30,
  stopped: null,
};

describe("where chats go", () => {
  it("is told where no decision of a rule tells it already", () => {
    const rows = story(trace, [], { verdicts: [] });
    expect(rows.slice(1).map(({ title, text }) => `${title}. ${text}`)).toEqual([
      "A chat goes to group 0. No rule decides.",
      "A chat starts, and goes to group 0. No rule decided.",
      "A chat starts, and goes to groups 1, 2 and 7. draft-1",
    ]);
  });

  it("has the names of the groups behind their numbers, where a server said them", () => {
    const groups = {
      names: [
        { id: "0", name: "General" },
        { id: "2", name: "Sales" },
        { id: "7", name: "" },
      ],
    };
    const rows = story(trace, [], { verdicts: [] }, groups);
    expect(rows.slice(1).map(({ title }) => title)).toEqual([
      "A chat goes to group 0 (General)",
      "A chat starts, and goes to group 0 (General)",
      "A chat starts, and goes to groups 1, 2 (Sales) and 7",
    ]);
    const seen = { label: "groups", value: "1, 2" };
    expect(seenWords(seen, undefined, undefined, null, groups).value).toBe("1, 2 (Sales)");
    expect(seenWords({ ...seen, value: "none" }, undefined, undefined, null, groups).value).toBe("none");
  });
});
