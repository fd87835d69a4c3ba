import { render, screen } from "@testing-library/react";
import { Suspense } from "react";
import { expect, it, vi } from "vitest";
import { prepared, prepareWhenIdle } from "./preparation";

const Hello = ({ name }: { name: string }) => <p>Hello {name}</p>;

it("is drawn at once where its code is there, without the fallback", async () => {
  const Greeting = prepared(async () => ({ Hello }), "Hello");
  await Greeting.prepare();
  const waiting = vi.fn(() => null);
  const Waiting = waiting;
  render(
    <Suspense fallback={<Waiting />}>
      <Greeting name="you" />
    </Suspense>,
  );
  expect(screen.getByText("Hello you")).toBeInTheDocument();
  expect(waiting).not.toHaveBeenCalled();
});

it("waits for its code where nobody prepared it", async () => {
  const Greeting = prepared(async () => ({ Hello }), "Hello");
  render(
    <Suspense fallback="wait">
      <Greeting name="you" />
    </Suspense>,
  );
  expect(screen.getByText("wait")).toBeInTheDocument();
  expect(await screen.findByText("Hello you")).toBeInTheDocument();
});

it("prepares one after the other, goes on after a failure, and stops when it is over", async () => {
  const made: string[] = [];
  const part = (name: string) =>
    prepared(async (): Promise<{ Hello: typeof Hello }> => {
      made.push(name);
      throw new Error("not there");
    }, "Hello");
  await prepareWhenIdle([part("first"), part("second"), part("third")], () => made.length === 2);
  expect(made).toEqual(["first", "second"]);
});
