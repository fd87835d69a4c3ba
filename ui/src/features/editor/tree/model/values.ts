/** What new parts hold, and what a change of one piece makes of the others. */
import type { Argument, PartEntry, ValueKind, VariableEntry } from "@/ipc/generated";
import type { Json } from "@/lib/json-pointer";
import type { Part } from "./parts";
import { find, type Vocabulary } from "./vocabulary";

/** A JSON text of the catalogue. */
export function parsed(text: string): Json {
  return text === "" ? "" : (JSON.parse(text) as Json);
}

/** What a new comparison with this variable is compared with. */
function firstValue({ choices, kind, example }: VariableEntry): Json {
  const [choice] = choices;
  if (choice !== undefined) {
    return parsed(choice.value);
  }
  return isText(kind) ? "" : parsed(example);
}

/** A new comparison, by the operator that is most useful for the variable. */
export function newComparison(variable: VariableEntry): Json {
  return [variable.operators[0] ?? "", variable.key, firstValue(variable)];
}

/** A new part that is no comparison. */
export function newPart(entry: PartEntry): Json {
  const held = entry.arguments.filter(({ required }) => required);
  return [entry.key, ...held.map(({ initial }) => parsed(initial))];
}

export function isText(kind: ValueKind): boolean {
  return ["text", "long-text", "address", "tag"].includes(kind);
}

/** Whether a value is of the kind, so that its control can show it. */
export function fits(value: Json, kind: ValueKind): boolean {
  switch (kind) {
    case "switch":
      return typeof value === "boolean";
    case "number":
    case "seconds":
      return typeof value === "number";
    case "id":
      return typeof value === "number" || typeof value === "string";
    case "text":
    case "long-text":
    case "address":
    case "tag":
      return typeof value === "string";
  }
}

function isPossible(value: Json, variable: VariableEntry): boolean {
  const { kind, closed, choices, range } = variable;
  return (
    fits(value, kind) &&
    (!closed || choices.some((choice) => parsed(choice.value) === value)) &&
    (range === null || (typeof value === "number" && value >= range[0] && value <= range[1]))
  );
}

/** The comparison with another variable. Operator and value stay where they mean something for it. */
export function withVariable(part: Part, key: string, vocabulary: Vocabulary): Json | null {
  const variable = find(vocabulary.variables, key);
  if (variable === undefined) {
    return null;
  }
  if (part.kind !== "comparison") {
    return newComparison(variable);
  }
  const keepsOperator = variable.operators.includes(part.operator.key);
  return [
    keepsOperator ? part.operator.key : (variable.operators[0] ?? part.operator.key),
    key,
    isPossible(part.value, variable) ? part.value : firstValue(variable),
  ];
}

/** What was typed, as the type that the wire wants. A text that is no such value stays as it is, and the check says so. */
export function typed(text: string, kind: ValueKind, before: Json | undefined): Json {
  const isNumber = text !== "" && String(Number(text)) === text && Number.isFinite(Number(text));
  switch (kind) {
    case "number":
    case "seconds":
      return isNumber ? Number(text) : text;
    case "id":
      // An account whose records name things by text keeps doing so.
      return isNumber && !(typeof before === "string" && before !== "") ? Number(text) : text;
    default:
      return text;
  }
}

/** The values behind the name of a part, with another one at `index`. An optional value that is emptied is left out again. */
export function withArgument(
  values: readonly Json[],
  all: readonly Argument[],
  index: number,
  value: Json,
): Json[] {
  const between = all.slice(values.length, index).map(({ initial }) => parsed(initial));
  const next = [...values.slice(0, index), ...between, value, ...values.slice(index + 1)];
  const isLast = index === next.length - 1;
  return value === "" && isLast && all[index]?.required === false ? next.slice(0, -1) : next;
}
