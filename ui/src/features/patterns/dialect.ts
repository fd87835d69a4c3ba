/** The languages of patterns in words, and which of them the lab offers. */
import { useState } from "react";
import type { Dialect, DraftRow, PatternReader } from "@/ipc/generated";
import { mostUsedFirst } from "@/ipc/platforms";
import { useCommand } from "@/ipc/queries";
import { remember, remembered } from "@/lib/storage";

/** A name for a language and the question that is asked in it, for keys and for choices. */
export function keyOf(dialect: Dialect): string {
  switch (dialect.language) {
    case "javascript":
      return "javascript";
    case "python":
      return dialect.ignore_case ? "python-any-case" : "python";
    case "text":
      return `text${dialect.in_host ? "-in-host" : ""}${dialect.whole ? "-whole" : ""}`;
  }
}

export const isSame = (one: Dialect, other: Dialect): boolean => keyOf(one) === keyOf(other);

export type DialectWords = {
  /** What is asked, in two or three words. */
  name: string;
  /** The same in a sentence. */
  asks: string;
  /** Who refuses what does not compile. */
  compiler: string;
  /** What an empty pattern comes to. */
  empty: string;
  placeholder: string;
  /** What the pattern has to be, for a table that is empty yet. */
  lesson: readonly string[];
};

const whole = {
  compiler: "Python",
  empty: "An empty pattern is only ever an empty text, and no address is one.",
  placeholder: "Such as .*/pricing.* or https://shop\\.example/(cart|checkout).*",
  lesson: [
    "The pattern must be the whole address of the page, from https to the last sign after #. Where something else may stand before or after, write .* there.",
    "Add the addresses of your site to see which of them match, and say which must and which must not.",
  ],
};

const text = {
  compiler: "LiveChat",
  lesson: [
    "The text is looked for as it is written: every sign stands for itself, also * and .",
    "Add the addresses of your site to see which of them match, and say which must and which must not.",
  ],
};

const urlTexts = {
  part: {
    name: "Text in the address",
    asks: "Anywhere in the whole address, as it is written. Capitals count.",
    empty: "An empty text is in every address.",
    placeholder: "Such as /pricing",
  },
  whole: {
    name: "Exactly this address",
    asks: "The whole address, from https to the last sign after #. Capitals count.",
    empty: "No address is an empty text.",
    placeholder: "Such as https://shop.example/pricing",
  },
};

const hostTexts = {
  part: {
    name: "Text in the domain",
    asks: "Anywhere in the domain of the address. Capitals do not count.",
    empty: "An empty text is in every domain.",
    placeholder: "Such as shop.example",
  },
  whole: {
    name: "Exactly this domain",
    asks: "The whole domain of the address, without https and port. Capitals do not count.",
    empty: "No domain is an empty text.",
    placeholder: "Such as www.shop.example",
  },
};

export function wordsOf(dialect: Dialect): DialectWords {
  switch (dialect.language) {
    case "javascript":
      return {
        name: "Found anywhere",
        asks: "Found anywhere in the address, with JavaScript’s signs. Capitals count.",
        compiler: "A browser",
        empty: "The widget takes an empty pattern for a mistake, and the trigger never fires.",
        placeholder: "Such as /pricing or ^https://shop\\.example/(cart|checkout)",
        lesson: [
          "The widget searches the pattern anywhere in the whole address of the page, from https to the last sign after #. It is not tied to the beginning or the end unless it says so with ^ and $, and capitals count.",
          "Add the addresses of your site to see which of them match and where, and say which must and which must not.",
        ],
      };
    case "python":
      return dialect.ignore_case
        ? {
            ...whole,
            name: "Whole address, any case",
            asks: "Must be the whole address, with Python’s signs. Capitals do not count.",
          }
        : {
            ...whole,
            name: "Whole address",
            asks: "Must be the whole address, with Python’s signs. Capitals count.",
          };
    case "text":
      return { ...text, ...(dialect.in_host ? hostTexts : urlTexts)[dialect.whole ? "whole" : "part"] };
  }
}

/** Whether a pattern must be the whole address, where others are found anywhere in it. */
export const isWholeText = (dialect: Dialect): boolean =>
  dialect.language === "python" || (dialect.language === "text" && dialect.whole);

/** Every platform with the languages of its patterns. */
export function useReaders(): readonly PatternReader[] {
  return useCommand("pattern.readers", {}, { staleTime: Number.POSITIVE_INFINITY }).data ?? none;
}

const none: readonly PatternReader[] = [];

/** The platforms that know patterns, those of most drafts first. */
export function readersFor(
  readers: readonly PatternReader[],
  drafts: readonly Pick<DraftRow, "platform">[],
): readonly PatternReader[] {
  return mostUsedFirst(
    readers.filter(({ dialects }) => dialects.length > 0),
    drafts,
  );
}

/** A language and the platforms that read it, as one choice. */
export type Choice = { key: string; dialect: Dialect; platforms: readonly string[] };

/** The languages to choose from: those of the platforms that the drafts are for, and the one that is chosen. */
export function choices(
  readers: readonly PatternReader[],
  drafts: readonly Pick<DraftRow, "platform">[],
  chosen: string,
): readonly Choice[] {
  const used = new Set(drafts.map(({ platform }) => platform));
  const found = new Map<string, Choice>();
  for (const { platform, name, dialects } of readers) {
    const wanted = used.has(platform) || dialects.some((dialect) => keyOf(dialect) === chosen);
    for (const dialect of wanted ? dialects : []) {
      const key = keyOf(dialect);
      const known = found.get(key);
      found.set(key, { key, dialect, platforms: [...(known?.platforms ?? []), name] });
    }
  }
  return [...found.values()];
}

const isText = (value: unknown): value is string => typeof value === "string";

/** The language of the free lab: what was chosen there, or else that of the platform with most drafts. */
export function useFreeDialect(project: number, drafts: readonly DraftRow[]) {
  const readers = useReaders();
  const place = `lab.project.${project}.dialect`;
  const [wanted, setWanted] = useState(() => remembered(place, "", isText));
  const ordered = readersFor(readers, drafts);
  const first = ordered[0]?.dialects[0] ?? browsers;
  const all = readers.flatMap(({ dialects }) => dialects);
  const dialect = all.find((one) => keyOf(one) === wanted) ?? first;
  return {
    dialect,
    offered: choices(ordered, drafts, keyOf(dialect)),
    readers,
    choose: (key: string) => {
      remember(place, key);
      setWanted(key);
    },
  };
}

const browsers: Dialect = { language: "javascript" };
