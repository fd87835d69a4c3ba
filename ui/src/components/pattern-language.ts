/** How the source of a pattern is coloured, in each of the languages that patterns are written in. Judging it is the back end's work. */
import { StreamLanguage, type StringStream } from "@codemirror/language";
import { tags } from "@lezer/highlight";

/** The languages that patterns are written in. */
export type WrittenIn = "javascript" | "python";

/** What a part of a pattern is. */
export type PatternToken =
  | "group"
  | "look"
  | "class"
  | "quantifier"
  | "anchor"
  | "escape"
  | "choice"
  | "any"
  | "comment"
  | null;

/** `opening`: nothing of the class has been read yet but its bracket. */
export type PatternState = { inClass: boolean; opening: boolean };

/** The signs in which languages differ. Each is read at its place, so each begins with `^`. */
type Signs = {
  escape: RegExp;
  /** Escapes that are places in the text. */
  place: RegExp;
  group: RegExp;
  quantifier: RegExp;
  comment: RegExp | null;
  /** A `]` that comes first in a class is a letter of it. */
  firstBracketIsLetter: boolean;
};

const javascript: Signs = {
  escape: /^\\(?:u\{[\da-f]+\}|u[\da-f]{4}|x[\da-f]{2}|c[a-z]|k<[^>]*>|p\{[^}]*\}|[1-9]\d*|.)/iu,
  place: /^\\[bB]/,
  group: /^\((?:\?(?::|<[^>]*>|[a-z]*(?:-[a-z]+)?:))?/,
  quantifier: /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/,
  comment: null,
  firstBracketIsLetter: false,
};

const python: Signs = {
  escape: /^\\(?:U[\da-f]{8}|u[\da-f]{4}|x[\da-f]{2}|N\{[^}]*\}|0[0-7]{0,2}|[1-9]\d?|.)/iu,
  place: /^\\[bBAZ]/,
  group: /^\((?:\?(?:P<[^>]*>|P=[^)]*|\([^)]*\)|>|:|[a-z]+(?:-[a-z]+)?:|[a-z]+(?=\))))?/i,
  quantifier: /^(?:[*+?]|\{\d+(?:,\d*)?\}|\{,\d+\})[?+]?/,
  comment: /^\(\?#[^)]*\)?/,
  firstBracketIsLetter: true,
};

/** Reads one part of a pattern. */
export function patternToken(
  stream: StringStream,
  state: PatternState,
  language: WrittenIn = "javascript",
): PatternToken {
  const signs = language === "python" ? python : javascript;
  if (state.inClass) {
    const isFirst = state.opening;
    state.opening = false;
    if (stream.peek() === "]" && !(isFirst && signs.firstBracketIsLetter)) {
      stream.next();
      state.inClass = false;
      return "class";
    }
    if (stream.match(signs.escape) !== null) {
      return "escape";
    }
    stream.next();
    return "class";
  }
  if (stream.match(signs.place) !== null) {
    return "anchor";
  }
  if (stream.match(signs.escape) !== null) {
    return "escape";
  }
  if (stream.match(/^\[\^?/) !== null) {
    state.inClass = true;
    state.opening = true;
    return "class";
  }
  if (signs.comment !== null && stream.match(signs.comment) !== null) {
    return "comment";
  }
  if (stream.match(/^\(\?<?[=!]/) !== null) {
    return "look";
  }
  if (stream.match(signs.group) !== null || stream.eat(")") !== undefined) {
    return "group";
  }
  if (stream.match(signs.quantifier) !== null) {
    return "quantifier";
  }
  const next = stream.next();
  switch (next) {
    case "^":
    case "$":
      return "anchor";
    case "|":
      return "choice";
    case ".":
      return "any";
    default:
      return null;
  }
}

export type PatternLanguage = "pattern" | "python-pattern";

const editorNames = { javascript: "pattern", python: "python-pattern", text: "text" } as const;

/** The editor's name for a language of patterns. A text has no signs to colour. */
export function languageOf({ language }: { language: keyof typeof editorNames }): PatternLanguage | "text" {
  return editorNames[language];
}

const colouring = (name: PatternLanguage, language: WrittenIn) =>
  StreamLanguage.define<PatternState>({
    name,
    startState: () => ({ inClass: false, opening: false }),
    copyState: (state) => ({ ...state }),
    token: (stream, state) => patternToken(stream, state, language),
    tokenTable: {
      group: tags.bracket,
      look: tags.keyword,
      class: tags.character,
      quantifier: tags.arithmeticOperator,
      anchor: tags.controlOperator,
      escape: tags.escape,
      choice: tags.logicOperator,
      any: tags.special(tags.character),
      comment: tags.comment,
    },
  });

export const patternLanguages: Record<PatternLanguage, StreamLanguage<PatternState>> = {
  pattern: colouring("pattern", "javascript"),
  "python-pattern": colouring("python-pattern", "python"),
};
