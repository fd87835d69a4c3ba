// Records in tests/dangers.json what this Node's RegExp takes for the attacks that the crate finds.
//
//   DANGER_ATTACKS=FILE cargo test -p pattern --lib attacks_are_written -- --ignored
//   node dangers.mjs FILE
//
// For each pattern, `browser` is "froze" when an attack was stopped after two seconds, else "harmless" when even the
// longest took less than half of one, else "slow". Patterns without an attack are tried on a long ordinary address.

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

const recorded = rows.map(({ browser: _, ...row }) => {
  const times = (attacks[row.pattern] ?? [ordinary]).map((url) => take(row.pattern, url));
  if (times.includes("refused")) {
    return JSON.stringify({ ...row, browser: "refused" });
  }
  const longest = Math.max(...times.map((time) => time ?? Number.POSITIVE_INFINITY));
  const browser = longest === Number.POSITIVE_INFINITY ? "froze" : longest < 500 ? "harmless" : "slow";
  return JSON.stringify({ ...row, browser });
});
writeFileSync(list, `{"note": ${JSON.stringify(note)},\n"rows": [\n${recorded.join(",\n")}\n]}\n`);
