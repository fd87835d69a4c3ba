import { QueryClientProvider } from "@tanstack/react-query";
import { renderHook, waitFor } from "@testing-library/react";
import type { ReactNode } from "react";
import { describe, expect, it } from "vitest";
import { ApiError, ClientContext, createClient, type Transport } from "./client";
import { useEngines } from "./engine";
import { createQueryClient } from "./queries";

const listed = [
  { key: "rocketchat", platform: "rocketchat", plays: ["trigger"] },
  { key: "rocketchat-6.7", platform: "rocketchat", plays: ["trigger"] },
  { key: "rocketchat-6.5", platform: "rocketchat", plays: ["trigger"] },
  { key: "zendesk-chat", platform: "zendesk-chat", plays: ["trigger"] },
  { key: "livechat-auto-access", platform: "livechat", plays: ["auto-access"] },
  { key: "livechat-greetings", platform: "livechat", plays: ["greeting"] },
];

/** The kind of a draft is written behind its platform, where it is no trigger. */
function draftOf(words: string, id: number) {
  const [platform, kind = "trigger"] = words.split(" ");
  return { id, platform, kind };
}

function start(version: () => unknown, drafts: readonly string[] = [], from: number | null = null) {
  const transport: Transport = async (command) => {
    switch (command) {
      case "engine.list":
        return listed;
      case "draft.list":
        return drafts.map(draftOf);
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
  return renderHook(() => useEngines(1, from), { wrapper }).result;
}

describe("the engines that are offered", () => {
  const keys = async (drafts: readonly string[], from: number | null = null) => {
    const result = start(() => ({ engine: "rocketchat-6.7" }), drafts, from);
    await waitFor(() => expect(result.current.first).toBeDefined());
    return { keys: result.current.engines.map(({ key }) => key), first: result.current.first?.key };
  };

  it("play the drafts that the project has", async () => {
    const rocketchat = ["rocketchat", "rocketchat-6.7", "rocketchat-6.5"];
    expect(await keys([])).toEqual({ keys: rocketchat, first: "rocketchat-6.7" });
    expect(await keys(["zendesk-chat"])).toEqual({ keys: ["zendesk-chat"], first: "zendesk-chat" });
    expect((await keys(["zendesk-chat", "rocketchat"])).keys).toEqual([...rocketchat, "zendesk-chat"]);
  });

  it("play the kinds of these drafts, beginning with that of the draft that one came from", async () => {
    const [rules, greetings] = ["livechat-auto-access", "livechat-greetings"];
    expect(await keys(["livechat greeting"])).toEqual({ keys: [greetings], first: greetings });
    const both = ["livechat auto-access", "livechat greeting"];
    expect(await keys(both)).toEqual({ keys: [rules, greetings], first: rules });
    expect(await keys(both, 1)).toEqual({ keys: [rules, greetings], first: greetings });
    expect((await keys(["rocketchat", ...both], 2)).first).toBe(greetings);
    // One of which nothing is played comes with what the others have.
    expect((await keys(["livechat webhook", "livechat greeting"], 0)).first).toBe(greetings);
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
