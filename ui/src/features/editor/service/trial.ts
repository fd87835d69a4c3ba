/** How a service is tried: what people chose so far, and what the words for its outcomes are. Pure. */
import type {
  Commands,
  MockAnswer,
  ServiceOutcome,
  ServiceSetup,
  ServiceTried,
  Visitor,
} from "@/ipc/generated";
import type { Document } from "../document";

/** The three ways to try a service, as people choose among them. */
export const ways = ["address", "mock", "server"] as const;
export type Way = (typeof ways)[number];

export type TrialForm = {
  way: Way;
  /** The server that asks, or whose secret token goes along; null: the first that fits. */
  server: number | null;
  /** Whether a server is to ask the mock service instead of the draft's address. */
  mockForServer: boolean;
  /** The visitor that the service is told about; null: the example. */
  visitor: Visitor | null;
};

export const newForm: TrialForm = { way: "address", server: null, mockForServer: true, visitor: null };

export type ServiceServer = ServiceSetup["servers"][number];

/** The server that a form means: the chosen one; else a server of one's own before the practice server. */
export function serverOf(form: TrialForm, setup: ServiceSetup): ServiceServer | null {
  const { servers } = setup;
  return (
    servers.find(({ server }) => server === form.server) ??
    servers.find(({ practice }) => !practice) ??
    servers[0] ??
    null
  );
}

/** Whether what is asked is the mock service. Only the practice server reaches it; others are elsewhere. */
export function asksMock(form: TrialForm, server: ServiceServer | null): boolean {
  return form.way === "mock" || (form.way === "server" && form.mockForServer && server?.practice === true);
}

export type ServiceCall = Commands["service.call"]["input"];

/** What is sent to the back end. */
export function callOf(form: TrialForm, setup: ServiceSetup, document: Document): ServiceCall {
  const server = serverOf(form, setup);
  return {
    document,
    ask: form.way === "server" ? "server" : "this-computer",
    to: asksMock(form, server) ? "mock" : "address",
    server: server?.server ?? null,
    visitor: form.visitor ?? setup.visitor,
  };
}

export const outcomeWords: Record<ServiceOutcome, string> = {
  answered: "Right answer",
  "wrong-shape": "Wrong shape",
  "wrong-status": "Wrong status",
  "timed-out": "Timed out",
  unreachable: "Not reached",
  cut: "Cut off",
  "too-long": "Too long",
  "sent-on": "Sent on",
  "bad-address": "Not sent",
  failed: "Failed",
};

/** What the mock service can do, in the order of the menu. */
export const mockAnswers: readonly { value: MockAnswer; label: string }[] = [
  { value: "messages", label: "answers with messages" },
  { value: "status", label: "answers with an error status" },
  { value: "wrong-shape", label: "answers in a wrong shape" },
  { value: "empty", label: "answers with nothing" },
  { value: "web-page", label: "answers with a web page" },
  { value: "oversized", label: "answers with 2 MB" },
  { value: "redirect", label: "sends the call on" },
  { value: "cut", label: "cuts the connection" },
  { value: "hang", label: "never answers" },
];

type Answer = ServiceTried["answer"];

/** The time as people compare it: what it took against what is allowed. */
export function timeWords({ began_after_ms, took_ms, timeout_ms }: Answer): string {
  return `${began_after_ms ?? took_ms} of ${timeout_ms} ms`;
}

/** The text as indented JSON where it is JSON, and as it is otherwise. */
export function readable(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

/** A request or an answer as it goes over the wire, its body indented. */
export function onTheWire(
  first: string,
  headers: readonly (readonly [string, string])[],
  body: string,
): string {
  const head = [first, ...headers.map(([name, value]) => `${name}: ${value}`)].join("\n");
  return body === "" ? head : `${head}\n\n${readable(body)}`;
}
