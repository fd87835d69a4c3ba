/** A small vocabulary and random trees of it, for tests. Not part of the application. */
import type { Argument, OperatorEntry, PartEntry, Tree, ValueKind, VariableEntry } from "@/ipc/generated";
import type { Json } from "@/lib/json-pointer";

function argument(label: string, kind: ValueKind, initial: string, required = true): Argument {
  return { label, kind, initial, required, help: `${label}.` };
}

function part(key: string, label: string, children: PartEntry["children"], all: Argument[] = []): PartEntry {
  return { key, label, help: `${label}.`, children, arguments: all, source: "document" };
}

function operator(key: string, label: string, opposite: string): OperatorEntry {
  const pattern = key === "iregex" ? ({ language: "python", ignore_case: true } as const) : null;
  return {
    key,
    label,
    opposite,
    pattern,
    help: "",
    phrase: label,
    phrase_not: `not ${label}`,
    source: "document",
  };
}

function variable(key: string, label: string, kind: ValueKind, rest: Partial<VariableEntry>): VariableEntry {
  return {
    key,
    label,
    kind,
    help: `${label}.`,
    phrase: label,
    phrase_not: "",
    range: null,
    choices: [],
    closed: false,
    lasts: "moment",
    operators: ["eq", "neq"],
    example: '""',
    source: "document",
    ...rest,
  };
}

export const tree: Tree = {
  places: {
    event: "/definition/event",
    condition: "/definition/condition",
    actions: ["/definition/actions", "/definition/action"],
  },
  events: [
    {
      key: "page_enter",
      label: "Visitor enters a page",
      help: "",
      phrase: "a visitor enters a page",
      source: "document",
    },
    {
      key: "chat_requested",
      label: "Visitor asks for a chat",
      help: "",
      phrase: "a visitor asks",
      source: "document",
    },
  ],
  parts: [
    part("and", "All of these", "many"),
    part("or", "Any of these", "many"),
    part("not", "Not", "one"),
    part("stillOnPage", "Still on the page", "none", [argument("Seconds", "seconds", "30")]),
    part("firedBefore", "Has fired before", "none"),
  ],
  operators: [
    operator("eq", "is", "neq"),
    operator("neq", "is not", "eq"),
    operator("gte", "is at least", ""),
    operator("icontains", "contains", ""),
    operator("iregex", "matches", ""),
  ],
  variables: [
    variable("@url", "Page address", "address", { operators: ["icontains", "eq", "iregex"] }),
    variable("@served", "Agent serves the visitor", "switch", { example: "false" }),
    variable("@hour", "Hour (UTC)", "number", {
      range: [0, 23],
      operators: ["gte", "eq", "neq"],
      example: "0",
    }),
    variable("@status", "Account status", "text", {
      closed: true,
      choices: [
        { value: '"online"', label: "online" },
        { value: '"away"', label: "away" },
      ],
    }),
  ],
  actions: [
    part("say", "Send a message", "none", [
      argument("Sender", "text", '"Anna"'),
      argument("Message", "long-text", '""'),
      argument("Answers", "text", "", false),
    ]),
    part("wait", "Wait", "none", [argument("Seconds", "seconds", "5")]),
  ],
};

/** Numbers from 0 to 1 that are the same for the same seed. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function pick<T>(next: () => number, from: readonly T[]): T {
  const chosen = from[Math.floor(next() * from.length)];
  if (chosen === undefined) {
    throw new Error("there is nothing to choose from");
  }
  return chosen;
}

const leaves: readonly (() => Json)[] = [
  () => ["firedBefore"],
  () => ["stillOnPage", 30],
  () => ["eq", "@served", false],
  () => ["icontains", "@url", "pricing"],
  () => ["gte", "@queue_size", 3],
  () => ["browser", { is: "Opera", version: 1.5 }, null],
  () => ["not"],
  () => 7,
];

/** A condition of up to `depth` levels, with parts that are not known. */
export function randomCondition(next: () => number, depth: number): Json {
  const roll = next();
  if (depth > 0 && roll < 0.45) {
    const parts = Array.from({ length: Math.floor(next() * 4) }, () => randomCondition(next, depth - 1));
    return [pick(next, ["and", "or"]), ...parts];
  }
  if (depth > 0 && roll < 0.6) {
    return ["not", randomCondition(next, depth - 1)];
  }
  return pick(next, leaves)();
}
