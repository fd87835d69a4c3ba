// Records in tests/dangers.json what this Node's RegExp takes for the attacks that the crate finds.
//
//   DANGER_ATTACKS=FILE cargo test -p pattern --lib attacks_are_written -- --ignored
//   node dangers.mjs FILE COUNTED
//   DANGER_TEXTS=COUNTED cargo test -p pattern --lib rates_are_printed -- --ignored --nocapture
//
// For each pattern, `browser` is "froze" when an attack was stopped after two seconds, else "harmless" when even the
// longest took less than half of one, else "slow". Patterns without an attack are tried on a long ordinary address.
// COUNTED gets texts of each attack that take 60 ms to 6 s, with their times. The steps that the crate counts for them
// say how many a second Node does: the rates in `src/effort.rs`. Shorter times tell more of Node's interpreter, which
// runs before it compiles a pattern. Ask an idle machine.

import { readFileSync, writeFileSync } from "node:fs";
import vm from "node:vm";

const list = new URL("dangers.json", import.meta.url);
const { note, rows } = JSON.parse(readFileSync(list, "utf8"));
const attacks = JSON.parse(readFileSync(process.argv[2], "utf8"));
const ordinary = `https://shop.example/${"products/summer-sale/item-42/".repeat(60)}?order=1&utm_source=mail#top`;

/** Milliseconds, or nothing when it was stopped, or "refused" by a Node that is too old for the pattern. */
function take(pattern, url, timeout = 2_000) {
  const started = performance.now();
  try {
    vm.runInNewContext('new RegExp(pattern, "g").test(url)', { pattern, url }, { timeout });
  } catch (error) {
    if (error.code === "ERR_SCRIPT_EXECUTION_TIMEOUT") {
      return undefined;
    }
    if (error.name === "SyntaxError") {
      return "refused";
    }
    throw error;
  }
  return performance.now() - started;
}

/** Up to two texts of an attack that take long enough to be timed, and end. */
function timed(pattern, { growth, pieces }) {
  const found = [];
  let times = 1;
  while (found.length < 2) {
    const text = pieces.map(({ text, repeated }) => (repeated ? text.repeat(times) : text)).join("");
    const milliseconds = text.length < 20_000 ? take(pattern, text, 6_000) : undefined;
    if (typeof milliseconds !== "number") {
      break;
    }
    if (milliseconds > 60) {
      found.push({ pattern, text, growth, milliseconds });
    }
    times = growth === "exponential" ? times + 1 : Math.ceil(times * 1.4);
  }
  return found;
}

const counted = [];
const recorded = rows.map(({ browser: _, ...row }) => {
  const known = attacks[row.pattern] ?? [];
  counted.push(...known.flatMap((attack) => timed(row.pattern, attack)));
  const times = (known.length > 0 ? known : [{ url: ordinary }]).map(({ url }) => take(row.pattern, url));
  if (times.includes("refused")) {
    return JSON.stringify({ ...row, browser: "refused" });
  }
  const longest = Math.max(...times.map((time) => time ?? Number.POSITIVE_INFINITY));
  const browser = longest === Number.POSITIVE_INFINITY ? "froze" : longest < 500 ? "harmless" : "slow";
  return JSON.stringify({ ...row, browser });
});
writeFileSync(process.argv[3], JSON.stringify(counted));
writeFileSync(list, `{"note": ${JSON.stringify(note)},\n"rows": [\n${recorded.join(",\n")}\n]}\n`);
