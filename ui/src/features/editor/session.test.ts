import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ApiError, type Client, type CommandName, createClient } from "@/ipc/client";
import type { DraftRow, DraftView } from "@/ipc/generated";
import { isUnsaved } from "./editing";
import { createSession, pause } from "./session";

function view(revision: number, name: string): DraftView {
  const row = { id: 7, project: 1, name } as DraftRow;
  return {
    row,
    revision,
    document: { name },
    diagnostics: [],
    sentence: [],
    can_undo: revision > 1,
    can_redo: false,
  };
}

type Call = {
  command: CommandName;
  input: unknown;
  answer: (view: DraftView) => void;
  refuse: (error: ApiError) => void;
};

/** A back end that answers when the test says so. */
function slowBackEnd(): { client: Client; calls: Call[] } {
  const calls: Call[] = [];
  const client = createClient(
    (command, input) =>
      new Promise((answer, refuse) => {
        calls.push({ command, input, answer, refuse });
      }),
  );
  return { client, calls };
}

function setUp() {
  const { client, calls } = slowBackEnd();
  const session = createSession({ client, view: view(1, "A"), window: "w", onAnswer: () => undefined });
  return { session, calls };
}

const settle = () => vi.advanceTimersByTimeAsync(0);

describe("a session", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("saves once after a pause in typing, on top of the revision it knows", async () => {
    const { session, calls } = setUp();
    session.edit({ name: "AB" }, "/name");
    session.edit({ name: "ABC" }, "/name");
    expect(calls).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(pause);
    expect(calls.map(({ command, input }) => [command, input])).toEqual([
      ["draft.save", { draft: 7, base: 1, document: { name: "ABC" }, burst: "w/name" }],
    ]);
  });

  it("saves two edits by themselves though they came in one pause, and typing into one field as one", async () => {
    const { session, calls } = setUp();
    session.edit({ name: "AB" }, "/name");
    session.edit({ name: "AB", on: true }, "/on");
    session.edit({ name: "AB", on: true, text: "x" }, "/text");
    session.edit({ name: "AB", on: true, text: "xy" }, "/text");
    void session.flush();
    const documents = () => calls.map(({ input }) => (input as { document: unknown }).document);
    for (const revision of [2, 3, 4]) {
      await settle();
      calls.at(-1)?.answer(view(revision, "AB"));
    }
    await settle();
    expect(documents()).toEqual([
      { name: "AB" },
      { name: "AB", on: true },
      { name: "AB", on: true, text: "xy" },
    ]);
    expect(calls.map(({ input }) => (input as { base: number }).base)).toEqual([1, 2, 3]);
    expect(isUnsaved(session.get())).toBe(false);
  });

  it("does not change what is on its way when the same field is typed into", async () => {
    const { session, calls } = setUp();
    session.edit({ name: "AB" }, "/name");
    void session.flush();
    session.edit({ name: "ABC" }, "/name");
    session.edit({ name: "ABCD" }, "/name");
    calls[0]?.answer(view(2, "AB"));
    await settle();
    expect(calls.map(({ input }) => (input as { document: unknown }).document)).toEqual([
      { name: "AB" },
      { name: "ABCD" },
    ]);
  });

  it("never puts an older answer over what was typed since, and saves that next", async () => {
    const { session, calls } = setUp();
    session.edit({ name: "AB" }, "/name");
    await vi.advanceTimersByTimeAsync(pause);
    session.edit({ name: "ABC" }, "/name");
    calls[0]?.answer(view(2, "AB"));
    await settle();
    expect(session.get().document).toEqual({ name: "ABC" });
    expect(calls[1]?.input).toMatchObject({ base: 2, document: { name: "ABC" } });
    calls[1]?.answer(view(3, "ABC"));
    await settle();
    expect(isUnsaved(session.get())).toBe(false);
  });

  it("saves what is typed before it takes a change back", async () => {
    const { session, calls } = setUp();
    session.edit({ name: "AB" }, "/name");
    void session.step((client, draft) => client.rpc("draft.undo", { draft }));
    await settle();
    expect(calls.map(({ command }) => command)).toEqual(["draft.save"]);
    calls[0]?.answer(view(2, "AB"));
    await settle();
    expect(calls.map(({ command }) => command)).toEqual(["draft.save", "draft.undo"]);
    calls[1]?.answer(view(1, "A"));
    await settle();
    expect(session.get().document).toEqual({ name: "A" });
  });

  it("keeps what is typed while a change is taken back, and saves it on top of that", async () => {
    const { session, calls } = setUp();
    void session.step((client, draft) => client.rpc("draft.undo", { draft }));
    await settle();
    session.edit({ name: "typed meanwhile" }, "/name");
    await vi.advanceTimersByTimeAsync(pause * 2);
    expect(calls).toHaveLength(1);
    calls[0]?.answer(view(9, "undone"));
    await vi.advanceTimersByTimeAsync(pause);
    expect(session.get().document).toEqual({ name: "typed meanwhile" });
    expect(calls[1]?.input).toMatchObject({ base: 9, document: { name: "typed meanwhile" } });
  });

  it("tries again by itself after a failure and keeps the text meanwhile", async () => {
    const { session, calls } = setUp();
    session.edit({ name: "AB" }, "/name");
    await vi.advanceTimersByTimeAsync(pause);
    calls[0]?.refuse(new ApiError({ code: "disk-full", message: "The disk is full." }));
    await settle();
    expect(session.get().failure?.message).toBe("The disk is full.");
    await vi.advanceTimersByTimeAsync(10_000);
    expect(calls[1]?.input).toMatchObject({ document: { name: "AB" } });
    calls[1]?.answer(view(2, "AB"));
    await settle();
    expect(session.get().failure).toBeNull();
  });

  it("waits for a decision in a conflict, then saves mine on top of theirs", async () => {
    const { session, calls } = setUp();
    session.edit({ name: "mine" }, "/name");
    await vi.advanceTimersByTimeAsync(pause);
    calls[0]?.refuse(new ApiError({ code: "conflict", message: "Changed elsewhere." }));
    await settle();
    calls[1]?.answer(view(5, "theirs"));
    await settle();
    session.edit({ name: "mine, and more" }, "/name");
    await vi.advanceTimersByTimeAsync(10_000);
    expect(calls.map(({ command }) => command)).toEqual(["draft.save", "draft.get"]);
    void session.decide("mine");
    await settle();
    expect(calls[2]?.input).toMatchObject({ base: 5, document: { name: "mine, and more" } });
  });

  it("takes theirs over in a conflict without saving anything", async () => {
    const { session, calls } = setUp();
    session.edit({ name: "mine" }, "/name");
    await vi.advanceTimersByTimeAsync(pause);
    calls[0]?.refuse(new ApiError({ code: "conflict", message: "Changed elsewhere." }));
    await settle();
    calls[1]?.answer(view(5, "theirs"));
    await settle();
    void session.decide("theirs");
    await vi.advanceTimersByTimeAsync(10_000);
    expect(session.get().document).toEqual({ name: "theirs" });
    expect(calls).toHaveLength(2);
  });

  it("takes a state from elsewhere over only while nothing of its own is unsaved", async () => {
    const { session } = setUp();
    session.offer(view(4, "from elsewhere"));
    expect(session.get().document).toEqual({ name: "from elsewhere" });
    session.edit({ name: "mine" }, "/name");
    session.offer(view(5, "from elsewhere again"));
    expect(session.get().document).toEqual({ name: "mine" });
  });
});
