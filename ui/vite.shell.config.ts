/** Builds the script that the shell reads messages with: `npm run shell-readings`. A test holds the committed script to this build. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";
import { emojiNames } from "./emoji-names.ts";

type Package = { name: string; version: string };

const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
`;

// Published without the whole text. The notices are those of their makers.
const NOTICES: Readonly<Record<string, string>> = {
  "@rocket.chat/message-parser": `MIT License\n\nCopyright (c) Rocket.Chat\n\n${MIT}`,
  "emoji-toolkit": `MIT License\n\nCopyright (c) JoyPixels\n\n${MIT}`,
};

const installed = (name: string): string => fileURLToPath(new URL(`node_modules/${name}`, import.meta.url));

/** Packages of which parts are in a module without being modules of their own. */
const WITHIN: readonly [RegExp, readonly string[]][] = [
  [/virtual:emoji-names$/, ["emoji-toolkit"]],
  [/\/@rocket\.chat\/message-parser\//, ["tldts", "tldts-core"]],
];

/** The folders of the packages that a module comes from; none for our own. */
function foldersOf(module: string): string[] {
  const own = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(module)?.[0];
  const within = WITHIN.flatMap(([of, names]) => (of.test(module) ? names.map(installed) : []));
  return own === undefined ? within : [own, ...within];
}

function licenceOf(folder: string): string {
  const { name, version } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8")) as Package;
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  const words = NOTICES[name] ?? (file === undefined ? undefined : readFileSync(`${folder}/${file}`, "utf8"));
  if (words === undefined) {
    throw new Error(`${name} has no text of its licence. Put its notice into NOTICES.`);
  }
  return `${name} ${version}\n\n${words.trim()}\n`;
}

/** Writes the licences of all packages that parts of the script come from. */
function licences(fileName: string): Plugin {
  return {
    name: "licences",
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((file) => (file.type === "chunk" ? file.moduleIds : []));
      const folders = new Set(modules.flatMap(foldersOf));
      const texts = [...folders].map(licenceOf).sort();
      this.emitFile({ type: "asset", fileName, source: texts.join(`\n${"-".repeat(80)}\n\n`) });
    },
  };
}

export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  publicDir: false,
  plugins: [emojiNames(), licences("readings.licences.txt")],
  build: {
    outDir: fileURLToPath(new URL("../crates/message/src/readings", import.meta.url)),
    emptyOutDir: false,
    // Lines that can be read in a review.
    minify: false,
    target: "es2023",
    lib: {
      entry: fileURLToPath(new URL("src/components/message/shell.ts", import.meta.url)),
      formats: ["iife"],
      name: "readings",
      fileName: () => "readings.js",
    },
  },
});
