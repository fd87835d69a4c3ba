// Records in tests/nesting.jsonl what Node's RegExp says of patterns with groups a thousand deep.
//
//   node --stack-size=4000 nesting.mjs
//
// A pattern is told as its levels from the outside in, `[opening, closing, times]`, and what is innermost. Patterns that
// Node does not finish within a second are left out.

import { writeFileSync } from "node:fs";
import vm from "node:vm";

const LEVELS = 1_000;
const OPENINGS = [
  ["(", ")"],
  ["(?:", ")"],
  ["(?<=^.*", ")"],
  ["(?=", ")"],
  ["(?!", ")"],
  ["(?<!", ")"],
  ["(?=.*", ")"],
  ["(q|", ")"],
  ["(?:", "|q)"],
  ["(?:", "|/)"],
  ["(", ")?"],
  ["(", "){1}"],
  ["(?:", "q?)"],
  ["(?:[a-z]?", ")"],
  ["(?:", "[^/]?)"],
  ["(?i:", ")"],
  ["(?:^|", ")"],
  ["(?:", "|$)"],
];
const CORES = ["a", "/", "cart", "[^/]+", "$", "", "/c(art|ontact)"];
const URLS = ["https://shop.example/cart", "https://shop.example/contact?a=1", "http://a.example/"];

// A generator with a seed (mulberry32), so that a second run writes the same patterns.
let seed = 11;
function random(below) {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
}

function find(pattern, url) {
  try {
    const found = vm.runInNewContext('new RegExp(pattern, "g").exec(url)', { pattern, url }, { timeout: 1_000 });
    return found && [found.index, found.index + found[0].length];
  } catch {
    return undefined;
  }
}

const rows = [];
while (rows.length < 90) {
  const levels = [];
  let left = LEVELS;
  const blocks = 1 + random(8);
  for (let block = 1; block <= blocks; block += 1) {
    const times = block === blocks ? left : 1 + random(left - (blocks - block));
    levels.push([...OPENINGS[random(OPENINGS.length)], times]);
    left -= times;
  }
  const core = CORES[random(CORES.length)];
  const pattern =
    levels.map(([open, , times]) => open.repeat(times)).join("") +
    core +
    levels.map(([, close, times]) => close.repeat(times)).reverse().join("");
  for (const url of URLS) {
    const span = find(pattern, url);
    if (span !== undefined) {
      rows.push(JSON.stringify({ levels, core, url, span }));
    }
  }
}
writeFileSync(new URL("nesting.jsonl", import.meta.url), `${rows.join("\n")}\n`);
