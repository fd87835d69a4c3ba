/** What a session should show: in words, as a form makes it, and what is known of it. */
import type { LaneHead, SessionExpectation, SessionTest, Speech } from "@/ipc/generated";
import { triggerName } from "./story";
import { shortStamp } from "./timespan";

export type ExpectationKind = SessionExpectation["kind"];

/** An expectation as people read it: *“Help” fires at 0:30*. */
export function expectationWords(
  expectation: SessionExpectation,
  heads: readonly LaneHead[],
  speech: Speech,
): string {
  return `“${triggerName(heads, expectation.trigger)}” ${expectedWords(expectation, speech)}`;
}

function expectedWords(expectation: SessionExpectation, { fires }: Speech): string {
  switch (expectation.kind) {
    case "fires-at":
      return `${fires} at ${shortStamp(expectation.t_ms)}${
        expectation.tolerance_ms > 0 ? `, give or take ${shortStamp(expectation.tolerance_ms)}` : ""
      }`;
    case "fires-within":
      return `${fires} between ${shortStamp(expectation.from_ms)} and ${shortStamp(expectation.to_ms)}`;
    case "fires-on":
      return `${fires} on page ${expectation.page}`;
    case "fires":
      return fires;
    case "never-fires":
      return `never ${fires}`;
    case "fires-times":
      return expectation.times === 1 ? `${fires} once` : `${fires} ${expectation.times} times`;
    case "says":
      return `says “${expectation.text}”`;
    case "from":
      return `is from ${expectation.sender}`;
  }
}

/** The kinds that a form makes; *fires within* and *fires on a page* are written in the script only. */
const formKinds = [
  "fires-at",
  "fires",
  "never-fires",
  "fires-times",
  "says",
  "from",
] as const satisfies readonly ExpectationKind[];

/** What a form has to say of each kind, in the words of the engine; nothing of messages where there are none. */
export function expectationKinds({ fires, has_messages }: Speech): { value: FormKind; label: string }[] {
  const labels: Record<FormKind, string> = {
    "fires-at": `${fires} at`,
    fires,
    "never-fires": `never ${fires}`,
    "fires-times": `${fires} so many times`,
    says: "says",
    from: "is from",
  };
  return formKinds
    .filter((value) => has_messages || isOfFiring({ kind: value }))
    .map((value) => ({ value, label: labels[value] }));
}

export type FormKind = (typeof formKinds)[number];

export function isFormKind(value: string | null): value is FormKind {
  return formKinds.some((kind) => kind === value);
}

export type ExpectationForm = {
  trigger: string;
  kind: FormKind;
  t_ms: number;
  times: number;
  text: string;
};

/** The expectation that a form says; null while it misses something. */
export function fromForm({ trigger, kind, t_ms, times, text }: ExpectationForm): SessionExpectation | null {
  switch (kind) {
    case "fires-at":
      return { trigger, kind, t_ms, tolerance_ms: 0 };
    case "fires":
    case "never-fires":
      return { trigger, kind };
    case "fires-times":
      return { trigger, kind, times };
    case "says":
      return text.trim() === "" ? null : { trigger, kind, text: text.trim() };
    case "from":
      return text.trim() === "" ? null : { trigger, kind, sender: text.trim() };
  }
}

/** Whether an expectation says when or how often its trigger fires, and not what the message is like. */
export function isOfFiring({ kind }: Pick<SessionExpectation, "kind">): boolean {
  return kind !== "says" && kind !== "from";
}

/** The tests with that of one session as it is now. A session that expects nothing is no test. */
export function withResults(
  tests: readonly SessionTest[] | undefined,
  now: SessionTest,
): readonly SessionTest[] | undefined {
  const others = tests?.filter(({ session }) => session !== now.session);
  return now.results.length === 0 ? others : others?.concat(now);
}

/** Whether a session is as expected; null when it expects nothing or nothing is known yet. */
export function sessionPasses(tests: readonly SessionTest[] | undefined, session: number): boolean | null {
  const results = tests?.find((test) => test.session === session)?.results;
  return results === undefined ? null : results.every(({ passed }) => passed);
}
