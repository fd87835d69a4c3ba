import { expect, it } from "vitest";
import type { Platform, PlatformRow } from "./generated";
import { zonesMatter } from "./zone";

it("is asked for the time zone of a project while a draft is for a platform that counts hours", () => {
  const row = (platform: Platform, has_local_times: boolean): PlatformRow => ({
    platform,
    name: platform,
    kinds: [],
    has_versions: false,
    has_local_times,
  });
  const platforms = [row("rocketchat", false), row("zendesk-chat", true)];
  const [rocketchat, zendesk] = [{ platform: "rocketchat" }, { platform: "zendesk-chat" }] as const;
  expect(zonesMatter(platforms, [rocketchat, zendesk], [])).toBe(true);
  expect(zonesMatter(platforms, [rocketchat], [])).toBe(false);
  expect(zonesMatter(platforms, [], [])).toBe(false);
  expect(zonesMatter(platforms, [], [{ ...zendesk, practice: false }])).toBe(true);
});
