/**
 * What a visitor would get, and why, as the screen reads it. On its way here everything that repeats in the trace is there once, in
 * tables; reading it gives objects that share what they have in common.
 */
import type {
  PackedDecisions,
  PackedFrames,
  PackedLane,
  PackedMessages,
  Simulation as PackedSimulation,
  PackedTrace,
  Trace,
} from "@/ipc/generated";

export type Simulation = Omit<PackedSimulation, "trace"> & { trace: Trace };

export function unpacked(simulation: PackedSimulation): Simulation {
  return { ...simulation, trace: unpackedTrace(simulation.trace) };
}

export function unpackedTrace(packed: PackedTrace): Trace {
  const { engine, steps, records, end_ms, stopped, texts } = packed;
  const text = (place: number) => entry(texts, place);
  const decisions = decisionsOf(packed.decisions, text);
  const t_ms = spread(packed.events.t_ms);
  return {
    engine,
    steps,
    records,
    end_ms,
    stopped,
    // What is shared is spread last, here and below: fields added after it would make this many times as slow.
    events: packed.events.kind.map((kind, row) => ({
      t_ms: entry(t_ms, row),
      ...entry(packed.events.kinds, kind),
    })),
    decisions,
    frames: framesOf(packed.frames, text),
    messages: messagesOf(packed.messages, text),
    lanes: packed.lanes.map((lane) => laneOf(lane, decisions, packed.fired)),
  };
}

type Text = (place: number) => string;

function decisionsOf(packed: PackedDecisions, text: Text): Trace["decisions"] {
  const kinds = packed.kinds.map((kind) => ({
    ...kind,
    text: text(kind.text),
    values: kind.values.map(([label, value]) => ({ label: text(label), value: text(value) })),
    rule: text(kind.rule),
  }));
  const t_ms = spread(packed.t_ms);
  const step = spread(packed.step);
  const events_before = spread(packed.events_before);
  return packed.kind.map((kind, row) => ({
    t_ms: entry(t_ms, row),
    step: entry(step, row),
    events_before: entry(events_before, row),
    trigger: text(entry(packed.trigger, row)),
    ...entry(kinds, kind),
  }));
}

function framesOf(packed: PackedFrames, text: Text): Trace["frames"] {
  const kinds = packed.kinds.map((kind) => ({
    ...kind,
    page: kind.page === null ? null : text(kind.page),
    known_url: kind.known_url === null ? null : text(kind.known_url),
  }));
  const t_ms = spread(packed.t_ms);
  const step = spread(packed.step);
  const messages = spread(packed.messages);
  return packed.kind.map((kind, row) => ({
    t_ms: entry(t_ms, row),
    step: entry(step, row),
    messages: entry(messages, row),
    ...entry(kinds, kind),
  }));
}

function messagesOf(packed: PackedMessages, text: Text): Trace["messages"] {
  const kinds = packed.kinds.map(([trigger, sender, words, answers]) => ({
    trigger: text(trigger),
    sender: text(sender),
    text: text(words),
    ...(answers.length === 0 ? {} : { answers: answers.map(text) }),
  }));
  const tab = spread(packed.tab);
  const from_ms = spread(packed.from_ms);
  const to_ms = spread(packed.to_ms);
  const from_frame = spread(packed.from_frame);
  const to_frame = spread(packed.to_frame);
  return packed.kind.map((kind, row) => ({
    tab: entry(tab, row),
    from_ms: entry(from_ms, row),
    to_ms: entry(to_ms, row),
    from_frame: entry(from_frame, row),
    to_frame: entry(to_frame, row),
    ...entry(kinds, kind),
  }));
}

/** A mark is a decision at its time. */
function laneOf(
  { trigger, spans, marks }: PackedLane,
  decisions: Trace["decisions"],
  fired: PackedTrace["fired"],
): Trace["lanes"][number] {
  return {
    trigger,
    spans: spans.map(([kind, from_ms, to_ms]) => ({ kind, from_ms, to_ms })),
    marks: marks.map((place) => {
      const { t_ms, verdict, reason } = entry(decisions, place);
      return { t_ms, fired: fired.includes(verdict), reason, decision: place };
    }),
  };
}

/** The values of a column of which each stands for as many rows as is written with it. */
function spread<T>(runs: readonly (readonly [T, number])[]): T[] {
  const values: T[] = [];
  for (const [value, count] of runs) {
    for (let nth = 0; nth < count; nth++) {
      values.push(value);
    }
  }
  return values;
}

/** What a table has at a place. Tables and places are made together, so that a missing one is a mistake of the program. */
function entry<T>(table: readonly T[], place: number): T {
  if (place < 0 || place >= table.length) {
    throw new RangeError(`The trace names entry ${place} of a table of ${table.length}.`);
  }
  return table[place] as T;
}
