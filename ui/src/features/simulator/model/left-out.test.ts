import { describe, expect, it } from "vitest";
import { leftOutWords } from "./left-out";

describe("drafts that take no part", () => {
  it("are counted, with the engine that plays them", () => {
    const greetings = { label: "Greeting", count: 2, engine: "livechat-greetings" };
    expect(leftOutWords(greetings, "LiveChat greetings")).toBe(
      "2 greetings take no part: they are played by the engine LiveChat greetings.",
    );
    expect(leftOutWords({ ...greetings, count: 1 }, undefined)).toBe(
      "1 greeting takes no part: it is played by the engine livechat-greetings.",
    );
  });

  it("say so where no engine plays them", () => {
    expect(leftOutWords({ label: "Webhook", count: 1, engine: null }, undefined)).toBe(
      "1 webhook takes no part: nothing that a visitor does decides what it does.",
    );
  });
});
