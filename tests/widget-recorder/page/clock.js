// The time of a frame. Nothing moves it but `clock.set`; it follows the timers of a browser: delays are 32-bit, equal times are in
// the order of asking, an interval asks again before its function runs, and each function is a task of its own.
// The function is sent to the page as text, so it refers to nothing outside of itself.
export function installClock(startMs) {
	const real = {
		setTimeout: window.setTimeout.bind(window),
		Date: window.Date,
	};
	const timers = new Map();
	let now = startMs;
	let asked = 0;

	const ask = (run, delay, every) => {
		const id = ++asked;
		timers.set(id, { due: now + Math.max(0, delay | 0), order: id, run, every });
		return id;
	};
	const next = () => {
		let soonest = null;
		for (const [id, timer] of timers) {
			if (!soonest || timer.due < soonest.due || (timer.due === soonest.due && timer.order < soonest.order)) {
				soonest = { id, ...timer };
			}
		}
		return soonest;
	};

	const run = (timer) => {
		timers.delete(timer.id);
		if (timer.every !== null) {
			timers.set(timer.id, { ...timer, due: now + timer.every, order: ++asked });
		}
		try {
			timer.run();
		} catch (error) {
			console.error(error);
		}
	};

	window.setTimeout = (run, delay, ...args) => ask(() => run(...args), delay, null);
	window.setInterval = (run, delay, ...args) => ask(() => run(...args), delay, Math.max(1, delay | 0));
	window.clearTimeout = (id) => timers.delete(id);
	window.clearInterval = window.clearTimeout;
	window.requestAnimationFrame = (run) => real.setTimeout(() => run(now - startMs), 0);
	window.performance.now = () => now - startMs;
	window.Date = class extends real.Date {
		constructor(...args) {
			if (args.length === 0) {
				super(now);
			} else {
				super(...args);
			}
		}
		static now() {
			return now;
		}
	};

	window.clock = {
		now: () => now,
		nextDue: () => next()?.due ?? null,
		turn: () => new Promise((resolve) => real.setTimeout(resolve, 0)),
		// What another frame tells this one comes at the time that both are at, so all are set before any is run.
		set: (ms) => {
			now = ms;
		},
		// Runs everything up to a time in one turn, where nothing else is listening.
		runThrough(untilMs) {
			for (let timer = next(); timer && timer.due <= untilMs; timer = next()) {
				now = Math.max(now, timer.due);
				run(timer);
			}
		},
		async runDue() {
			for (let timer = next(); timer && timer.due <= now; timer = next()) {
				run(timer);
				await window.clock.turn();
			}
		},
	};
}
