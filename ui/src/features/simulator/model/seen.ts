/** Values that a decision saw, for people: the platform's own words for what the wire calls otherwise, and times as on the axis. */
import type { Catalogue, ClockVariable, EngineInfo, Seen, Tree } from "@/ipc/generated";
import { duration } from "@/lib/time";
import { timeIn } from "./clock";
import { type GroupNames, groupWithName } from "./speech";
import { shortStamp } from "./timespan";

const records: Record<string, string> = {
  none: "nothing",
  scheduled: "that it is scheduled",
  fired: "that it fired",
  error: "that it failed",
};

/** A label and a value for people; `plain` when the value is words, and no text of a URL, a pattern or a message. */
export type SeenWords = { label: string; value: string; plain: boolean };

/** The moment of a decision, for variables that follow the clock. */
export type SeenAt = {
  /** Milliseconds since 1970 UTC. */
  at_ms: number;
  /** The time zone in which times are told besides UTC. */
  zone: string;
  clocks: readonly ClockVariable[];
};

export function seenWords(
  seen: Seen,
  catalogue: Catalogue | undefined,
  engine?: Pick<EngineInfo, "choices">,
  when?: SeenAt | null,
  groups?: GroupNames,
): SeenWords {
  const { label, value } = seen;
  const entry = (entries: readonly { key: string; label: string }[] | undefined) =>
    entries?.find(({ key }) => key === value)?.label;
  switch (label) {
    case "condition":
      return named("Condition", entry(catalogue?.conditions), value);
    case "action":
      return named("Action", entry(catalogue?.actions), value);
    case "event":
      return named("Event", entry(catalogue?.tree?.events), value);
    case "choice":
      return named("Nobody documented", engine?.choices.find(({ key }) => key === value)?.text, value);
    case "record before":
      return named("The widget remembered", records[value], value);
    case "record":
      return named("The widget remembers", records[value], value);
    case "groups":
      return {
        label: "Groups",
        value: value
          .split(", ")
          .map((id) => groupWithName(id, groups))
          .join(", "),
        plain: true,
      };
    case "due at ms":
      return { label: "Due at", value: shortStamp(Number(value)), plain: true };
    case "seconds":
      return { label: "Time", value: duration(Number(value) * 1000), plain: true };
    case "part": {
      const place = partPlace(seen);
      return { label: "Part", value: place ?? value, plain: place !== null };
    }
    default:
      return (
        inTree(seen, catalogue?.tree ?? null, when ?? null) ?? {
          label: label.charAt(0).toUpperCase() + label.slice(1),
          value: value === "" ? "(empty)" : value,
          plain: value === "yes" || value === "no" || value === "not known",
        }
      );
  }
}

/** What a comparison saw: a variable with its value, or an operator with what it compares with. */
function inTree({ label, value }: Seen, tree: Tree | null, when: SeenAt | null): SeenWords | null {
  const variable = tree?.variables.find(({ key }) => key === label);
  const read = jsonOf(value);
  if (variable !== undefined) {
    const choice = variable.choices.find((one) => one.value === value)?.label;
    const clock = when?.clocks.find((one) => one.variable === label);
    const local =
      when === null || clock === undefined ? "" : `; it is ${timeIn(when.at_ms, when.zone)} in ${when.zone}`;
    const words = choice ?? truth(read);
    const plain = words !== undefined || local !== "";
    return { label: variable.label, value: `${words ?? text(read, value)}${local}`, plain };
  }
  const operator = tree?.operators.find(({ key }) => key === label);
  return operator === undefined
    ? null
    : { label: operator.label, value: truth(read) ?? text(read, value), plain: truth(read) !== undefined };
}

function truth(read: unknown): string | undefined {
  return read === true ? "yes" : read === false ? "no" : read === null ? "no value" : undefined;
}

function text(read: unknown, written: string): string {
  return read === "" ? "(empty)" : typeof read === "string" ? read : written;
}

/** The value that a text is as JSON; undefined where it is none. */
function jsonOf(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    return undefined;
  }
}

function named(label: string, words: string | undefined, value: string): SeenWords {
  return { label, value: words ?? value, plain: words !== undefined };
}

/** The place of a part in the condition, as its lists count: `2.1`. Null for what is no path into it. */
export function partPlace({ label, value }: Seen): string | null {
  const [, places] = label === "part" ? (/\/condition((?:\/\d+)*)$/.exec(value) ?? []) : [];
  return places === undefined ? null : places === "" ? "all of it" : places.slice(1).replaceAll("/", ".");
}
