import { expect, it } from "vitest";
import { createQueue } from "./one-at-a-time";

it("skips what was given up while another task ran, and runs the newest", async () => {
  const queue = createQueue();
  const ran: string[] = [];
  let finish = () => {};
  const first = queue(
    () =>
      new Promise<void>((resolve) => {
        ran.push("a");
        finish = resolve;
      }),
    new AbortController().signal,
  );
  const stale = new AbortController();
  const second = queue(async () => void ran.push("ab"), stale.signal);
  const third = queue(async () => void ran.push("abc"), new AbortController().signal);
  stale.abort();
  await Promise.resolve();
  expect(ran).toEqual(["a"]);
  finish();
  await expect(second).rejects.toThrow();
  await Promise.all([first, third]);
  expect(ran).toEqual(["a", "abc"]);
});

it("goes on after a task that failed", async () => {
  const queue = createQueue();
  const { signal } = new AbortController();
  const failing = queue(() => Promise.reject(new Error("no")), signal);
  const next = queue(() => Promise.resolve("yes"), signal);
  await expect(failing).rejects.toThrow("no");
  await expect(next).resolves.toBe("yes");
});
