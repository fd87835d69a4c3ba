// Records in tests/dangers.json what this Node's RegExp takes for the attacks that the crate finds.
//
//   DANGER_ATTACKS=FILE cargo test -p pattern --lib attacks_are_written -- --ignored
//   node dangers.mjs FILE
//
// For each pattern, `browser` is "froze" when an attack was stopped after two seconds, else "harmless" when even the
// longest took less than half of one, else "slow". Patterns without an attack are tried on a long ordinary address.
// It prints how many steps a second Node did, from which the rates in `src/effort.rs` are taken.

import { readFileSync, writeFileSync } from "node:fs";
import vm from "node:vm";

const list = new URL("dangers.json", import.meta.url);
const { note, rows } = JSON.parse(readFileSync(list, "utf8"));
const attacks = JSON.parse(readFileSync(process.argv[2], "utf8"));
const ordinary = `https://shop.example/${"products/summer-sale/item-42/".repeat(60)}?order=1&utm_source=mail#top`;

/** Milliseconds, or nothing when it was stopped, or "refused" by a Node that is too old for the pattern. */
function take(pattern, url) {
  const started = performance.now();
  try {
    vm.runInNewContext('new RegExp(pattern, "g").test(url)', { pattern, url }, { timeout: 2_000 });
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

/** The attack with as many repetitions as make it so long, or nothing when none do. */
function ofLength(pieces, characters) {
  for (let times = 0; times <= characters; times += 1) {
    const text = pieces.map(({ text, repeated }) => (repeated ? text.repeat(times) : text)).join("");
    if (text.length >= characters) {
      return text.length === characters ? text : undefined;
    }
  }
}

/** Steps in a second that Node does for each kind of growth, of the attacks that take long enough to be timed. */
const rates = { exponential: [], polynomial: [] };

const recorded = rows.map(({ browser: _, ...row }) => {
  const times = (attacks[row.pattern] ?? [{ url: ordinary }]).map((attack) => {
    for (const { characters, steps } of attack.measured ?? []) {
      const text = ofLength(attack.pieces, characters);
      const time = steps > 2e6 && steps < 3e8 && text ? take(row.pattern, text) : undefined;
      if (time > 5) {
        rates[attack.growth]?.push(steps / time / 1_000);
      }
    }
    return take(row.pattern, attack.url);
  });
  if (times.includes("refused")) {
    return JSON.stringify({ ...row, browser: "refused" });
  }
  const longest = Math.max(...times.map((time) => time ?? Number.POSITIVE_INFINITY));
  const browser = longest === Number.POSITIVE_INFINITY ? "froze" : longest < 500 ? "harmless" : "slow";
  return JSON.stringify({ ...row, browser });
});
for (const [growth, found] of Object.entries(rates)) {
  found.sort((one, other) => one - other);
  const at = (part) => `${found[Math.min(found.length - 1, Math.floor(part * found.length))]?.toFixed(0)}`;
  console.log(
    `${growth}: ${found.length} attacks; million steps a second: least ${at(0)}, a tenth below ${at(0.1)}, ` +
      `middle ${at(0.5)}, a tenth above ${at(0.9)}, most ${at(1)}`,
  );
}
writeFileSync(list, `{"note": ${JSON.stringify(note)},\n"rows": [\n${recorded.join(",\n")}\n]}\n`);
