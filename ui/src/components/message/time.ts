import type { TimeFormat } from "./drawn";

const formats: Record<Exclude<TimeFormat, "R">, Intl.DateTimeFormatOptions> = {
  t: { timeStyle: "short" },
  T: { timeStyle: "medium" },
  d: { dateStyle: "short" },
  D: { dateStyle: "short", timeStyle: "short" },
  f: { dateStyle: "full", timeStyle: "short" },
  F: { dateStyle: "full", timeStyle: "medium" },
};

const spans: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 31_536_000],
  ["month", 2_592_000],
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
];

/** A moment of a message, in seconds since 1970, as the widget writes it for a visitor of this place and language. */
export function timeText(seconds: number, format: TimeFormat, nowMs = Date.now()): string {
  const date = new Date(seconds * 1000);
  if (Number.isNaN(date.getTime())) {
    return "Invalid Date";
  }
  if (format !== "R") {
    return new Intl.DateTimeFormat("en", formats[format]).format(date);
  }
  const away = Math.round(seconds - nowMs / 1000);
  const [unit, length] = spans.find(([, span]) => Math.abs(away) >= span) ?? (["second", 1] as const);
  return new Intl.RelativeTimeFormat("en", { numeric: "auto" }).format(Math.round(away / length), unit);
}
