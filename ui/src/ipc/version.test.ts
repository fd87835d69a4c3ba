import { describe, expect, it } from "vitest";
import type { Platform, PlatformRow, ProjectVersion, ServersOfFact, Widget } from "./generated";
import { holding, versionName, versionReason, versionsMatter } from "./version";

const unknown: ProjectVersion = {
  platform: "rocketchat",
  platform_name: "Rocket.Chat",
  version: null,
  because: "unknown",
  server: null,
  widgets: ["since6-7", "newest"],
  chosen: null,
  words: "Rocket.Chat 6.7 to 8.6",
  engine: "rocketchat-6.7",
  builds: [],
};
const server = { name: "Live", version: "8.5.1", production: true };
const said: ProjectVersion = {
  ...unknown,
  version: "8.5.1",
  because: "server",
  server,
  widgets: ["since6-7"],
};

const of = (...widgets: Widget[]): ServersOfFact => ({ widgets, words: "some" });

describe("the version of a project", () => {
  it("sorts out what holds for its servers", () => {
    expect(holding(of("since6-7"), unknown)).toBe("some");
    expect(holding(of("since6-7", "newest"), unknown)).toBe("all");
    expect(holding(of("up-to6-5"), unknown)).toBe("none");
    expect(holding(of("since6-7"), said)).toBe("all");
    expect(holding(of("newest"), said)).toBe("none");
  });

  it("matters while a draft is for a platform whose servers have versions", () => {
    const row = (platform: Platform, has_versions: boolean): PlatformRow => ({
      platform,
      name: platform,
      kinds: [],
      has_versions,
      has_local_times: !has_versions,
    });
    const platforms = [row("rocketchat", true), row("zendesk-chat", false)];
    const [rocketchat, zendesk] = [{ platform: "rocketchat" }, { platform: "zendesk-chat" }] as const;
    expect(versionsMatter(platforms, [rocketchat, zendesk], [])).toBe(true);
    expect(versionsMatter(platforms, [zendesk], [])).toBe(false);
    expect(versionsMatter(platforms, [], [])).toBe(true);
    expect(versionsMatter(platforms, [], [{ ...rocketchat, practice: true }])).toBe(true);
    expect(versionsMatter(platforms, [], [{ ...zendesk, practice: false }])).toBe(false);
  });

  it("is called as the server that says it, or as all servers that it stands for", () => {
    expect(versionName(said)).toBe("Rocket.Chat 8.5.1");
    expect(versionName(unknown)).toBe("Rocket.Chat 6.7 to 8.6");
    expect(versionName({ ...said, because: "chosen" })).toBe("Rocket.Chat 6.7 to 8.6");
  });

  it("says why it counts", () => {
    expect(versionReason(said)).toBe("As the production server “Live” says.");
    expect(versionReason({ ...said, because: "chosen", version: "8.8" })).toBe(
      "Chosen for this project. The server “Live” is 8.5.1.",
    );
    expect(versionReason(unknown)).toContain("No server of this project has said its version");
  });
});
