/** Values that a decision saw, for people: the platform's own words for what the wire calls otherwise, and times as on the axis. */
import type { Catalogue, Seen } from "@/ipc/generated";
import { duration } from "@/lib/time";
import { shortStamp } from "./timespan";

const records: Record<string, string> = {
  none: "nothing",
  scheduled: "that it is scheduled",
  fired: "that it fired",
  error: "that it failed",
};

/** A label and a value for people; `plain` when the value is words, and no text of a URL, a pattern or a message. */
export type SeenWords = { label: string; value: string; plain: boolean };

export function seenWords({ label, value }: Seen, catalogue: Catalogue | undefined): SeenWords {
  const entry = (entries: readonly { key: string; label: string }[] | undefined) =>
    entries?.find(({ key }) => key === value)?.label;
  switch (label) {
    case "condition":
      return named("Condition", entry(catalogue?.conditions), value);
    case "action":
      return named("Action", entry(catalogue?.actions), value);
    case "record before":
      return named("The widget remembered", records[value], value);
    case "record":
      return named("The widget remembers", records[value], value);
    case "due at ms":
      return { label: "Due at", value: shortStamp(Number(value)), plain: true };
    case "seconds":
      return { label: "Time", value: duration(Number(value) * 1000), plain: true };
    default:
      return {
        label: label.charAt(0).toUpperCase() + label.slice(1),
        value: value === "" ? "(empty)" : value,
        plain: value === "yes" || value === "no" || value === "not known",
      };
  }
}

function named(label: string, words: string | undefined, value: string): SeenWords {
  return { label, value: words ?? value, plain: words !== undefined };
}
