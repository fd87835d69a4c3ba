import { expect, test } from "vitest";
import type { ServiceSetup, ServiceTried } from "@/ipc/generated";
import { asksMock, callOf, newForm, onTheWire, readable, serverOf, timeWords } from "./trial";

const practice = {
  server: 1,
  name: "Practice server",
  practice: true,
  secret: null,
  credentials: "session" as const,
};
const shop = {
  server: 2,
  name: "Shop",
  practice: false,
  secret: "keychain" as const,
  credentials: "keychain" as const,
};
const visitor = { token: "v1", metadata: [{ key: "name", value: "Morgan" }] };
const setup: ServiceSetup = { visitor, servers: [practice, shop] };

test("a server of one's own goes before the practice server, and the chosen one before both", () => {
  expect(serverOf(newForm, setup)).toBe(shop);
  expect(serverOf(newForm, { ...setup, servers: [practice] })).toBe(practice);
  expect(serverOf({ ...newForm, server: 1 }, setup)).toBe(practice);
  expect(serverOf({ ...newForm, server: 9 }, setup)).toBe(shop);
  expect(serverOf(newForm, { ...setup, servers: [] })).toBeNull();
});

test("only the practice server can ask the mock service, which is on this computer", () => {
  const form = { ...newForm, way: "server" as const, mockForServer: true };
  expect(asksMock(form, practice)).toBe(true);
  expect(asksMock(form, shop)).toBe(false);
  expect(asksMock({ ...form, mockForServer: false }, practice)).toBe(false);
  expect(asksMock({ ...newForm, way: "mock" }, null)).toBe(true);
  expect(asksMock({ ...newForm, mockForServer: true }, practice)).toBe(false);
});

test("a call says who asks, what is asked, whose secret goes along and about whom", () => {
  const document = { name: "Offer" };
  expect(callOf(newForm, setup, document)).toEqual({
    document,
    ask: "this-computer",
    to: "address",
    server: 2,
    visitor,
  });
  const other = { token: "v2", metadata: [] };
  const form = { ...newForm, way: "server" as const, server: 1, visitor: other };
  expect(callOf(form, setup, document)).toMatchObject({
    ask: "server",
    to: "mock",
    server: 1,
    visitor: other,
  });
});

test("the time that is held against the time-out is the one until the answer began", () => {
  const answer = { began_after_ms: 40, took_ms: 90, timeout_ms: 5000 } as ServiceTried["answer"];
  expect(timeWords(answer)).toBe("40 of 5000 ms");
  expect(timeWords({ ...answer, began_after_ms: null })).toBe("90 of 5000 ms");
});

test("an exchange is written as it goes over the wire, JSON indented and all else as it is", () => {
  const wire = onTheWire("POST http://a.example", [["Accept", "application/json"]], '{"a":1}');
  expect(wire).toBe('POST http://a.example\nAccept: application/json\n\n{\n  "a": 1\n}');
  expect(onTheWire("HTTP 204", [], "")).toBe("HTTP 204");
  expect(readable("<p>no JSON</p>")).toBe("<p>no JSON</p>");
});
