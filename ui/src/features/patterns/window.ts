/** Which stretch of a long table to ask for, given the rows that are in view. */

/** Rows `offset` up to `offset + limit`. */
export type Stretch = { offset: number; limit: number };

/** Stretches begin at multiples of this, so that scrolling a little asks for nothing new. */
const step = 50;
/** Rows that are asked for before and after those in view, so that scrolling meets no gap; each costs time at every keystroke. */
const margin = 25;

export const firstStretch: Stretch = { offset: 0, limit: 2 * step };

/** The stretch that holds rows `first` to `last` with a margin on both sides. */
export function stretchAround(first: number, last: number): Stretch {
  const offset = Math.max(0, Math.floor((first - margin) / step) * step);
  const end = Math.ceil((last + 1 + margin) / step) * step;
  return { offset, limit: Math.max(end - offset, firstStretch.limit) };
}
