import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Plugin } from "vite";

/** What `emoji-toolkit` says of one emoji, as far as names go. */
type Entry = {
  shortname: string;
  shortname_alternates: string[];
  ascii: string[];
  code_points: { base: string; fully_qualified: string };
};

const NAME = "virtual:emoji-names";
// The widget does not know the flags of these territories, which the list has as additions of its makers.
const UNKNOWN_FLAGS = new Set("bl bq dg ea eh fk gf gp gs mf mq nc pm re tf wf xk yt".split(" "));

const isKnown = (name: string): boolean => !UNKNOWN_FLAGS.has(name.replace(/^:(?:flag_)?|:$/g, ""));
const characters = (points: string): string =>
  String.fromCodePoint(...points.split("-").map((point) => Number.parseInt(point, 16)));

/**
 * Gives the module `virtual:emoji-names`: what names and emoticons stand for. The widget has its list from `emoji-toolkit` 5.0.5; the whole
 * package has 5 MB, of which these two columns come into the build.
 */
export function emojiNames(): Plugin {
  return {
    name: "emoji-names",
    resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
    async load(id) {
      if (id !== `\0${NAME}`) {
        return null;
      }
      const file = createRequire(import.meta.url).resolve("emoji-toolkit/emoji.json");
      const entries = Object.values(JSON.parse(await readFile(file, "utf8")) as Record<string, Entry>);
      const names: string[] = [];
      const emoticons: Record<string, string> = {};
      for (const { shortname, shortname_alternates, ascii, code_points } of entries) {
        const emoji = characters(code_points.fully_qualified);
        const known = [shortname, ...shortname_alternates].filter(isKnown).map((name) => name.slice(1, -1));
        if (known.length > 0) {
          names.push([emoji, ...known].join(" "));
        }
        for (const emoticon of ascii) {
          emoticons[emoticon] = characters(code_points.base);
        }
      }
      return `export const names = ${JSON.stringify(names.join("\n"))};\nexport const emoticons = ${JSON.stringify(emoticons)};\n`;
    },
  };
}
