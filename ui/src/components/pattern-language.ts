/** How an ECMAScript pattern (the source of a `RegExp`, without slashes and flags) is coloured. Judging it is the back end's work. */
import { StreamLanguage, type StringStream } from "@codemirror/language";
import { tags } from "@lezer/highlight";

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
  | null;

type State = { inClass: boolean };

const escapeSequence = /^\\(?:u\{[\da-f]+\}|u[\da-f]{4}|x[\da-f]{2}|c[a-z]|k<[^>]*>|p\{[^}]*\}|[1-9]\d*|.)/iu;

/** Reads one part of a pattern. */
export function patternToken(stream: StringStream, state: State): PatternToken {
  if (state.inClass) {
    if (stream.eat("]") !== undefined) {
      state.inClass = false;
      return "class";
    }
    if (stream.match(escapeSequence) !== null) {
      return "escape";
    }
    stream.next();
    return "class";
  }
  if (stream.match(/^\\[bB]/) !== null) {
    return "anchor";
  }
  if (stream.match(escapeSequence) !== null) {
    return "escape";
  }
  if (stream.match(/^\[\^?/) !== null) {
    state.inClass = true;
    return "class";
  }
  if (stream.match(/^\(\?<?[=!]/) !== null) {
    return "look";
  }
  if (stream.match(/^\((?:\?(?::|<[^>]*>|[a-z]*(?:-[a-z]+)?:))?/) !== null || stream.eat(")") !== undefined) {
    return "group";
  }
  if (stream.match(/^(?:[*+?]|\{\d+(?:,\d*)?\})\??/) !== null) {
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

export const patternLanguage = StreamLanguage.define<State>({
  name: "pattern",
  startState: () => ({ inClass: false }),
  copyState: (state) => ({ ...state }),
  token: patternToken,
  tokenTable: {
    group: tags.bracket,
    look: tags.keyword,
    class: tags.character,
    quantifier: tags.arithmeticOperator,
    anchor: tags.controlOperator,
    escape: tags.escape,
    choice: tags.logicOperator,
    any: tags.special(tags.character),
  },
});
