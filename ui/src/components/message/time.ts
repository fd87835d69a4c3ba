import type { TimeFormat } from "./drawn";

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);
const DAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");

const spans: readonly [string, number][] = [
  ["year", 31_536_000],
  ["month", 2_592_000],
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
];

/**
 * A moment of a message, in seconds since 1970, as the widget writes it for a visitor of this place whose language is English. The widget asks
 * the browser for these words. They are written out here because the shell, which reads messages by this code too, has no `Intl`.
 */
export function timeText(seconds: number, format: TimeFormat, nowMs = Date.now()): string {
  const date = new Date(seconds * 1000);
  if (Number.isNaN(date.getTime())) {
    return "Invalid Date";
  }
  switch (format) {
    case "t":
      return clock(date, "to the minute");
    case "T":
      return clock(date, "to the second");
    case "d":
      return shortDay(date);
    case "D":
      return `${shortDay(date)}, ${clock(date, "to the minute")}`;
    case "f":
      return `${fullDay(date)} at ${clock(date, "to the minute")}`;
    case "F":
      return `${fullDay(date)} at ${clock(date, "to the second")}`;
    case "R":
      return distance(Math.round(seconds - nowMs / 1000));
  }
}

const twoDigits = (number: number): string => String(number).padStart(2, "0");

function clock(date: Date, precision: "to the minute" | "to the second"): string {
  const hours = date.getHours();
  const seconds = precision === "to the second" ? `:${twoDigits(date.getSeconds())}` : "";
  return `${hours % 12 || 12}:${twoDigits(date.getMinutes())}${seconds} ${hours < 12 ? "AM" : "PM"}`;
}

const shortDay = (date: Date): string =>
  `${date.getMonth() + 1}/${date.getDate()}/${twoDigits(date.getFullYear() % 100)}`;

const fullDay = (date: Date): string =>
  `${DAYS[date.getDay()]}, ${MONTHS[date.getMonth()]} ${date.getDate()}, ${date.getFullYear()}`;

/** How far away a moment is, in seconds; what is past is less than nothing. */
function distance(away: number): string {
  const [unit, length] = spans.find(([, span]) => Math.abs(away) >= span) ?? ["second", 1];
  const count = Math.round(away / length);
  if (count === 0) {
    return "now";
  }
  if (Math.abs(count) === 1 && unit === "day") {
    return count < 0 ? "yesterday" : "tomorrow";
  }
  if (Math.abs(count) === 1 && (unit === "month" || unit === "year")) {
    return `${count < 0 ? "last" : "next"} ${unit}`;
  }
  const counted = `${inThousands(Math.abs(count))} ${unit}${Math.abs(count) === 1 ? "" : "s"}`;
  return count < 0 ? `${counted} ago` : `in ${counted}`;
}

const inThousands = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
