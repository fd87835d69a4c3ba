// Plays random cases with the published widget and writes down what it did: `npm run record -- OUT.jsonl [COUNT] [SEED]`.
import { writeFile } from "node:fs/promises";

import { chromium } from "playwright-core";

import { makeCase } from "./cases.mjs";
import { Visit } from "./widget.mjs";

const WORKERS = 3;
// A browser on a busy machine sometimes stops answering. A case always comes out the same, so it is simply played again.
const patienceMs = ({ session }) => 30_000 + session.reduce((sum, { ms }) => sum + (ms ?? 0), 0) / 20;
const TRIES = 8;

const [out, count = "200", seed = "1"] = process.argv.slice(2);
if (!out) {
	console.error("Say where to write the cases: npm run record -- OUT.jsonl [COUNT] [SEED]");
	process.exit(2);
}

// The text of a message ends with the trigger and the action that it is of: "Hello! (t1.2)".
function named(event) {
	const trigger = event.text && /\((t\d+)\.\d+\)$/.exec(event.text)?.[1];
	const { t_ms, kind, ...rest } = event;
	return trigger ? { t_ms, kind, trigger, ...rest } : { t_ms, kind, ...rest };
}

async function recordPatiently(browser, recorded) {
	for (let attempt = 1; ; attempt += 1) {
		try {
			return await record(browser, recorded);
		} catch (error) {
			if (attempt === TRIES) {
				throw error;
			}
			console.error(`${recorded.id} again: ${error.message}`);
		}
	}
}

async function record(browser, recorded) {
	const visit = await Visit.begin(browser, recorded);
	const closing = setTimeout(() => visit.end(), patienceMs(recorded));
	try {
		for (const step of recorded.session) {
			await visit.take(step);
		}
		await visit.wait(recorded.tail_ms);
		const records = Object.fromEntries((await visit.records()).map((id) => [id, "fired"]));
		return { ...recorded, expect: { events: visit.log.map(named), records } };
	} finally {
		clearTimeout(closing);
		await visit.end();
	}
}

const browser = await chromium.launch({
	executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
	args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
const lines = [];
let next = 1;
const work = async () => {
	while (next <= Number(count)) {
		const id = next;
		next += 1;
		lines[id - 1] = JSON.stringify(await recordPatiently(browser, makeCase(id, Number(seed))));
		console.error(`${id} of ${count}`);
	}
};
await Promise.all(Array.from({ length: WORKERS }, work));
await browser.close();
await writeFile(out, `${lines.join("\n")}\n`);
