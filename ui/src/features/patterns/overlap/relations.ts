/** How two drafts' patterns lie to each other, in words, and which pairs are worth a look. */
import type { LeftOutOfOverlap, Overlap, OverlapPair, Overlapping } from "@/ipc/generated";
import type { Tone } from "@/theme";

/** As the first of the two sees it. */
export type Kind = "same" | "inside" | "contains" | "overlapping" | "apart" | "undecided";

export type KindLook = { sign: string; word: string; tone: Tone };

/** Never colour alone: each has a sign and a word. */
export const kindLooks: Record<Kind, KindLook> = {
  same: { sign: "=", word: "same", tone: "negative" },
  inside: { sign: "⊂", word: "inside", tone: "caution" },
  contains: { sign: "⊃", word: "contains", tone: "caution" },
  overlapping: { sign: "∩", word: "overlapping", tone: "info" },
  apart: { sign: "·", word: "apart", tone: "neutral" },
  undecided: { sign: "?", word: "undecided", tone: "neutral" },
};

/** Why a pattern is compared with none, as its verdict in the lab says it. */
export const leftOutLooks: Record<LeftOutOfOverlap["why"], string> = {
  "not-a-pattern": "Not a pattern",
  "not-known": "Not known",
  "never-asked": "Never asked",
};

/** A pattern that is compared with none, in a sentence that says why. */
export function leftOutWords(draft: Overlapping): string | null {
  const { left_out: why } = draft;
  switch (why?.why) {
    case undefined:
      return null;
    case "never-asked":
      return `The pattern of ${quoted(draft)} is empty, so it is never asked.`;
    case "not-a-pattern":
      return `The pattern of ${quoted(draft)} is none. ${why.words}`;
    case "not-known":
      return `How the pattern of ${quoted(draft)} lies to the others is not known. ${why.words}`;
  }
}

/** An address that shows how two patterns lie, and whose draft to look at it in. */
export type Witness = { words: string; url: string; draft: number; pattern: string };

export type Related = {
  first: Overlapping;
  second: Overlapping;
  kind: Kind;
  /** The project's URLs show it; nothing proves it for all addresses. */
  byExamples: boolean;
  sentence: string;
  /** More to know, such as why nothing is decided. */
  note: string | null;
  witnesses: Witness[];
};

export const nameOf = ({ draft, name }: Pick<Overlapping, "draft" | "name">): string =>
  name === "" ? `Untitled ${draft}` : name;
const quoted = (draft: Overlapping) => `“${nameOf(draft)}”`;

/** A name for one pattern of a draft. */
export const entryKey = (draft: number, path: string): string => `${draft} ${path}`;

/** The patterns of one platform, which are compared with each other. */
export type OfPlatform = { platform: Overlapping["platform"]; drafts: readonly Overlapping[] };

/** The patterns by platform, in the order in which they come. Triggers of two platforms never run on one page. */
export function byPlatform(drafts: readonly Overlapping[]): readonly OfPlatform[] {
  const platforms = [...new Set(drafts.map(({ platform }) => platform))];
  return platforms.map((platform) => ({
    platform,
    drafts: drafts.filter((draft) => draft.platform === platform),
  }));
}

function kindOf({ relation, by_examples }: OverlapPair): Kind {
  switch (relation.kind) {
    case "first-inside":
      return "inside";
    case "second-inside":
      return "contains";
    case "undecided":
      return (by_examples?.both.count ?? 0) > 0 ? "overlapping" : "undecided";
    default:
      return relation.kind;
  }
}

function sentenceOf(kind: Kind, a: string, b: string): string {
  switch (kind) {
    case "same":
      return `${a} and ${b} match the same addresses; ${a} fires first.`;
    case "inside":
      return `Every address of ${a} is also one of ${b}; ${a} fires first.`;
    case "contains":
      return `Every address of ${b} is also one of ${a}; ${a} fires first.`;
    case "overlapping":
      return `${a} and ${b} share some addresses; ${a} fires first.`;
    case "apart":
      return `${a} and ${b} share no address.`;
    case "undecided":
      return `Whether ${a} and ${b} overlap could not be decided.`;
  }
}

function witnessesOf(pair: OverlapPair, a: string, b: string): Witness[] {
  const { relation, by_examples, first, first_path, second, second_path } = pair;
  const shown: { both?: string | null; only_first?: string | null; only_second?: string | null } =
    relation.kind === "undecided"
      ? {
          both: by_examples?.both.first ?? null,
          only_first: by_examples?.only_first.first ?? null,
          only_second: by_examples?.only_second.first ?? null,
        }
      : relation;
  const witness = (
    words: string,
    url: string | null | undefined,
    draft: number,
    pattern: string,
  ): Witness[] => (typeof url === "string" ? [{ words, url, draft, pattern }] : []);
  return [
    ...witness("Both", shown.both, first, first_path),
    ...witness(`Only ${a}`, shown.only_first, first, first_path),
    ...witness(`Only ${b}`, shown.only_second, second, second_path),
  ];
}

function noteOf({ relation, by_examples }: OverlapPair, first: Overlapping, second: Overlapping) {
  const off = [first, second].filter(({ enabled }) => !enabled).map(quoted);
  const words = [
    relation.kind === "undecided" ? relation.words : null,
    by_examples === null ? null : `Tried on ${by_examples.tried.toLocaleString()} URLs of the project.`,
    off.length === 0 ? null : `${off.join(" and ")} ${off.length === 1 ? "is" : "are"} disabled.`,
  ].filter((word) => word !== null);
  return words.length === 0 ? null : words.join(" ");
}

/** Every pair in words, in the order of the answer. */
export function related({ drafts, pairs }: Overlap): Related[] {
  const known = new Map(drafts.map((draft) => [entryKey(draft.draft, draft.path), draft]));
  return pairs.flatMap((pair) => {
    const first = known.get(entryKey(pair.first, pair.first_path));
    const second = known.get(entryKey(pair.second, pair.second_path));
    if (first === undefined || second === undefined) {
      return [];
    }
    const kind = kindOf(pair);
    const a = quoted(first);
    const b = quoted(second);
    return {
      first,
      second,
      kind,
      byExamples: pair.relation.kind === "undecided" && kind !== "undecided",
      sentence: sentenceOf(kind, a, b),
      note: noteOf(pair, first, second),
      witnesses: witnessesOf(pair, a, b),
    };
  });
}

const urgency: readonly Kind[] = ["same", "inside", "contains", "overlapping", "undecided"];

/** The pairs that share addresses or might, the closest first. */
export function needingAttention(pairs: readonly Related[]): Related[] {
  return pairs
    .filter(({ kind }) => kind !== "apart")
    .toSorted((a, b) => urgency.indexOf(a.kind) - urgency.indexOf(b.kind));
}

/** The pairs with a draft whose name or pattern contains the text, upper and lower case alike. */
export function naming(pairs: readonly Related[], text: string): readonly Related[] {
  const wanted = text.trim().toLowerCase();
  const has = (part: string) => part.toLowerCase().includes(wanted);
  return wanted === ""
    ? pairs
    : pairs.filter(({ first, second }) =>
        [first, second].some((draft) => has(nameOf(draft)) || has(draft.pattern)),
      );
}

/** The relation as the other one sees it. */
export function turned(kind: Kind): Kind {
  return kind === "inside" ? "contains" : kind === "contains" ? "inside" : kind;
}
