import { QueryClientProvider } from "@tanstack/react-query";
import { act, renderHook, waitFor } from "@testing-library/react";
import type { ReactNode } from "react";
import { describe, expect, it, vi } from "vitest";
import { ApiError, ClientContext, createClient, type Transport, toApiError } from "./client";
import { httpTransport } from "./http";
import { commandKey, createQueryClient, prefixKey, useAct, useCommand } from "./queries";

describe("the client", () => {
  it("turns what the back end refuses into an error with its code", async () => {
    const client = createClient(() =>
      Promise.reject({ code: "not-found", message: "Gone.", help: "", details: null }),
    );
    const failure = await client.rpc("project.list", {}).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ApiError);
    expect(failure).toMatchObject({ code: "not-found", message: "Gone.", help: undefined });
  });

  it("gives a failure without a code one of the interface's own", () => {
    expect(toApiError(new Error("boom"))).toMatchObject({ code: "ui-unexpected", message: "boom" });
  });
});

describe("the HTTP transport", () => {
  function answering(status: number, body: string): ReturnType<typeof vi.spyOn> {
    return vi.spyOn(globalThis, "fetch").mockResolvedValue(new Response(body, { status }));
  }

  it("posts the input as JSON to the command's address", async () => {
    const fetched = answering(200, '[{"id":1}]');
    expect(await httpTransport("http://host")("project.list", {})).toEqual([{ id: 1 }]);
    expect(fetched).toHaveBeenCalledWith(
      "http://host/rpc/project.list",
      expect.objectContaining({ body: "{}" }),
    );
  });

  it("hands on the error body", async () => {
    answering(404, '{"code":"not-found","message":"Gone."}');
    await expect(httpTransport()("project.list", {})).rejects.toEqual({
      code: "not-found",
      message: "Gone.",
    });
  });

  it("says so when the answer is not JSON or nobody answers", async () => {
    answering(502, "<html>");
    await expect(httpTransport()("project.list", {})).rejects.toMatchObject({ code: "ui-not-json" });
    vi.spyOn(globalThis, "fetch").mockRejectedValue(new TypeError("refused"));
    await expect(httpTransport()("project.list", {})).rejects.toMatchObject({ code: "ui-unreachable" });
  });
});

describe("queries", () => {
  it("have keys that their namespace is a prefix of", () => {
    expect(commandKey("project.list", {})).toEqual(["project", "list", {}]);
    expect(prefixKey("project")).toEqual(["project"]);
  });

  it("ask again after an act that makes them stale", async () => {
    const projects = [{ id: 1, name: "One", drafts: 0, sample: false }];
    const transport: Transport = async (command) => {
      if (command === "project.create") {
        projects.push({ id: 2, name: "Two", drafts: 0, sample: false });
      }
      return command === "project.create" ? projects[1] : [...projects];
    };
    const [client, queries] = [createClient(transport), createQueryClient()];
    const wrapper = ({ children }: { children: ReactNode }) => (
      <ClientContext value={client}>
        <QueryClientProvider client={queries}>{children}</QueryClientProvider>
      </ClientContext>
    );
    const { result } = renderHook(
      () => ({
        list: useCommand("project.list", {}),
        create: useAct("project.create", { changes: ["project"] }),
      }),
      { wrapper },
    );
    await waitFor(() => expect(result.current.list.data).toHaveLength(1));
    await act(() => result.current.create.mutateAsync({ name: "Two" }));
    await waitFor(() => expect(result.current.list.data).toHaveLength(2));
  });

  it("do not keep a first answer that was on its way when an act made it stale", async () => {
    const one = { id: 1, name: "One", drafts: 0, sample: false };
    let comeLate = (_rows: unknown): void => {};
    const late = new Promise<unknown>((resolve) => {
      comeLate = resolve;
    });
    const answers: (() => unknown)[] = [() => late, () => [one, { ...one, id: 2 }]];
    const transport: Transport = async (command) =>
      command === "project.create" ? { ...one, id: 2 } : answers.shift()?.();
    const [client, queries] = [createClient(transport), createQueryClient()];
    const wrapper = ({ children }: { children: ReactNode }) => (
      <ClientContext value={client}>
        <QueryClientProvider client={queries}>{children}</QueryClientProvider>
      </ClientContext>
    );
    const { result } = renderHook(
      () => ({
        list: useCommand("project.list", {}),
        create: useAct("project.create", { changes: ["project"] }),
      }),
      { wrapper },
    );
    await act(async () => {
      const created = result.current.create.mutateAsync({ name: "Two" });
      await new Promise((resolve) => setTimeout(resolve));
      comeLate([one]);
      await created;
    });
    await waitFor(() => expect(result.current.list.data).toHaveLength(2));
    expect(answers).toHaveLength(0);
  });
});
