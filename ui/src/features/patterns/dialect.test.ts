import { expect, it } from "vitest";
import type { PatternReader } from "@/ipc/generated";
import { choices, keyOf, readersFor } from "./dialect";

const readers: readonly PatternReader[] = [
  { platform: "rocketchat", name: "Rocket.Chat", dialects: [{ language: "javascript" }] },
  {
    platform: "zendesk-chat",
    name: "Zendesk Chat",
    dialects: [
      { language: "python", ignore_case: false },
      { language: "python", ignore_case: true },
    ],
  },
];
const drafts = (...platforms: readonly PatternReader["platform"][]) =>
  platforms.map((platform) => ({ platform }));
const keys = (...given: Parameters<typeof choices>) => choices(...given).map(({ key }) => key);

it("a project is offered the languages of its platforms and no others", () => {
  expect(keys(readers, drafts("rocketchat"), "javascript")).toEqual(["javascript"]);
  expect(keys(readers, drafts("zendesk-chat"), "python")).toEqual(["python", "python-any-case"]);
  expect(keys(readers, drafts("rocketchat", "zendesk-chat"), "python")).toEqual([
    "javascript",
    "python",
    "python-any-case",
  ]);
});

it("a language that somebody chose is offered with the others of its platform", () => {
  expect(keys(readers, drafts("rocketchat"), "python-any-case")).toEqual([
    "javascript",
    "python",
    "python-any-case",
  ]);
  expect(keys(readers, [], "javascript")).toEqual(["javascript"]);
});

it("the platform of most drafts comes first, and one without patterns not at all", () => {
  const names = (given: readonly PatternReader[], ...platforms: readonly PatternReader["platform"][]) =>
    readersFor(given, drafts(...platforms)).map(({ name }) => name);
  expect(names(readers, "zendesk-chat", "rocketchat", "zendesk-chat")[0]).toBe("Zendesk Chat");
  expect(names(readers)[0]).toBe("Rocket.Chat");
  const without = readers.map((reader) => ({ ...reader, dialects: [] }));
  expect(names(without, "rocketchat")).toEqual([]);
});

it("every language has a key of its own", () => {
  const all = readers.flatMap(({ dialects }) => dialects.map(keyOf));
  expect(new Set(all).size).toBe(all.length);
});
