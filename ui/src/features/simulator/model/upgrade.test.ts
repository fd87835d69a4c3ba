import { describe, expect, it } from "vitest";
import type { Upgrade } from "@/ipc/generated";
import { upgradeWords, ways } from "./upgrade";

const side = { version: "8.5", engine: "rocketchat-6.7", name: "Rocket.Chat 6.7 to 8.6" };

const upgrade: Upgrade = {
  from: side,
  to: { version: "8.8", engine: "rocketchat", name: "Rocket.Chat 8.8 and later" },
  notes: [],
  triggers: 3,
  sessions: [
    { id: 1, name: "Bounces", built_in: false },
    { id: 2, name: "Reads", built_in: false },
    { id: null, name: "Reader", built_in: true },
  ],
  differences: [
    {
      trigger: "draft-2",
      draft: 2,
      name: "Greets",
      kind: "whether",
      sessions: [
        { session: 0, t_ms: 0, text: "It never fires." },
        { session: 1, t_ms: 10_000, text: "It fires twice." },
        { session: 2, t_ms: 0, text: "It never fires." },
      ],
    },
  ],
};

describe("an upgrade", () => {
  it("says once what is the same in several sessions", () => {
    const [difference] = upgrade.differences;
    const found = difference === undefined ? [] : ways(difference, upgrade.sessions);
    expect(found.map(({ text, places }) => [text, places.map(({ session }) => session.name)])).toEqual([
      ["It never fires.", ["Bounces", "Reader"]],
      ["It fires twice.", ["Reads"]],
    ]);
  });

  it("counts the triggers that behave differently and the sessions in which they do", () => {
    expect(upgradeWords(upgrade)).toBe("1 of 3 triggers behaves differently, in 3 of 3 sessions.");
  });
});
