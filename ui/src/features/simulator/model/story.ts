/** A trace as people read it: events and decisions in one list, the word for each verdict, a sentence for each trigger. */
import type { Decision, Event, Lane, LaneHead, SpanKind, Trace, Verdict, VerdictLook } from "@/ipc/generated";
import { capital, type GroupNames, groupWords } from "./speech";
import { shortUrl } from "./steps";
import { shortStamp } from "./timespan";
import type { Vocabulary } from "./vocabulary";

/** What a row of the story is about, for its filter. */
export type RowKind = "page" | "message" | "fired" | "not-fired" | "other";

export type StoryRow = {
  key: string;
  t_ms: number;
  kind: RowKind;
  trigger: string | null;
  title: string;
  text: string;
  /** What was decided, where the row tells a decision. */
  decision: Decision | null;
  /** The decision that explains the row: its own, or the one by which it came about. */
  because: Decision | null;
};

/** How the verdicts of an engine look: its vocabulary says it. */
export type VerdictLooks = Pick<Vocabulary, "verdicts">;

/** What the outcome of a trigger is told with. */
export type OutcomeWords = Pick<Vocabulary, "verdicts" | "speech">;

/** How a verdict looks. One that the vocabulary does not have shows its key. */
export function verdictLook(verdict: Verdict, { verdicts }: VerdictLooks): VerdictLook {
  return (
    verdicts.find(({ key }) => key === verdict) ?? {
      key: verdict,
      words: verdict,
      label: verdict,
      tone: "neutral",
      family: "step",
      course: "goes-on",
      mark: null,
      progress: 0,
    }
  );
}

/** Whether a trigger that was on its way is as far as it was at first: what it waited for is lost. */
function isBackAtStart(verdict: Verdict, looks: VerdictLooks): boolean {
  const { mark, progress } = verdictLook(verdict, looks);
  return mark === "not-fired" && progress === 0;
}

/** Whether a stretch of this kind begins with a verdict. */
export function begins(verdict: Verdict, kind: SpanKind, looks: VerdictLooks): boolean {
  const { course } = verdictLook(verdict, looks);
  return typeof course !== "string" && course.begins === kind;
}

/** The name of a trigger for people; its id where it is not in the list. */
export function triggerName(heads: readonly LaneHead[], trigger: string): string {
  const head = heads.find((head) => head.trigger === trigger);
  return head === undefined ? trigger : headName(head);
}

/** The name of a lane for people. */
export function headName({ name }: Pick<LaneHead, "name">): string {
  return name === "" ? "Untitled draft" : name;
}

function decisionRow(decision: Decision, index: number, name: string, looks: VerdictLooks): StoryRow {
  const { family, label } = verdictLook(decision.verdict, looks);
  return {
    key: `d${index}`,
    t_ms: decision.t_ms,
    kind: family === "fires" ? "fired" : family === "not" ? "not-fired" : "other",
    trigger: decision.trigger,
    title: `${name}: ${label.toLowerCase()}`,
    text: decision.text,
    decision,
    because: decision,
  };
}

/** An event that no decision tells already; the others are null. */
function eventRow(
  event: Event,
  index: number,
  name: (trigger: string) => string,
  groups: GroupNames,
): StoryRow | null {
  const base = { key: `e${index}`, t_ms: event.t_ms, trigger: null, decision: null, because: null } as const;
  switch (event.kind) {
    case "page_loaded":
      return { ...base, kind: "page", title: `Page loaded: ${shortUrl(event.url)}`, text: event.url };
    case "route_changed":
      return { ...base, kind: "page", title: `Route changed: ${shortUrl(event.url)}`, text: event.url };
    case "widget_opened":
      return { ...base, kind: "message", title: "The widget opens", text: "It was minimised before." };
    case "message_shown":
      return {
        ...base,
        kind: "message",
        trigger: event.trigger,
        title: `Message from ${event.sender}`,
        text: event.text,
      };
    case "tag_added":
      return {
        ...base,
        kind: "other",
        trigger: event.trigger,
        title: `Tag added: ${event.tag}`,
        text: name(event.trigger),
      };
    case "message_removed":
      return {
        ...base,
        kind: "message",
        trigger: event.trigger,
        title: `Message removed: ${name(event.trigger)}`,
        text: event.text,
      };
    case "groups_chosen":
      // Where a rule decides, its decision says it.
      return event.trigger !== null
        ? null
        : {
            ...base,
            kind: "other",
            title: `A chat goes to ${groupWords(event.groups, groups)}`,
            text: "No rule decides.",
          };
    case "chat_started":
      return {
        ...base,
        kind: "other",
        trigger: event.trigger,
        title: `A chat starts, and goes to ${groupWords(event.groups, groups)}`,
        text: event.trigger === null ? "No rule decided." : name(event.trigger),
      };
    case "not_fired":
      // The decision with its sentence says it.
      return null;
  }
}

/** Events and decisions in the order in which they happened. */
export function story(
  trace: Trace,
  heads: readonly LaneHead[],
  looks: VerdictLooks,
  groups?: GroupNames,
): StoryRow[] {
  const names = new Map(heads.map((head) => [head.trigger, headName(head)]));
  const name = (trigger: string) => names.get(trigger) ?? trigger;
  const rows: StoryRow[] = [];
  let taken = 0;
  const takeDecisions = (events: number): void => {
    for (let next = trace.decisions[taken]; next !== undefined; next = trace.decisions[taken]) {
      if (next.events_before > events) {
        return;
      }
      rows.push(decisionRow(next, taken, name(next.trigger), looks));
      taken++;
    }
  };
  trace.events.forEach((event, index) => {
    takeDecisions(index);
    const row = eventRow(event, index, name, groups);
    if (row !== null) {
      rows.push(row);
    }
  });
  takeDecisions(Number.POSITIVE_INFINITY);
  return explained(rows, looks);
}

/** The rows with what explains them: what a trigger does comes from what was decided about it at that moment. */
function explained(rows: readonly StoryRow[], looks: VerdictLooks): StoryRow[] {
  const fired = new Map<string, Decision>();
  const moment = ({ trigger, t_ms }: Pick<StoryRow, "trigger" | "t_ms">) => `${trigger} ${t_ms}`;
  for (const { decision } of rows) {
    if (decision !== null && verdictLook(decision.verdict, looks).family === "fires") {
      fired.set(moment(decision), decision);
    }
  }
  return rows.map((row) =>
    row.because === null ? { ...row, because: fired.get(moment(row)) ?? null } : row,
  );
}

export type Outcome = { status: "fires" | "does-not-fire" | "blocked" | "waiting"; text: string };

/** Whether a trigger fires in the session and when, or why not, in a sentence. */
export function outcome(trace: Trace, head: LaneHead, looks: OutcomeWords): Outcome {
  const own = trace.decisions.filter(({ trigger }) => trigger === head.trigger);
  return outcomeOf(
    head,
    own,
    trace.lanes.find(({ trigger }) => trigger === head.trigger),
    looks,
  );
}

/** The outcome of each trigger by its name in the trace. */
export function outcomes(
  trace: Trace,
  heads: readonly LaneHead[],
  looks: OutcomeWords,
): Map<string, Outcome> {
  const decisions = new Map<string, Decision[]>(heads.map(({ trigger }) => [trigger, []]));
  for (const decision of trace.decisions) {
    decisions.get(decision.trigger)?.push(decision);
  }
  const lanes = new Map(trace.lanes.map((lane) => [lane.trigger, lane]));
  return new Map(
    heads.map((head) => [
      head.trigger,
      outcomeOf(head, decisions.get(head.trigger) ?? [], lanes.get(head.trigger), looks),
    ]),
  );
}

function outcomeOf(
  head: LaneHead,
  own: readonly Decision[],
  lane: Lane | undefined,
  looks: OutcomeWords,
): Outcome {
  const { fires, fires_not } = looks.speech;
  if (!head.enabled) {
    return { status: "blocked", text: `${capital(fires_not)}: it is disabled` };
  }
  const fired = lane?.marks.filter((mark) => mark.fired) ?? [];
  if (fired.length > 0) {
    const times = [...new Set(fired.map((mark) => shortStamp(mark.t_ms)))];
    const more = times.length > 4 ? ` and ${times.length - 3} more times` : "";
    return {
      status: "fires",
      text: `${capital(fires)} at ${listed(more === "" ? times : times.slice(0, 3))}${more}`,
    };
  }
  const last = own.at(-1);
  if (last === undefined) {
    return { status: "does-not-fire", text: `${capital(fires_not)}: it never was its turn` };
  }
  const { course } = verdictLook(last.verdict, looks);
  if (typeof course !== "string" && course.begins !== "resting") {
    return { status: "waiting", text: `Still waits at the end: ${inSentence(last.text)}` };
  }
  // A lost timer explains the refusals that follow from it.
  const telling = own.find(({ verdict }) => isBackAtStart(verdict, looks)) ?? last;
  return { status: "does-not-fire", text: `${capital(fires_not)}: ${inSentence(telling.text)}` };
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

/** A sentence as the part of another after a colon. */
function inSentence(sentence: string): string {
  return (sentence.charAt(0).toLowerCase() + sentence.slice(1)).replace(/\.$/, "");
}
