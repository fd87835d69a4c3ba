import { expect, test } from "vitest";
import type { Wish } from "@/ipc/generated";
import { sentenceOf } from "./sentence";

const wish: Wish = {
  who: "everyone",
  place: { kind: "containing", text: "/pricing" },
  occasion: { kind: "on-page", seconds: 45 },
  often: "once-per-visit",
  unless: [{ kind: "visited", text: "/thank-you", ever: true }, { kind: "chatting" }],
  message: " Questions? ",
};

test("a wish reads as people say it", () => {
  expect(sentenceOf(wish)).toBe(
    "Say “Questions?” to everybody after 45 s on a page with “/pricing” in its address, once a visit, unless they have been on “/thank-you” at any time or they are in a chat.",
  );
  expect(
    sentenceOf({
      ...wish,
      who: "new",
      place: { kind: "anywhere" },
      occasion: { kind: "chat-opened" },
      often: "each-time",
      unless: [],
    }),
  ).toBe(
    "Say “Questions?” to visitors who are here for the first time when they open the chat on any page, each time.",
  );
});
