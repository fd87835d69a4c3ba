// Random triggers and sessions from a seed, in the form of the recorded cases.

// mulberry32: small, and the same on every machine.
function randomNumbers(seed) {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

const URLS = [
	"https://shop.example/",
	"https://shop.example/contact",
	"https://shop.example/contact?from=footer",
	"https://shop.example/cart#step-2",
	"https://shop.example/pricing?plan=pro",
	"https://shop.example/blog/2026/01/hello-world",
	"https://shop.example/kontakt/%C3%BCber",
];
const PATTERNS = [
	".*",
	".*/contact",
	"/contact$",
	"^https://shop\\.example/",
	"livechat",
	"^https://chat\\.",
	"Contact",
	"/blog/\\d{4}/\\d{2}/",
	"",
	null,
];
const SECONDS = ["0", "1", "2s", "3", "5", "12.7", "30", 7, "abc", "-1", "", null];
const WORDS = ["Hello!", "Need a quote?", "Can we help?", "Questions?", "Welcome back"];

export function makeCase(id, seed) {
	const random = randomNumbers(Math.imul(seed, 7919) + id);
	const chance = (share) => random() < share;
	const pick = (list) => list[Math.floor(random() * list.length)];
	const between = (least, most) => least + Math.floor(random() * (most - least + 1));
	const weighted = (table) => {
		let rest = random() * table.reduce((sum, [weight]) => sum + weight, 0);
		for (const [weight, value] of table) {
			rest -= weight;
			if (rest < 0) {
				return value;
			}
		}
		return table[0][1];
	};

	const condition = () => {
		const name = weighted([
			[35, "page-url"],
			[30, "time-on-site"],
			[28, "chat-opened-by-visitor"],
			[7, "after-guest-registration"],
		]);
		const value = {
			"page-url": () => (chance(0.03) ? "(" : pick(PATTERNS)),
			"time-on-site": () => pick(SECONDS),
			"chat-opened-by-visitor": () => pick(["", null]),
			"after-guest-registration": () => pick(["", null]),
		}[name]();
		return { name, value };
	};
	const action = (place) => {
		if (chance(0.04)) {
			const params = { sender: "queue", name: "", serviceUrl: "http://localhost:3000/", serviceTimeout: 500 };
			return { name: "use-external-service", params: { ...params, serviceFallbackMessage: "Sorry" } };
		}
		const params = chance(0.5)
			? { sender: "queue", name: "" }
			: { sender: "custom", name: pick(["zoe", "support", "bot"]) };
		if (chance(0.03)) {
			delete params.sender;
		}
		// The text tells which trigger a message is of.
		return { name: "send-message", params: { ...params, msg: `${pick(WORDS)} (${place})` } };
	};
	const several = (make) => Array.from({ length: weighted([[70, 1], [25, 2], [5, 3]]) }, (_, index) => make(index + 1));

	const triggers = Array.from({ length: between(1, 3) }, (_, index) => ({
		_id: `t${index + 1}`,
		name: `trigger ${index + 1}`,
		description: "",
		enabled: chance(0.95),
		runOnce: chance(0.4),
		conditions: several(condition),
		actions: several((place) => action(`t${index + 1}.${place}`)),
	}));

	const load = () => ({ op: "load", url: pick(URLS) });
	const step = () =>
		weighted([
			[22, load],
			[30, () => ({ op: "wait", ms: pick([1, 200, 500, 800, 1000, 2000, 4000, 5000, 10000, 29750]) })],
			[10, () => ({ op: "route", url: pick(URLS) })],
			[12, () => ({ op: "open" })],
			[6, () => ({ op: "minimize" })],
			[14, () => ({ op: "register" })],
			[6, () => ({ op: "end-chat" })],
		])();
	const session = [load(), ...Array.from({ length: between(2, 7) }, step)];
	if (id % 70 === 0) {
		session.push({ op: "wait", ms: 3_601_000 }, load(), { op: "wait", ms: 1000 });
	}

	return {
		id,
		triggers,
		env: {
			online: chance(0.95),
			next_agent: weighted([[45, "agent.one"], [30, "agent.two"], [25, null]]),
			site_reports_routes: false,
			standalone: chance(0.2),
			clear_storage_on_chat_end: chance(0.4),
			services: {},
		},
		session,
		tail_ms: pick([0, 0, 1000, 35000]),
	};
}
