/** Which stretch of a long table to ask for, given the rows that are in view. */

/** Rows `offset` up to `offset + limit`. */
export type Stretch = { offset: number; limit: number };

/** Stretches begin at multiples of this, so that scrolling a little asks for nothing new. */
const step = 100;
/** Rows that are asked for before and after those in view, so that scrolling meets no gap. */
const margin = 60;

export const firstStretch: Stretch = { offset: 0, limit: 2 * step };

/** The stretch that holds rows `first` to `last` with a margin on both sides. */
export function stretchAround(first: number, last: number): Stretch {
  const offset = Math.max(0, Math.floor((first - margin) / step) * step);
  const end = Math.ceil((last + 1 + margin) / step) * step;
  return { offset, limit: Math.max(end - offset, firstStretch.limit) };
}
