/** Small things that this window remembers (sizes, the last project). Losing them harms nobody, so failures are silent. */

const prefix = "trigger-designer.";

/** The remembered value under `key`, or `fallback` where there is none or it does not pass `accept`. */
export function remembered<T>(key: string, fallback: T, accept: (value: unknown) => value is T): T {
  try {
    const text = globalThis.localStorage.getItem(prefix + key);
    const value: unknown = text === null ? undefined : JSON.parse(text);
    return accept(value) ? value : fallback;
  } catch {
    return fallback;
  }
}

export function remember(key: string, value: unknown): void {
  try {
    globalThis.localStorage.setItem(prefix + key, JSON.stringify(value));
  } catch {
    // A full or forbidden storage: the value lasts until the window closes.
  }
}

export function isNumber(value: unknown): value is number {
  return typeof value === "number";
}

export function isBoolean(value: unknown): value is boolean {
  return typeof value === "boolean";
}

/** Sizes by name, such as the share of each pane in per cent. */
export function isSizes(value: unknown): value is Record<string, number> {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((size) => typeof size === "number" && Number.isFinite(size) && size >= 0)
  );
}
