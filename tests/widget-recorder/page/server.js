// A server that answers at once, inside the frame of the widget; only its configuration may come from a real one. What it keeps of its visitors is in the frame's local storage.
// The function is sent to the page as text, so it refers to nothing outside of itself.
export function installServer(world) {
	const KEY = "recorder-visitors";
	const overNetwork = window.fetch.bind(window);
	const visitors = () => JSON.parse(localStorage.getItem(KEY) ?? "{}");

	const config = (token) => ({
		enabled: true,
		online: world.online,
		settings: {
			registrationForm: false,
			clearLocalStorageWhenChatEnded: world.clearStorageOnChatEnd,
			language: "en",
		},
		theme: { title: "Chat", color: "#1d74f5" },
		messages: {},
		departments: [],
		resources: {},
		customFields: [],
		triggers: world.triggers
			.filter((trigger) => trigger.enabled)
			.map(({ _id, conditions, actions, runOnce }) => ({ _id, conditions, actions, runOnce })),
		guest: visitors()[token],
	});
	const answer = async (method, path, query, body, asked) => {
		if (path.endsWith("/livechat/config") && world.configOverNetwork) {
			const { config, ...rest } = await (await overNetwork(asked)).json();
			window.configured = true;
			return { ...rest, config: { ...config, guest: visitors()[query.get("token")] } };
		}
		if (path.endsWith("/livechat/config")) {
			return { config: config(query.get("token")), success: true };
		}
		if (path.endsWith("/livechat/visitor") && method === "POST") {
			const { token } = body.visitor;
			const visitor = { _id: `visitor-${token}`, token, username: "guest-1", name: "Guest" };
			localStorage.setItem(KEY, JSON.stringify({ ...visitors(), [token]: visitor }));
			return { visitor, success: true };
		}
		if (path.includes("/livechat/agent.next/")) {
			const agent = world.nextAgent && {
				_id: `id-${world.nextAgent}`,
				username: world.nextAgent,
				name: world.nextAgent,
				status: "online",
			};
			return agent ? { agent, success: true } : { success: false, error: "agent-not-found" };
		}
		return { success: true };
	};

	window.fetch = async (input, init = {}) => {
		const url = new URL(typeof input === "string" ? input : input.url, location.href);
		const body = typeof init.body === "string" ? JSON.parse(init.body) : {};
		const value = await answer(init.method ?? "GET", url.pathname, url.searchParams, body, url);
		return new Response(JSON.stringify(value), {
			status: value.success ? 200 : 400,
			headers: { "content-type": "application/json" },
		});
	};

	let socket = null;
	// The chat is closed, as the server tells the widget when an agent or the visitor closes it.
	window.endChat = () => {
		const message = {
			_id: `close-${Math.random()}`,
			t: "livechat-close",
			msg: "",
			transcriptRequested: true,
			u: { _id: "id-agent", username: "agent" },
			ts: { $date: Date.now() },
		};
		const data = { msg: "changed", collection: "stream-room-messages", id: "id", fields: { eventName: "room", args: [message] } };
		socket?.onmessage?.({ data: JSON.stringify(data) });
	};

	window.WebSocket = class {
		constructor() {
			socket = this;
			this.readyState = 1;
			queueMicrotask(() => this.onopen?.({}));
		}
		send(text) {
			const { msg, id } = JSON.parse(text);
			const replies = {
				connect: { msg: "connected", session: "recorder" },
				ping: { msg: "pong", id },
				sub: { msg: "ready", subs: [id] },
				method: { msg: "result", id, result: {} },
			};
			if (replies[msg]) {
				queueMicrotask(() => this.onmessage?.({ data: JSON.stringify(replies[msg]) }));
			}
		}
		close() {}
		addEventListener() {}
		removeEventListener() {}
	};
}
