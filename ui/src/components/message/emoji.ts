import { emoticons, names } from "virtual:emoji-names";

const emojiByName = new Map(
  names.split("\n").flatMap((line) => {
    const [emoji = "", ...those] = line.split(" ");
    return those.map((name): [string, string] => [name, emoji]);
  }),
);

const escaped = (literal: string): string => literal.replace(/[$()*+./?[\\\]^{|}]/g, "\\$&");
// The longest first, so that `:-)` is not taken for what begins it.
const alternatives = Object.keys(emoticons)
  .sort((a, b) => b.length - a.length)
  .map(escaped)
  .join("|");
const EMOTICON = new RegExp(`(?:\\s|^)(${alternatives})(?=\\s|$|[!,.?])`, "gi");

/** `:smile:` becomes 😄. A name that the widget does not know stays as it is; letter case counts. */
export const withNamedEmoji = (message: string): string =>
  message.replace(/:([-+_a-z0-9]+):/gi, (name, inner: string) => emojiByName.get(inner) ?? name);

/**
 * What the widget does with emoticons such as `:-)`: widgets up to 1.13 put the emoji in their place (`emoji`), later ones put back what was
 * written (`as-written`). Both lose the blank before it (Rocket.Chat, `packages/livechat/src/lib/emoji/shortnameToUnicode.ts`).
 */
export const withEmoticons = (message: string, to: "emoji" | "as-written"): string =>
  message.replace(EMOTICON, (whole, emoticon: string) => {
    const emoji = emoticons[emoticon];
    return emoji === undefined ? whole : to === "emoji" ? emoji : emoticon;
  });

/** What the widget takes for emoji: these ranges of code units, among them those of quotation marks and dashes. */
export const TAKEN_FOR_EMOJI = /[\u00a9\u00ae\u2000-\u3039\u3100-\u3300]|[\ud83c-\ud83e][\ud000-\udfff]/g;

/** Whether a message is nothing but emoji, written as themselves or by names. */
export const isOnlyEmoji = (message: string): boolean =>
  message.trim() !== "" &&
  message.replace(/\s/g, "").replace(new RegExp(`${TAKEN_FOR_EMOJI.source}|:.{1,40}:`, "g"), "") === "";
