/** Times on the axis and lengths of waiting as text, both ways. */

/** A moment to the millisecond: `0:08.000`, `1:02:03.004`. */
export function stamp(ms: number): string {
  const whole = Math.max(0, Math.round(ms));
  const seconds = Math.floor(whole / 1000);
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const pad = (value: number, width: number) => String(value).padStart(width, "0");
  const head = hours > 0 ? `${hours}:${pad(minutes, 2)}` : `${minutes}`;
  return `${head}:${pad(seconds % 60, 2)}.${pad(whole % 1000, 3)}`;
}

/** A moment as short as it can be said: `0:08`, `0:08.5`, `1:00:00`. */
export function shortStamp(ms: number): string {
  // There always is a fraction, so no zero of the seconds is taken away.
  return stamp(ms).replace(/\.?0+$/, "");
}

/** The moment of the playhead: tenths are as much as can be read while it moves. */
export function playheadStamp(ms: number): string {
  return shortStamp(Math.floor(ms / 100) * 100);
}

const units: Record<string, number> = { d: 86_400_000, h: 3_600_000, m: 60_000, min: 60_000, s: 1000, ms: 1 };

/** Reads `90s`, `1m 30s`, `1d`, `1.5 s`, or a bare number of seconds. Null for anything else, and for what is not whole milliseconds. */
export function readTimespan(text: string): number | null {
  const trimmed = text.trim();
  if (/^\d+(\.\d+)?$/.test(trimmed)) {
    return whole(Number(trimmed) * 1000);
  }
  if (!/^(\d+(\.\d+)?\s*(d|h|min|ms|m|s)\s*)+$/.test(trimmed)) {
    return null;
  }
  let total = 0;
  for (const [, number, unit] of trimmed.matchAll(/(\d+(?:\.\d+)?)\s*(d|h|min|ms|m|s)/g)) {
    total += Number(number) * (units[unit ?? ""] ?? 0);
  }
  return whole(total);
}

function whole(ms: number): number | null {
  const rounded = Math.round(ms);
  return Math.abs(ms - rounded) < 1e-6 && Number.isSafeInteger(rounded) ? rounded : null;
}

/** Writes what `readTimespan` reads: `1m 30s`, `850ms`, `0s`. */
export function writeTimespan(ms: number): string {
  const days = Math.floor(ms / 86_400_000);
  const hours = Math.floor(ms / 3_600_000) % 24;
  const minutes = Math.floor(ms / 60_000) % 60;
  const seconds = Math.floor(ms / 1000) % 60;
  const rest = ms % 1000;
  const parts = [
    days > 0 ? `${days}d` : "",
    hours > 0 ? `${hours}h` : "",
    minutes > 0 ? `${minutes}m` : "",
    seconds > 0 ? `${seconds}s` : "",
    rest > 0 ? `${rest}ms` : "",
  ].filter(Boolean);
  return parts.length === 0 ? "0s" : parts.join(" ");
}
