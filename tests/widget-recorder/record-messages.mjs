// Writes down what the published widget draws of messages: `npm run record-messages -- OUT.jsonl`.
import { writeFile } from "node:fs/promises";

import { MESSAGES } from "./messages.mjs";
import { drawn, launch } from "./widget.mjs";

const [out] = process.argv.slice(2);
if (!out) {
	console.error("Say where to write what was drawn: npm run record-messages -- OUT.jsonl");
	process.exit(2);
}

const browser = await launch();
try {
	const seen = await drawn(browser, MESSAGES);
	const lines = seen.map((one, index) => JSON.stringify({ message: MESSAGES[index], ...one }));
	await writeFile(out, `${lines.join("\n")}\n`);
} finally {
	await browser.close();
}
