import { QueryClientProvider } from "@tanstack/react-query";
import { renderHook, waitFor } from "@testing-library/react";
import type { ReactNode } from "react";
import { describe, expect, it } from "vitest";
import { ApiError, ClientContext, createClient, type Transport } from "./client";
import { useEngines } from "./engine";
import { createQueryClient } from "./queries";

const listed = [{ key: "rocketchat" }, { key: "rocketchat-6.7" }, { key: "rocketchat-6.5" }];

function start(version: () => unknown) {
  const transport: Transport = async (command) => (command === "engine.list" ? listed : version());
  const [client, queries] = [createClient(transport), createQueryClient()];
  const wrapper = ({ children }: { children: ReactNode }) => (
    <ClientContext value={client}>
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    </ClientContext>
  );
  return renderHook(() => useEngines(1), { wrapper }).result;
}

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
