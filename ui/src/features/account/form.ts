/** What is entered for a deed: what it starts with, what is missing, and what is handed over. */
import type { AccountDeed, AccountEntry, AccountInput, JsonValue } from "@/ipc/generated";
import { pairsOf } from "./cells";

export type Values = Readonly<Record<string, JsonValue>>;

/** What a control holds while nothing is entered. */
function nothing({ shape }: AccountInput): JsonValue {
  switch (shape) {
    case "switch":
      return false;
    case "words":
    case "groups":
    case "memberships":
      return [];
    case "members":
      return {};
    default:
      return "";
  }
}

/** What a form starts with: what the thing has now. Values of any kind are written as JSON. */
export function started(deed: AccountDeed, entry: AccountEntry | null): Values {
  const start = (input: AccountInput): JsonValue => {
    const now = entry?.cells[input.key];
    if (input.shape === "json") {
      return now === undefined ? "" : JSON.stringify(now);
    }
    return now ?? nothing(input);
  };
  return Object.fromEntries(deed.inputs.map((input) => [input.key, start(input)]));
}

/** Whether nothing is entered. */
function isEmpty(value: JsonValue | undefined): boolean {
  return value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
}

/** Whether everything is there that must be. */
export function isComplete(deed: AccountDeed, values: Values): boolean {
  return deed.inputs.every((input) => !input.required || !isEmpty(values[input.key]));
}

/** What was typed as JSON; a text that is none stands for itself. */
function parsed(text: JsonValue | undefined): JsonValue {
  try {
    return JSON.parse(String(text)) as JsonValue;
  } catch {
    return text ?? "";
  }
}

function handedOver(input: AccountInput, value: JsonValue | undefined): JsonValue {
  if (input.shape === "json") {
    return parsed(value);
  }
  if (input.shape === "number" && typeof value === "string") {
    return /^-?\d+$/.test(value) ? Number(value) : value;
  }
  return value ?? nothing(input);
}

/** What is handed over: everything that was entered, and what is emptied of a thing that is there. */
export function given(
  deed: AccountDeed,
  entry: AccountEntry | null,
  values: Values,
): Record<string, JsonValue> {
  const was = (input: AccountInput) => entry?.cells[input.key];
  const counts = (input: AccountInput) => !isEmpty(values[input.key]) || !isEmpty(was(input) ?? "");
  const wanted = deed.inputs.filter(
    (input) => counts(input) && !(values[input.key] === false && was(input) !== true),
  );
  return Object.fromEntries(wanted.map((input) => [input.key, handedOver(input, values[input.key])]));
}

/** Whether a form changes anything of the thing that is there. */
export function changes(deed: AccountDeed, entry: AccountEntry | null, values: Values): boolean {
  return (
    entry === null ||
    deed.inputs.length === 0 ||
    deed.loss !== null ||
    JSON.stringify(started(deed, entry)) !== JSON.stringify(values)
  );
}

/** Whether a deed makes sense with a thing. */
export function suits({ subject, only_where: rule }: AccountDeed, { cells }: AccountEntry): boolean {
  return subject === "one" && (rule === null || (cells[rule.cell] === true) === rule.is);
}

/** What has to be typed before something that cannot be undone. */
export function nameToType({ id, name }: AccountEntry): string {
  return name.trim() === "" ? id : name.trim();
}

/** Pairs in the form in which the shape has them. */
export function pairsAs(
  shape: "members" | "memberships",
  pairs: readonly (readonly [id: string, priority: string])[],
): JsonValue {
  return shape === "members"
    ? Object.fromEntries(pairs)
    : pairs.map(([id, priority]) => ({ id: /^\d+$/.test(id) ? Number(id) : id, priority }));
}

/** The pairs with another one at their end, with the usual priority; one that is there stays as it is. */
export function withPair(value: JsonValue | undefined, id: string, usual: string): [string, string][] {
  const pairs = pairsOf(value);
  return pairs.some(([other]) => other === id) ? pairs : [...pairs, [id, usual]];
}
