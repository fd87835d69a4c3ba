// The published widget in a browser: one visitor, whose steps are those of a recorded session.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";

import { chromium } from "playwright-core";

import { installClock } from "./page/clock.js";
import { installObserver } from "./page/observer.js";
import { installServer } from "./page/server.js";

// Where the widget lives. Its page URL conditions see this address, so the recorded cases depend on it.
const SERVER = "https://chat.shop.example";
const WIDGET = `${SERVER}/livechat`;
// The site's script only looks whether its address has changed. After so long a wait it has seen all there is to see.
const QUIET_MS = 2000;
const START_MS = Date.UTC(2022, 3, 11);
// A browser on a busy machine sometimes stops answering. A case always comes out the same, so it is simply played again.
const patienceMs = ({ session }) => 30_000 + session.reduce((sum, { ms }) => sum + (ms ?? 0), 0) / 20;
const TRIES = 8;
const BUILD = join(dirname(createRequire(import.meta.url).resolve("@rocket.chat/livechat/package.json")), "build");

// A message may hold what would end the script.
const literal = (value) => JSON.stringify(value)?.replaceAll("<", "\\u003c");
const script = (install, argument) => `<script>(${install})(${literal(argument)})</script>`;

export const launch = () =>
	chromium.launch({
		executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
		args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
	});

// The text of a message ends with the trigger and the action that it is of: "Hello! (t1.2)".
function named(event) {
	const trigger = event.text && /\((t\d+)\.\d+\)$/.exec(event.text)?.[1];
	const { t_ms, kind, ...rest } = event;
	return trigger ? { t_ms, kind, trigger, ...rest } : { t_ms, kind, ...rest };
}

// What the widget does in a case, with `server` as `Visit` takes it.
export async function play(browser, recorded, server) {
	for (let attempt = 1; ; attempt += 1) {
		try {
			return await playOnce(browser, recorded, server);
		} catch (error) {
			if (attempt === TRIES) {
				throw error;
			}
			console.error(`${recorded.id} again: ${error.message}`);
		}
	}
}

// What the widget draws of each message: its text as a reader sees it, and the kinds of elements that hold it.
export async function drawn(browser, messages) {
	const triggers = messages.map((msg, index) => ({
		_id: `t${index + 1}`,
		enabled: true,
		runOnce: false,
		conditions: [{ name: "time-on-site", value: "0" }],
		actions: [{ name: "send-message", params: { sender: "custom", name: `sender-${index + 1}`, msg } }],
	}));
	const env = { online: true, next_agent: null, services: {}, standalone: true };
	const visit = await Visit.begin(browser, { id: "messages", env, triggers });
	try {
		await visit.take({ op: "load", url: "https://shop.example/" });
		await visit.wait(1000);
		return await visit.drawn(messages.length);
	} finally {
		await visit.end();
	}
}

async function playOnce(browser, recorded, server) {
	const visit = await Visit.begin(browser, recorded, server);
	const patience = new AbortController();
	setTimeout(patienceMs(recorded), null, { signal: patience.signal }).then(
		() => visit.end(),
		() => {},
	);
	try {
		for (const step of recorded.session) {
			await visit.take(step);
		}
		await visit.wait(recorded.tail_ms);
		const records = Object.fromEntries((await visit.records()).map((id) => [id, "fired"]));
		return { events: visit.log.map(named), records };
	} finally {
		patience.abort();
		await visit.end();
	}
}

// Asks again and again, by this program's own clock: that of the frame stands still.
async function until(frame, condition) {
	while (!(await frame.evaluate(condition))) {
		await setTimeout(5);
	}
}

class Visit {
	#page;
	#context;
	#case;
	#server = null;
	#log = [];
	#fired = [];
	#nowMs = 0;
	#loaded = false;

	// `server` is the address of a server that gives the widget its configuration; without it the case's triggers are given out.
	static async begin(browser, recorded, server = null) {
		const visit = new Visit();
		visit.#case = recorded;
		visit.#server = server;
		visit.#context = await browser.newContext({ locale: "en-US" });
		visit.#page = await visit.#context.newPage();
		await visit.#context.route("**/*", (route) => visit.#serve(route));
		return visit;
	}

	async end() {
		await this.#context.close();
	}

	get log() {
		return this.#log;
	}

	// The triggers that the widget will not run again.
	async records() {
		return this.#loaded ? this.#widget.evaluate(() => window.observer.records()) : [];
	}

	// Messages stand on the screen in the order in which their triggers ran. A widget that opens by itself shows them on a screen of their
	// own; after "Start chat" they are in the chat.
	async drawn(count) {
		const widget = this.#widget;
		await until(widget, `document.querySelectorAll('[class*="trigger-message__message"]').length >= ${count}`);
		const atFirst = await widget.evaluate(() =>
			[...document.querySelectorAll('[class*="trigger-message__message"]')].map((element) => element.innerText),
		);
		await widget.evaluate(() => document.querySelector('[class*="trigger-message__link-reply"]').click());
		await this.wait(1000);
		await until(widget, `document.querySelectorAll('[class*="message-text"]').length >= ${count}`);
		const inChat = await widget.evaluate(() =>
			[...document.querySelectorAll('[class*="message-text"]')].map((element) => ({
				text: element.innerText,
				elements: [...element.querySelectorAll("*")]
					.map(({ localName }) => localName)
					.filter((name) => name !== "span"),
				links: [...element.querySelectorAll("a")].map((link) => link.getAttribute("href")),
			})),
		);
		return inChat.map((message, index) => ({ ...message, at_first: atFirst[index] }));
	}

	async take(step) {
		switch (step.op) {
			case "load":
				return this.#load(step.url);
			case "route":
				await this.#page.evaluate((url) => history.pushState({}, "", url), step.url);
				this.#tell({ kind: "route_changed", url: step.url });
				break;
			case "wait":
				return this.wait(step.ms);
			case "open":
				await this.#call("maximizeWidget");
				break;
			case "minimize":
				await this.#call("minimizeWidget");
				break;
			case "register":
				await this.#call("registerGuest", { name: "Guest", email: "guest@shop.example" });
				break;
			case "end-chat":
				if (await this.#isRendered()) {
					await this.#widget.evaluate(() => window.endChat());
				}
				break;
			default:
				throw new Error(`unknown step ${step.op}`);
		}
		await this.#settle();
	}

	// Lets time pass in both frames, from one due time to the next.
	async wait(ms) {
		const fromMs = this.#nowMs;
		const untilMs = fromMs + ms;
		for (;;) {
			const dues = await this.#each(() => window.clock.nextDue() ?? Infinity);
			const dueMs = Math.min(...dues) - START_MS;
			const widgetMs = dues.at(-1) - START_MS;
			if (!this.#case.env.standalone && dueMs - fromMs > QUIET_MS && dueMs <= untilMs && widgetMs > dueMs) {
				const lastMs = Math.min(widgetMs - 1, untilMs);
				await this.#page.evaluate((ms) => window.clock.runThrough(ms), START_MS + lastMs);
				continue;
			}
			if (!(ms > 0 && dueMs <= untilMs)) {
				break;
			}
			this.#nowMs = Math.max(this.#nowMs, dueMs);
			await this.#setClocks();
			for (const frame of this.#frames.filter((_, index) => dues[index] - START_MS <= this.#nowMs)) {
				await frame.evaluate(() => window.clock.runDue());
				await this.#settle();
			}
		}
		this.#nowMs = untilMs;
		await this.#setClocks();
	}

	#each(ask, argument) {
		return Promise.all(this.#frames.map((frame) => frame.evaluate(ask, argument)));
	}

	#setClocks() {
		return this.#each((ms) => window.clock.set(ms), START_MS + this.#nowMs);
	}

	async #load(url) {
		this.#tell({ kind: "page_loaded", url });
		this.#loaded = false;
		// From another page: going to where the page is already, but for the fragment, would load nothing.
		await this.#page.goto("about:blank");
		await this.#page.goto(url);
		if (!this.#case.env.standalone) {
			await until(this.#page, () => document.getElementById("rocketchat-iframe") !== null);
		}
		this.#loaded = true;
		const widget = this.#widget;
		await widget.waitForLoadState();
		if (this.#server) {
			await until(widget, () => window.configured || window.observer.failed !== null);
		}
		await until(widget, () => window.observer.isRendered() || window.observer.failed !== null);
		await this.#settle();
	}

	get #widget() {
		return this.#case.env.standalone ? this.#page.mainFrame() : this.#page.mainFrame().childFrames()[0];
	}

	// The site first: its script asked for its timers first.
	get #frames() {
		return this.#case.env.standalone ? [this.#page.mainFrame()] : [this.#page.mainFrame(), this.#widget];
	}

	#isRendered() {
		return this.#widget.evaluate(() => window.observer.isRendered());
	}

	// The widget's public interface for sites. A widget that is its own page has no site, so it is told directly.
	async #call(method, argument) {
		if (!this.#case.env.standalone) {
			return this.#page.evaluate(
				([method, argument]) =>
					window.RocketChat(function () {
						this[method](argument);
					}),
				[method, argument],
			);
		}
		if (await this.#isRendered()) {
			await this.#widget.evaluate(
				([fn, args]) => window.dispatchEvent(new MessageEvent("message", { data: { src: "rocketchat", fn, args } })),
				[method, argument],
			);
		}
	}

	// Messages between two windows arrive in order, so an echo says that all before it have arrived.
	async #settle() {
		const entries = await this.#widget.evaluate(async () => {
			for (let round = 0; round < 3; round += 1) {
				await window.clock.turn();
				await new Promise((resolve) => {
					const { port1, port2 } = new MessageChannel();
					port1.onmessage = resolve;
					window.parent.postMessage("recorder-echo", "*", [port2]);
				});
			}
			const rendered = window.observer.isRendered();
			return window.observer.takeLog().filter(() => rendered);
		});
		for (const { t_ms, ...event } of entries) {
			this.#log.push({ t_ms: t_ms - START_MS, ...event });
		}
	}

	#tell(event) {
		this.#log.push({ t_ms: this.#nowMs, ...event });
	}

	async #serve(route) {
		const url = new URL(route.request().url());
		const isPage = route.request().resourceType() === "document";
		if (isPage && (this.#case.env.standalone || url.origin === SERVER)) {
			return route.fulfill({ contentType: "text/html", body: await this.#widgetPage() });
		}
		if (isPage) {
			return route.fulfill({ contentType: "text/html", body: this.#sitePage() });
		}
		const file = url.pathname.startsWith("/livechat/") ? url.pathname.slice("/livechat/".length) : null;
		if (file) {
			const contentType = file.endsWith(".css") ? "text/css" : "text/javascript";
			return route.fulfill({ contentType, body: await readFile(join(BUILD, file)) });
		}
		if (this.#server && url.origin === SERVER && url.pathname.endsWith("/livechat/config")) {
			const answer = await fetch(`${this.#server}${url.pathname}${url.search}`);
			// A widget that is a page of its own is of another origin here; a server says that this is all right.
			const headers = { "content-type": "application/json", "access-control-allow-origin": "*" };
			return route.fulfill({ status: answer.status, headers, body: await answer.text() });
		}
		return route.fulfill({ status: 404 });
	}

	#clockAndEcho() {
		const echo = () =>
			window.addEventListener("message", ({ data, ports }) => data === "recorder-echo" && ports[0].postMessage(0));
		return script(installClock, START_MS + this.#nowMs) + script(echo);
	}

	#sitePage() {
		return `<!doctype html><title>Shop</title>${this.#clockAndEcho()}<body>
			<script>window.RocketChat = function (c) { window.RocketChat._.push(c); }; window.RocketChat._ = []; window.RocketChat.url = "${WIDGET}";</script>
			<script src="${SERVER}/livechat/rocketchat-livechat.min.js"></script></body>`;
	}

	async #widgetPage() {
		const { triggers, env } = this.#case;
		const world = {
			triggers,
			online: env.online ?? true,
			nextAgent: env.next_agent ?? null,
			clearStorageOnChatEnd: env.clear_storage_on_chat_end ?? false,
			configOverNetwork: this.#server !== null,
		};
		const html = await readFile(join(BUILD, "index.html"), "utf8");
		const before = [
			this.#clockAndEcho(),
			script(installServer, world),
			script(installObserver),
			// Scripts of the page's own origin: a browser tells nobody of what goes wrong in others.
			`<script>window.SERVER_URL = "${SERVER}"</script><base href="/">`,
		].join("");
		return html.replace("<head>", () => `<head>${before}`);
	}
}
