// Watches the widget's own state: which trigger messages there are, and whether it is minimised.
// The function is sent to the page as text, so it refers to nothing outside of itself.
export function installObserver() {
	const log = [];
	let store = null;

	// The widget's modules are in the cache of its bundle; what they are is told by what they hold.
	const findModules = () => {
		let load = null;
		window.webpackJsonp.push([["recorder"], { recorder: (_module, _exports, require) => { load = require; } }, [["recorder"]]]);
		for (const { exports } of Object.values(load.c)) {
			for (const part of Object.values(exports ?? {})) {
				if (part?.window === part) {
					continue; // another window, which may not be looked into
				}
				if (part?.setState && part.persist && part.state) {
					store = part;
				}
			}
		}
	};

	let seen = new Map();
	let minimized = true;
	const look = () => {
		const { state } = store;
		const t_ms = window.clock.now();
		const present = new Map(state.messages.filter((message) => message.trigger).map((message) => [message._id, message]));
		for (const [id, message] of seen) {
			if (!present.has(id)) {
				log.push({ t_ms, kind: "message_removed", text: message.msg });
			}
		}
		for (const [id, message] of present) {
			if (!seen.has(id)) {
				log.push({ t_ms, kind: "message_shown", sender: message.u?.username ?? "", text: message.msg });
			}
		}
		seen = present;
		if (minimized && !state.minimized) {
			log.push({ t_ms, kind: "widget_opened" });
		}
		minimized = state.minimized;
	};

	// The store saves itself before it tells anyone of its first change.
	const { setItem } = Storage.prototype;
	Storage.prototype.setItem = function (key, value) {
		setItem.call(this, key, value);
		if (key === "store" && !store) {
			findModules();
			minimized = store.state.minimized;
			store.on("change", look);
		}
	};

	window.observer = {
		failed: null,
		takeLog: () => log.splice(0),
		isRendered: () => document.querySelector("main, footer") !== null,
		records: () => JSON.parse(localStorage.getItem("store") ?? "{}").firedTriggers ?? [],
	};
	window.addEventListener("unhandledrejection", ({ reason }) => {
		window.observer.failed ??= String(reason?.message ?? reason);
	});
}
