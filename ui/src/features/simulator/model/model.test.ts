import { describe, expect, it } from "vitest";
import type { Decision, LaneHead, Reason, Session, Trace, VerdictLook } from "@/ipc/generated";
import { history, withUndo } from "@/lib/undo";
import { clusters } from "./clusters";
import { markLook, type ReasonLooks } from "./marks";
import { frameAt, indexMessages, lastStop, messagesIn, neighbour, stops } from "./moments";
import {
  edgePull,
  fitZoom,
  lead,
  makeScale,
  roomForShortened,
  shortenedWidth,
  tickGap,
  tickStep,
  ticks,
} from "./scale";
import { lineMark } from "./script";
import { editSession, emptySession, insertAt, stepTimes } from "./session";
import { ofRules, ofTriggers } from "./speech-testing";
import { outcome, story } from "./story";
import { readTimespan, shortStamp, stamp, writeTimespan } from "./timespan";
import { flagRows, flags, pageStretches } from "./visit";

const visit: Session = {
  ...emptySession,
  session: [{ op: "load", url: "https://a.example/" }, { op: "wait", ms: 10_000 }, { op: "open" }],
  tail_ms: 5_000,
};

const head: LaneHead = {
  trigger: "draft-1",
  draft: 1,
  name: "Hello",
  enabled: true,
  when: "",
  // biome-ignore lint/suspicious/noThenProperty: what the trigger does, as the back end calls it
  then: "",
  tags: [],
};

function decision(part: Partial<Decision>): Decision {
  return {
    t_ms: 0,
    step: 0,
    events_before: 0,
    trigger: "draft-1",
    verdict: "scheduled",
    reason: "page_loaded",
    text: "It is scheduled.",
    values: [],
    rule: "2",
    ...part,
  };
}

const frame = {
  step: null,
  tab: 1,
  tabs: [1],
  page: null,
  known_url: null,
  engine_started: true,
  widget_open: false,
  registered: false,
  online: true,
  messages: 0,
};

const trace: Trace = {
  engine: "rocketchat",
  steps: [{ t_ms: 0, line: "load https://a.example/", events_before: 0, decisions_before: 0 }],
  events: [
    { t_ms: 0, kind: "page_loaded", url: "https://a.example/" },
    { t_ms: 8000, kind: "message_shown", trigger: "draft-1", sender: "anna", text: "Hi" },
  ],
  records: {},
  decisions: [
    decision({ events_before: 1 }),
    decision({ t_ms: 8000, events_before: 2, verdict: "fired", text: "It shows its message." }),
  ],
  frames: [
    { ...frame, t_ms: 0 },
    { ...frame, t_ms: 8000 },
    { ...frame, t_ms: 8000, widget_open: true },
  ],
  messages: [
    {
      trigger: "draft-1",
      sender: "anna",
      text: "Hi",
      tab: 1,
      from_ms: 8000,
      to_ms: 9000,
      from_frame: 1,
      to_frame: 3,
    },
  ],
  lanes: [
    {
      trigger: "draft-1",
      spans: [],
      marks: [
        { t_ms: 8000, fired: true, reason: "message_shown", decision: 1 },
        { t_ms: 76_000, fired: true, reason: "message_shown", decision: 1 },
      ],
    },
  ],
  end_ms: 90_000,
  stopped: null,
};

describe("editing a session", () => {
  it("adds, changes, moves and removes steps, each of which can be taken back", () => {
    const reduce = withUndo(editSession);
    let state = history(visit);
    state = reduce(state, { type: "change", action: { type: "step.add", at: 1, step: { op: "reload" } } });
    state = reduce(state, { type: "change", action: { type: "step.move", from: 1, to: 3 } });
    state = reduce(state, { type: "change", action: { type: "step.remove", at: 0 } });
    expect(state.present.session.map(({ op }) => op)).toEqual(["wait", "open", "reload"]);
    for (let back = 0; back < 3; back++) {
      state = reduce(state, { type: "undo" });
    }
    expect(state.present).toBe(visit);
  });

  it("leaves the session alone when a step is not there", () => {
    expect(editSession(visit, { type: "step.remove", at: 9 })).toBe(visit);
    expect(editSession(visit, { type: "step.move", from: 0, to: 3 }).session).toBe(visit.session);
  });

  it("keeps one answer a trigger and forgets it again", () => {
    const service = { delay_ms: 1, contents: [], error: true };
    const answered = editSession(visit, { type: "service", trigger: "t", service });
    expect(answered.env.services).toEqual({ t: service });
    expect(editSession(answered, { type: "service", trigger: "t", service: null }).env.services).toEqual({});
  });

  it("cuts a running wait in two where a step is put into it, and changes no other time", () => {
    const changed = insertAt(visit, 4_000, { op: "register" });
    expect(changed.session).toEqual([
      visit.session[0],
      { op: "wait", ms: 4_000 },
      { op: "register" },
      { op: "wait", ms: 6_000 },
      { op: "open" },
    ]);
    expect(stepTimes(changed.session).at(-1)).toBe(10_000);
  });

  it("takes a step after the last one out of the time that follows", () => {
    const changed = insertAt(visit, 12_000, { op: "register" });
    expect(changed.session.slice(-2)).toEqual([{ op: "wait", ms: 2_000 }, { op: "register" }]);
    expect(changed.tail_ms).toBe(3_000);
  });
});

describe("times as text", () => {
  it("writes moments to the millisecond, or as short as they can be said", () => {
    expect([stamp(8_000), stamp(3_723_004)]).toEqual(["0:08.000", "1:02:03.004"]);
    expect([shortStamp(10_000), shortStamp(600_000), shortStamp(8_500)]).toEqual(["0:10", "10:00", "0:08.5"]);
  });

  it("reads lengths as people write them and gives back what it wrote", () => {
    expect(["90s", "1m 30s", "1.5 s", "7", "250ms"].map(readTimespan)).toEqual([
      90_000, 90_000, 1_500, 7_000, 250,
    ]);
    expect(["", "soon", "1.00005s", "-3s", "5 apples"].map(readTimespan)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
    for (const ms of [0, 1, 59_999, 3_723_004, 90_061_000]) {
      expect(readTimespan(writeTimespan(ms))).toBe(ms);
    }
  });

  it("underlines from the place of an error to the end of its line, in UTF-16 units", () => {
    expect(lineMark("open\n😀 jump\nopen", 2, 3)).toEqual({ start: 8, end: 12 });
    expect(lineMark("wait", 1, 5)).toEqual({ start: 3, end: 4 });
  });
});

describe("the scale", () => {
  const moments = [0, 1_000, 3_601_000, 3_602_000];
  const linear = makeScale({ end_ms: 3_602_000, moments, zoom: 0.1, shortened: null });
  const short = makeScale({ end_ms: 3_602_000, moments, zoom: 0.1, shortened: shortenedWidth });

  it("turns times into places and back", () => {
    for (const scale of [linear, short]) {
      for (const t of [0, 500, 1_000, 1_800_000, 3_601_500, 3_602_000]) {
        expect(Math.abs(scale.time(scale.x(t)) - t)).toBeLessThan(20);
      }
    }
  });

  it("shortens an idle hour but not the seconds around it", () => {
    expect(linear.width).toBeCloseTo(lead + 360_200);
    expect(short.width).toBeCloseTo(lead + 100 + shortenedWidth + 100);
  });

  it("has ticks that are round, leave room for their labels, and skip what is shortened", () => {
    for (const zoom of [1e-5, 0.001, 0.02, 0.5, 1]) {
      expect(tickStep(zoom) * zoom).toBeGreaterThanOrEqual(tickGap);
    }
    expect(tickStep(0.01)).toBe(10_000);
    const drawn = ticks(short, 0.1, 0, short.width);
    expect(drawn.every(({ t_ms }) => t_ms <= 1_000 || t_ms >= 3_601_000)).toBe(true);
  });

  it("draws no more ticks than there is room for, however long the session is", () => {
    const week = makeScale({ end_ms: 604_800_000, moments: [], zoom: 1, shortened: null });
    expect(ticks(week, 1, 1_000_000, 1_001_000).length).toBeLessThan(120);
  });

  it("fits the session into the view", () => {
    for (const shortened of [null, shortenedWidth, roomForShortened(3_602_000, moments, 900)]) {
      const zoom = fitZoom(3_602_000, moments, 900, shortened);
      expect(makeScale({ end_ms: 3_602_000, moments, zoom, shortened }).width).toBeLessThanOrEqual(900.5);
    }
    // Three stretches, each with a third of the room.
    expect(roomForShortened(3_602_000, moments, 900)).toBeCloseTo((900 - lead) / 3);
  });

  it("joins marks that would be drawn over each other and keeps that one of them fired", () => {
    const mark = (t_ms: number, fired: boolean) => ({
      t_ms,
      fired,
      reason: "time_up" as const,
      decision: t_ms,
    });
    const scale = makeScale({ end_ms: 10_000, moments: [], zoom: 0.1, shortened: null });
    const drawn = clusters([mark(0, false), mark(50, true), mark(5_000, false)], scale, 0, 2_000, 14);
    expect(drawn.map(({ marks, fired }) => [marks.length, fired])).toEqual([
      [2, true],
      [1, false],
    ]);
  });

  it("speaks as loudly as the loudest of the marks that it joins", () => {
    const mark = (reason: Reason, fired = false) => ({ t_ms: 0, fired, reason, decision: 0 });
    const routine = mark("pattern_no_match");
    const looks: ReasonLooks = {
      reasons: [
        { reason: "page_left", look: "lost" },
        { reason: "pattern_invalid", look: "broken" },
      ],
    };
    expect(markLook([routine], looks)).toBe("routine");
    expect(markLook([routine, mark("page_left")], looks)).toBe("lost");
    expect(markLook([mark("page_left"), mark("pattern_invalid"), routine], looks)).toBe("broken");
    expect(markLook([mark("pattern_invalid"), mark("message_shown", true)], looks)).toBe("fires");
  });
});

describe("moments", () => {
  it("stops at everything that happens, once, and goes from one to the next", () => {
    const times = stops(trace);
    expect(times).toEqual([0, 8_000, 90_000]);
    expect(neighbour(times, 0, "next")).toBe(8_000);
    expect(neighbour(times, 8_001, "previous")).toBe(8_000);
    expect(neighbour(times, 90_000, "next")).toBe(90_000);
    expect(lastStop(times, 50_000)).toBe(8_000);
  });

  it("draws the last frame that is not after the time, with the messages of the tab that is shown", () => {
    expect([frameAt(trace.frames, 7_999), frameAt(trace.frames, 8_000), frameAt([], 5)]).toEqual([0, 2, -1]);
    const frames = [
      ...trace.frames,
      { ...frame, t_ms: 9_000 },
      { ...frame, t_ms: 9_000, tab: 2, tabs: [1, 2] },
    ];
    const [message] = trace.messages;
    const messages = message === undefined ? [] : [message, { ...message, tab: 2, to_frame: null }];
    const shown = frames.map((_, index) =>
      messagesIn(indexMessages({ ...trace, frames, messages }), index, 12),
    );
    expect(shown).toEqual([[], [0], [0], [], [1]]);
  });
});

describe("the visitor's row", () => {
  const tabs: Session = {
    ...emptySession,
    session: [
      { op: "load", url: "https://a.example/" },
      { op: "open" },
      { op: "new-tab", url: "https://a.example/b" },
      { op: "leave" },
      { op: "return", ms: 60_000 },
      { op: "reload" },
    ],
  };
  const page = "https://a.example/";
  const visited: Trace = {
    ...trace,
    frames: [
      { ...frame, t_ms: 0, step: 0, page },
      { ...frame, t_ms: 0, step: 1, page, widget_open: true },
      { ...frame, t_ms: 0, step: 2, page: `${page}b`, tab: 2, tabs: [1, 2] },
      { ...frame, t_ms: 0, step: 3, tabs: [] },
      { ...frame, t_ms: 60_000, step: 4, page: `${page}b` },
      { ...frame, t_ms: 60_000, step: 5, page: `${page}b` },
    ],
  };

  it("has a stretch for each page in each tab, and for being away", () => {
    const stretches = pageStretches(visited, tabs);
    expect(stretches.map(({ step, page: url, tab, to_ms }) => [step, url, tab, to_ms])).toEqual([
      [0, page, 1, 0],
      [2, `${page}b`, 2, 0],
      [3, null, 1, 60_000],
      [4, `${page}b`, 1, 90_000],
    ]);
    expect(flags(tabs, visited, stretches).map(({ step }) => step)).toEqual([1, 5]);
  });

  it("puts flags that have no room into one row", () => {
    const list = [0, 1, 2, 30, 31].map((t_ms, step) => ({ step, t_ms }));
    const rows = flagRows(list, (t_ms) => t_ms, 0, 100, 10);
    expect(rows.map(({ x, room, flags: own }) => [x, room, own.length])).toEqual([
      [0, 30, 3],
      [30, Number.POSITIVE_INFINITY, 2],
    ]);
  });
});

/** Verdicts of which no platform has one: the story knows them from what an engine declares. */
const looks = {
  speech: ofTriggers,
  verdicts: [
    look("scheduled", { label: "Scheduled", progress: 1 }),
    look("waiting", { course: { begins: "waiting" } }),
    look("refused", { family: "not", mark: "not-fired", progress: 1 }),
    look("lost", { family: "not", course: "ends", mark: "not-fired" }),
    look("fired", { label: "Fires", family: "fires", course: "ends", mark: "fired", progress: 2 }),
  ],
};

function look(key: string, part: Partial<VerdictLook>): VerdictLook {
  return {
    key,
    words: key,
    label: key,
    tone: "neutral",
    family: "step",
    course: "goes-on",
    mark: null,
    progress: 0,
    ...part,
  };
}

describe("the story", () => {
  it("tells events and decisions in the order in which they happened", () => {
    expect(story(trace, [head], looks).map(({ title }) => title)).toEqual([
      "Page loaded: /",
      "Hello: scheduled",
      "Message from anna",
      "Hello: fires",
    ]);
  });

  it("explains a message by the decision that sent it, and the load of a page by none", () => {
    const because = story(trace, [head], looks).map((row) => row.because?.verdict ?? null);
    expect(because).toEqual([null, "scheduled", "fired", "fired"]);
  });

  it("shows the key of a verdict that no engine declares", () => {
    const strange = { ...trace, decisions: [decision({ verdict: "rule_decides", text: "Groups 1 and 2." })] };
    expect(story(strange, [head], looks).map(({ title }) => title)).toContain("Hello: rule_decides");
  });

  it("says when a trigger fires, and why not when it does not", () => {
    expect(outcome(trace, head, looks)).toEqual({ status: "fires", text: "Fires at 0:08 and 1:16" });
    expect(outcome(trace, { ...head, enabled: false }, looks).status).toBe("blocked");
    // In the words of the engine that plays it.
    expect(outcome(trace, head, { ...looks, speech: ofRules }).text).toBe("Decides at 0:08 and 1:16");
    expect(outcome({ ...trace, lanes: [], decisions: [] }, head, { ...looks, speech: ofRules }).text).toBe(
      "Does not decide: it never was its turn",
    );
    const lost = [
      decision({ verdict: "waiting", text: "It waits." }),
      decision({ verdict: "lost", text: "The page was left." }),
      decision({ verdict: "refused", text: "It is scheduled already." }),
    ];
    expect(outcome({ ...trace, lanes: [], decisions: lost }, head, looks)).toEqual({
      status: "does-not-fire",
      text: "Does not fire: the page was left",
    });
    expect(outcome({ ...trace, lanes: [], decisions: lost.slice(0, 1) }, head, looks).status).toBe("waiting");
  });
});

describe("the pull at the edges of the axis", () => {
  it("is none in the middle, and grows to the edge and no further", () => {
    expect(edgePull(500, 200, 1000)).toBe(0);
    const [near, at, beyond] = [980, 1000, 1400].map((x) => edgePull(x, 200, 1000));
    expect(near).toBeGreaterThan(0);
    expect(at).toBeGreaterThan(near ?? 0);
    expect(beyond).toBe(at);
    expect(edgePull(200, 200, 1000)).toBe(-(at ?? 0));
  });
});
