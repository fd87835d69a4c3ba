import { describe, expect, it } from "vitest";
import type { Platform, PlatformRow } from "./generated";
import { marksAmong, mostUsedFirst, usedBy } from "./platforms";

const row = (platform: Platform, name: string, ...labels: string[]): PlatformRow => ({
  platform,
  name,
  kinds: labels.map((label) => ({
    key: label.toLowerCase(),
    label,
    name_member: "name",
    switch_member: "enabled",
    is_ordered: false,
    speaks: true,
    is_played: true,
    server_managed: [],
  })),
  has_versions: false,
  has_local_times: false,
});
const platforms = [
  row("rocketchat", "Rocket.Chat", "Trigger"),
  row("zendesk-chat", "Zendesk Chat", "Rule", "Greeting"),
];
const draft = (platform: Platform, kind = "trigger") => ({ platform, kind });
const keys = (rows: readonly PlatformRow[]) => rows.map(({ platform }) => platform);

describe("the platforms of a project", () => {
  it("are those of its drafts", () => {
    expect(keys(usedBy(platforms, []))).toEqual([]);
    expect(keys(usedBy(platforms, [draft("zendesk-chat"), draft("zendesk-chat")]))).toEqual(["zendesk-chat"]);
  });

  it("begin with the one that is used most, by drafts and then by servers", () => {
    const [rocketchat, zendesk] = [draft("rocketchat"), draft("zendesk-chat")];
    const server = (platform: Platform, practice = false) => ({ platform, practice });
    expect(keys(mostUsedFirst(platforms, []))).toEqual(["rocketchat", "zendesk-chat"]);
    expect(keys(mostUsedFirst(platforms, [rocketchat, zendesk, zendesk]))[0]).toBe("zendesk-chat");
    expect(keys(mostUsedFirst(platforms, [], [server("zendesk-chat")]))[0]).toBe("zendesk-chat");
    expect(keys(mostUsedFirst(platforms, [], [server("zendesk-chat", true)]))[0]).toBe("rocketchat");
    expect(keys(mostUsedFirst(platforms, [rocketchat], [server("zendesk-chat")]))[0]).toBe("rocketchat");
  });
});

describe("the mark of a draft", () => {
  it("is nothing where all drafts are for one platform of one kind", () => {
    expect(marksAmong(platforms, [draft("rocketchat")])(draft("rocketchat"))).toBeNull();
  });

  it("names the platform where there are several, and the kind where the platform has several", () => {
    const both = marksAmong(platforms, [draft("rocketchat"), draft("zendesk-chat")]);
    expect(both(draft("rocketchat"))).toBe("Rocket.Chat");
    expect(both(draft("zendesk-chat", "greeting"))).toBe("Zendesk Chat · Greeting");
    const alone = marksAmong(platforms, [draft("zendesk-chat")]);
    expect(alone(draft("zendesk-chat", "greeting"))).toBe("Greeting");
  });
});
