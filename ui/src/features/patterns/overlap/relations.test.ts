import { expect, it } from "vitest";
import type { Overlap, OverlapPair, Overlapping } from "@/ipc/generated";
import { byPlatform, leftOutWords, naming, needingAttention, related } from "./relations";

const draft = (id: number, name: string, enabled = true): Overlapping => ({
  draft: id,
  name,
  platform: "rocketchat",
  enabled,
  path: "/p",
  pattern: "/",
  dialect: { language: "javascript" },
  left_out: null,
});
const seen = (first: string | null) => ({ count: first === null ? 0 : 1, first });

type Pair = Omit<OverlapPair, "first_path" | "second_path">;

function overlap(...pairs: Pair[]): Overlap {
  const paths = { first_path: "/p", second_path: "/p" };
  return {
    drafts: [draft(1, "Shop"), draft(2, "Cart"), draft(3, "", false)],
    pairs: pairs.map((pair) => ({ ...pair, ...paths })),
  };
}

it("says in a sentence who is inside whom, who fires first and where one sees it", () => {
  const [pair] = related(
    overlap({
      first: 1,
      second: 2,
      relation: { kind: "second-inside", both: "https://a.example/cart", only_first: "https://a.example/" },
      by_examples: null,
    }),
  );
  expect(pair?.sentence).toBe("Every address of “Cart” is also one of “Shop”; “Shop” fires first.");
  expect(pair?.witnesses).toEqual([
    { words: "Both", url: "https://a.example/cart", draft: 1, pattern: "/p" },
    { words: "Only “Shop”", url: "https://a.example/", draft: 1, pattern: "/p" },
  ]);
});

it("takes an overlap that only examples show for one, and says so", () => {
  const undecided = { kind: "undecided", reason: "too-large", words: "It is too large." } as const;
  const [shown, open] = related(
    overlap(
      {
        first: 1,
        second: 3,
        relation: undecided,
        by_examples: {
          tried: 9,
          both: seen("https://a.example/x"),
          only_first: seen(null),
          only_second: seen(null),
          gave_up: 0,
        },
      },
      { first: 1, second: 2, relation: undecided, by_examples: null },
    ),
  );
  expect(shown).toMatchObject({ kind: "overlapping", byExamples: true });
  expect(shown?.note).toBe("It is too large. Tried on 9 URLs of the project. “Untitled 3” is disabled.");
  expect(open).toMatchObject({ kind: "undecided", byExamples: false, witnesses: [] });
});

it("puts the closest pairs first and leaves out those that are apart", () => {
  const both = "https://a.example/";
  const pairs = related(
    overlap(
      {
        first: 1,
        second: 2,
        relation: { kind: "overlapping", both, only_first: both, only_second: both },
        by_examples: null,
      },
      {
        first: 1,
        second: 3,
        relation: { kind: "apart", only_first: null, only_second: null },
        by_examples: null,
      },
      { first: 2, second: 3, relation: { kind: "same", both }, by_examples: null },
    ),
  );
  expect(needingAttention(pairs).map(({ kind }) => kind)).toEqual(["same", "overlapping"]);
});

it("finds the pairs of a draft by its name or its pattern", () => {
  const url = "https://a.example/";
  const relation = { kind: "overlapping", both: url, only_first: url, only_second: url } as const;
  const pairs = related(
    overlap(
      { first: 1, second: 2, relation, by_examples: null },
      { first: 2, second: 3, relation, by_examples: null },
    ),
  );
  expect(naming(pairs, " shop ")).toEqual([pairs[0]]);
  expect(naming(pairs, "/")).toEqual(pairs);
  expect(naming(pairs, "cart")).toEqual(pairs);
  expect(naming(pairs, "blog")).toEqual([]);
  expect(naming(pairs, "")).toEqual(pairs);
});

it("tells several patterns of a draft apart, and puts the platforms beside each other", () => {
  const url = "https://a.example/";
  const drafts = [
    { ...draft(1, "Shop"), platform: "zendesk-chat", path: "/a", pattern: "one" },
    { ...draft(1, "Shop"), platform: "zendesk-chat", path: "/b", pattern: "other" },
    { ...draft(2, "Cart"), platform: "zendesk-chat" },
    draft(3, "Blog"),
  ] satisfies Overlapping[];
  const pairs = [
    {
      first: 1,
      first_path: "/b",
      second: 2,
      second_path: "/p",
      relation: { kind: "same", both: url },
      by_examples: null,
    },
  ] satisfies OverlapPair[];
  expect(related({ drafts, pairs })[0]?.first.pattern).toBe("other");
  expect(byPlatform(drafts).map((of) => of.drafts.length)).toEqual([3, 1]);
});

it("says why a pattern is compared with none, and calls none wrong that is only beyond what is read", () => {
  const words = "Groups are nested too deep.";
  expect(leftOutWords({ ...draft(1, "Shop"), left_out: { why: "not-known", words } })).toBe(
    "How the pattern of “Shop” lies to the others is not known. Groups are nested too deep.",
  );
  expect(leftOutWords({ ...draft(1, "Shop"), left_out: { why: "not-a-pattern", words } })).toContain(
    "is none.",
  );
  expect(leftOutWords({ ...draft(1, ""), left_out: { why: "never-asked" } })).toContain(
    "“Untitled 1” is empty",
  );
  expect(leftOutWords(draft(1, "Shop"))).toBeNull();
});
