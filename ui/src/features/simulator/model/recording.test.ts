import { expect, it } from "vitest";
import type { Session, SessionMember, WorldEntry } from "@/ipc/generated";
import {
  linksFrom,
  playedOn,
  readAddress,
  recorded,
  recordedUntil,
  recordsFrom,
  surrounded,
  surrounding,
} from "./recording";
import { emptySession } from "./session";

const home = "https://shop.example/";

it("records clicks after the time that has passed, and the time after the last one", () => {
  let session: Session = emptySession;
  session = recorded(session, 5_000, { op: "load", url: home });
  session = recorded(session, 3_049, { op: "open" });
  session = recorded(session, 3_060, { op: "register" });
  session = recordedUntil(session, 8_000);
  expect(session.session).toEqual([
    { op: "load", url: home },
    { op: "wait", ms: 3_000 },
    { op: "open" },
    { op: "wait", ms: 100 },
    { op: "register" },
  ]);
  expect(session.tail_ms).toBe(4_900);
});

it("goes on where a session ends", () => {
  const before: Session = { ...emptySession, session: [{ op: "load", url: home }], tail_ms: 30_000 };
  expect(recordsFrom(before)).toBe(30_000);
  expect(recordsFrom({ ...emptySession, tail_ms: 30_000 })).toBe(0);
  const after = recorded(before, 32_000, { op: "open" });
  expect(after.session.slice(1)).toEqual([{ op: "wait", ms: 32_000 }, { op: "open" }]);
  expect(after.tail_ms).toBe(0);
});

it("has the visitor away for as long as they were, or as they say", () => {
  const left: Session = { ...emptySession, session: [{ op: "load", url: home }, { op: "leave" }] };
  expect(recorded(left, 7_000, { op: "return", ms: 0 }).session.at(-1)).toEqual({ op: "return", ms: 7_000 });
  const day = 86_400_000;
  expect(recorded(left, 7_000, { op: "return", ms: day }).session.at(-1)).toEqual({ op: "return", ms: day });
});

it("plays on beyond the last click without making a session shorter", () => {
  const session: Session = { ...emptySession, session: [{ op: "wait", ms: 5_000 }], tail_ms: 20_000 };
  expect(playedOn(session, 60_000).tail_ms).toBe(55_000);
  expect(playedOn(session, 10_000)).toBe(session);
});

it("offers each page once, those of the session first, without the one that is shown", () => {
  const session: Session = {
    ...emptySession,
    session: [{ op: "load", url: home }, { op: "leave" }, { op: "load", url: `${home}a` }],
  };
  expect(linksFrom(home, session, [`${home}b`, `${home}a`, home])).toEqual([`${home}a`, `${home}b`]);
});

it("reads addresses as an address field does", () => {
  expect(readAddress("shop.example/a?b#c", null)).toBe("https://shop.example/a?b#c");
  expect(readAddress(" http://Shop.example ", null)).toBe("http://shop.example/");
  expect(readAddress("/pricing", "https://shop.example/blog/1")).toBe("https://shop.example/pricing");
  expect(["", "two words", "/pricing", "https://"].map((text) => readAddress(text, null))).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

const member: Omit<SessionMember, "key" | "label" | "kind"> = {
  help: "",
  choices: [],
  placeholder: "",
  optional: false,
};
const online: WorldEntry = {
  member: { ...member, key: "online", label: "Agents online", kind: "switch" },
  initial: "true",
  script: "agents offline",
  changed_by: { op: "agents", value: "online", of: "" },
};
const nextAgent: WorldEntry = {
  member: { ...member, key: "next_agent", label: "Next agent", kind: "name" },
  initial: "null",
  script: "next agent NAME",
  changed_by: { op: "next-agent", value: "agent", of: "" },
};
const departments: WorldEntry = {
  member: { ...member, key: "departments", label: "Departments", kind: "departments" },
  initial: "{}",
  script: "department NAME STATUS",
  changed_by: { op: "department-status", value: "status", of: "department" },
};

it("records what changes around the visitor as a step, and before the first one as how the visit begins", () => {
  const offline = surrounded(emptySession, 9_000, online, false);
  const begins = surrounded(offline, 9_000, nextAgent, "anna");
  expect(begins.session).toEqual([]);
  expect(begins.env).toMatchObject({ online: false, next_agent: "anna" });

  const loaded = recorded(begins, 9_000, { op: "load", url: home });
  const back = surrounded(loaded, 4_000, online, true);
  const nobody = surrounded(back, 6_000, nextAgent, null);
  expect(nobody.session).toEqual([
    { op: "load", url: home },
    { op: "wait", ms: 4_000 },
    { op: "agents", online: true },
    { op: "wait", ms: 2_000 },
    { op: "next-agent", agent: null },
  ]);
  expect(nobody.env).toEqual(begins.env);
  expect([online, nextAgent].map((entry) => surrounding(loaded, entry))).toEqual([false, "anna"]);
  expect([online, nextAgent].map((entry) => surrounding(nobody, entry))).toEqual([true, null]);
  expect(surrounding(nobody, online, 1)).toBe(false);
  expect(surrounded(nobody, 8_000, online, true)).toEqual(nobody);
});

it("records the status of one department and leaves the others as they are", () => {
  const begins = surrounded(emptySession, 0, departments, "away", "Sales");
  expect(begins.env.departments).toEqual({ Sales: "away" });
  const loaded = recorded(begins, 0, { op: "load", url: home });
  const both = surrounded(loaded, 1_000, departments, "online", "Support");
  expect(both.session.at(-1)).toEqual({ op: "department-status", department: "Support", status: "online" });
  expect(surrounding(both, departments)).toEqual({ Sales: "away", Support: "online" });
});
