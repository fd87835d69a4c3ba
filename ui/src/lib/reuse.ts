/**
 * Keeps what stayed the same the same: of two JSON values, the second with every part that is written as in the first taken from there.
 * What is drawn from such a value is drawn anew only where something changed.
 */

type Members = Record<string, unknown>;

function isMembers(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** `after`, made of the parts of `before` where they are equal. The order of members counts, since it is part of what is written. */
export function shared<T>(before: unknown, after: T): T {
  return (Object.is(before, after) ? after : merged(before, after)) as T;
}

function merged(before: unknown, after: unknown): unknown {
  if (Array.isArray(before) && Array.isArray(after)) {
    const items = after.map((item, index) => shared(before[index], item));
    const isSame = items.length === before.length && items.every((item, index) => item === before[index]);
    return isSame ? before : items;
  }
  if (isMembers(before) && isMembers(after)) {
    const keys = Object.keys(after);
    const former = Object.keys(before);
    const entries = keys.map((key) => [key, shared(before[key], after[key])] as const);
    const isSame =
      keys.length === former.length &&
      entries.every(([key, value], index) => key === former[index] && value === before[key]);
    return isSame ? before : Object.fromEntries(entries);
  }
  return after;
}
