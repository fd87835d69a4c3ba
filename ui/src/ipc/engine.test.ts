import { describe, expect, it } from "vitest";
import { engineOfServers } from "./engine";
import type { ServerRow } from "./generated";

const server = (row: Partial<ServerRow>): ServerRow => ({
  id: 1,
  project: 1,
  platform: "rocketchat",
  name: "Shop",
  base_url: "https://chat.example.com",
  practice: false,
  environment: "unmarked",
  engine: "rocketchat",
  user: "u1",
  sign_in: "token",
  version: "7.9",
  credentials: "session",
  read_at: null,
  triggers: null,
  ...row,
});

describe("the engine that a project starts with", () => {
  it("is that of production, whatever else there is", () => {
    const servers = [
      server({ engine: "rocketchat" }),
      server({ engine: "rocketchat-6.5", environment: "production", version: "6.5" }),
    ];
    expect(engineOfServers(servers)).toBe("rocketchat-6.5");
  });

  it("is nobody's while no version is known", () => {
    expect(engineOfServers([server({ practice: true }), server({ version: null })])).toBeNull();
  });
});
