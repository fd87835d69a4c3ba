/** A wish in one sentence, as people say it. */
import type { Wish } from "@/ipc/generated";
import { duration } from "@/lib/time";

const audiences: Record<Wish["who"], string> = {
  everyone: "everybody",
  new: "visitors who are here for the first time",
  returning: "visitors who have been here before",
};

const repetitions: Record<Wish["often"], string> = {
  "each-time": "each time",
  "once-per-visit": "once a visit",
  "once-per-visitor": "once and never again",
};

/** A number of seconds in words. */
export function seconds(count: number): string {
  return duration(count * 1000);
}

export function sentenceOf(wish: Wish): string {
  const { who, place, occasion, often, unless, message } = wish;
  const page = place.kind === "anywhere" ? "any page" : `a page with “${place.text}” in its address`;
  const moment = {
    "at-once": () => `as soon as ${page} is loaded`,
    "on-page": (count: number) => `after ${seconds(count)} on ${page}`,
    "on-site": (count: number) => `after ${seconds(count)} on the site, on ${page}`,
    "chat-opened": () => `when they open the chat on ${page}`,
  }[occasion.kind]("seconds" in occasion ? occasion.seconds : 0);
  const exceptions = unless.map((exception) =>
    exception.kind === "chatting"
      ? "they are in a chat"
      : `they have been on “${exception.text}”${exception.ever ? " at any time" : " in this visit"}`,
  );
  const end = exceptions.length === 0 ? "" : `, unless ${exceptions.join(" or ")}`;
  return `Say “${message.trim()}” to ${audiences[who]} ${moment}, ${repetitions[often]}${end}.`;
}
