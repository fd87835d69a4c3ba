/** Durations and moments as people read them. Formats by `Intl`, so that the language of dates can be chosen. */

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** A moment on a time axis: `mm:ss`, with hours and tenths only where they matter. `ms` since the start. */
export function clock(ms: number): string {
  const tenths = Math.round(Math.max(0, ms) / 100);
  const seconds = Math.floor(tenths / 10);
  const hours = Math.floor(seconds / 3600);
  const pad = (value: number) => String(value).padStart(2, "0");
  const head = hours > 0 ? `${hours}:` : "";
  const tail = tenths % 10 > 0 ? `.${tenths % 10}` : "";
  return `${head}${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}${tail}`;
}

/** A length of time in words: `850 ms`, `12.7 s`, `3 min 20 s`, `1 h 5 min`. */
export function duration(ms: number): string {
  if (ms < second) {
    return `${Math.round(ms)} ms`;
  }
  if (ms < minute) {
    return `${Number((ms / second).toFixed(1))} s`;
  }
  const [large, small, names] = ms < hour ? [minute, second, ["min", "s"]] : [hour, minute, ["h", "min"]];
  const whole = Math.floor(ms / large);
  const rest = Math.floor((ms % large) / small);
  return rest === 0 ? `${whole} ${names[0]}` : `${whole} ${names[0]} ${rest} ${names[1]}`;
}

/** How long ago `then` was, seen from `now`, in the words of `locale`: `2 minutes ago`, `yesterday`. Over 30 days: the date. */
export function ago(then: Date, now: Date, locale?: string): string {
  const past = then.getTime() - now.getTime();
  const size = Math.abs(past);
  if (size > 30 * day) {
    return new Intl.DateTimeFormat(locale, { dateStyle: "medium" }).format(then);
  }
  const words = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  if (size < 45 * second) {
    return words.format(0, "second");
  }
  if (size < hour) {
    return words.format(Math.round(past / minute), "minute");
  }
  if (size < day) {
    return words.format(Math.round(past / hour), "hour");
  }
  return words.format(Math.round(past / day), "day");
}

/** The full moment, for titles and tables. */
export function moment(when: Date, locale?: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "medium" }).format(when);
}
