// Counts the lines of a file that a pattern matches, as a plain Node program would:
//   node count.mjs PATTERN FILE
import { readFileSync } from "node:fs";

const [pattern, file] = process.argv.slice(2);
const expression = new RegExp(pattern);
const lines = readFileSync(file, "latin1").split("\n");
if (lines.at(-1) === "") {
  lines.pop();
}
let count = 0;
for (const line of lines) {
  if (expression.test(line)) {
    count += 1;
  }
}
console.log(count);
