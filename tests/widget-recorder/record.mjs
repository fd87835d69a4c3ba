// Plays random cases with the published widget and writes down what it did: `npm run record -- OUT.jsonl [COUNT] [SEED]`.
import { writeFile } from "node:fs/promises";

import { makeCase } from "./cases.mjs";
import { launch, play } from "./widget.mjs";

const WORKERS = 3;

const [out, count = "200", seed = "1"] = process.argv.slice(2);
if (!out) {
	console.error("Say where to write the cases: npm run record -- OUT.jsonl [COUNT] [SEED]");
	process.exit(2);
}

const browser = await launch();
const lines = [];
let next = 1;
const work = async () => {
	while (next <= Number(count)) {
		const id = next;
		next += 1;
		const recorded = makeCase(id, Number(seed));
		lines[id - 1] = JSON.stringify({ ...recorded, expect: await play(browser, recorded) });
		console.error(`${id} of ${count}`);
	}
};
await Promise.all(Array.from({ length: WORKERS }, work));
await browser.close();
await writeFile(out, `${lines.join("\n")}\n`);
