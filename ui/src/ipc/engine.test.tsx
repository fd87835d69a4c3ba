import { QueryClientProvider } from "@tanstack/react-query";
import { renderHook, waitFor } from "@testing-library/react";
import type { ReactNode } from "react";
import { describe, expect, it } from "vitest";
import { ApiError, ClientContext, createClient, type Transport } from "./client";
import { useEngines } from "./engine";
import { createQueryClient } from "./queries";

const listed = [
  { key: "rocketchat", platform: "rocketchat" },
  { key: "rocketchat-6.7", platform: "rocketchat" },
  { key: "rocketchat-6.5", platform: "rocketchat" },
  { key: "zendesk-chat", platform: "zendesk-chat" },
];

function start(version: () => unknown, platforms: readonly string[] = []) {
  const transport: Transport = async (command) => {
    switch (command) {
      case "engine.list":
        return listed;
      case "draft.list":
        return platforms.map((platform, id) => ({ id, platform }));
      default:
        return version();
    }
  };
  const [client, queries] = [createClient(transport), createQueryClient()];
  const wrapper = ({ children }: { children: ReactNode }) => (
    <ClientContext value={client}>
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    </ClientContext>
  );
  return renderHook(() => useEngines(1), { wrapper }).result;
}

describe("the engines that are offered", () => {
  const keys = async (platforms: readonly string[]) => {
    const result = start(() => ({ engine: "rocketchat-6.7" }), platforms);
    await waitFor(() => expect(result.current.first).toBeDefined());
    return { keys: result.current.engines.map(({ key }) => key), first: result.current.first?.key };
  };

  it("play the drafts that the project has", async () => {
    const rocketchat = ["rocketchat", "rocketchat-6.7", "rocketchat-6.5"];
    expect(await keys([])).toEqual({ keys: rocketchat, first: "rocketchat-6.7" });
    expect(await keys(["zendesk-chat"])).toEqual({ keys: ["zendesk-chat"], first: "zendesk-chat" });
    expect((await keys(["zendesk-chat", "rocketchat"])).keys).toEqual([...rocketchat, "zendesk-chat"]);
  });
});

describe("the engine to start with", () => {
  it("is the one that the version of the project names, and not the first of the list", async () => {
    for (const engine of ["rocketchat-6.7", "rocketchat-6.5", "rocketchat"]) {
      const result = start(() => ({ engine }));
      await waitFor(() => expect(result.current.first?.key).toBe(engine));
    }
  });

  it("is missing with an error to show when the version cannot be read", async () => {
    const result = start(() => {
      throw new ApiError({ code: "storage", message: "The database cannot be read." });
    });
    await waitFor(() => expect(result.current.error?.message).toBe("The database cannot be read."));
    expect(result.current.first).toBeUndefined();
  });
});
