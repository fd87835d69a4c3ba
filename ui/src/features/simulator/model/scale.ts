/**
 * Where a time is on the axis, and which time is at a place. Between two moments the axis is as long as the time is, or, with idle
 * time shortened, at most as long as a break needs, so that an hour of waiting does not hide what happens in a second.
 */
import { shortStamp } from "./timespan";

/** A stretch of the axis between two moments. */
export type Stretch = {
  from_ms: number;
  to_ms: number;
  x: number;
  width: number;
  /** Whether it stands for more time than it has room for. */
  shortened: boolean;
};

export type Scale = {
  stretches: readonly Stretch[];
  end_ms: number;
  /** The length of the whole axis in CSS pixels. */
  width: number;
  x: (t_ms: number) => number;
  time: (x: number) => number;
};

/** In CSS pixels: how wide a shortened stretch is, and the room between two labels of the ruler. */
export const shortenedWidth = 112;
export const tickGap = 72;

/** Room before the start, in CSS pixels, so that what happens at 0:00 is drawn in full. */
export const lead = 28;

/** Pixels per millisecond: from half a day in a window to a second in one. */
export const zoomLimits = { least: 1e-5, most: 1 } as const;

export type ScaleOptions = {
  end_ms: number;
  moments: readonly number[];
  /** Pixels for a millisecond. */
  zoom: number;
  /** How wide a stretch may be at most; null where all are as long as their time. */
  shortened: number | null;
};

function knotsOf(end_ms: number, moments: readonly number[]): number[] {
  return [...new Set([0, ...moments.filter((t) => t > 0 && t < end_ms), end_ms])].sort((a, b) => a - b);
}

/** How wide a shortened stretch is where `width` shall be filled: a session of few moments has room for all of them. */
export function roomForShortened(end_ms: number, moments: readonly number[], width: number): number {
  const count = Math.max(1, knotsOf(end_ms, moments).length - 1);
  return Math.max(shortenedWidth, (width - lead) / count);
}

/** The axis of a session that ends at `end_ms`. `moments` are when something happens. */
export function makeScale({ end_ms, moments, zoom, shortened: most }: ScaleOptions): Scale {
  const knots = knotsOf(end_ms, moments);
  const stretches: Stretch[] = [];
  let x = lead;
  for (let index = 1; index < knots.length; index++) {
    const from_ms = knots[index - 1] ?? 0;
    const to_ms = knots[index] ?? 0;
    const natural = (to_ms - from_ms) * zoom;
    const shortened = most !== null && natural > most;
    const width = shortened ? most : natural;
    const last = stretches.at(-1);
    // Stretches that are as long as they are need no border between them.
    if (last !== undefined && !last.shortened && !shortened) {
      stretches[stretches.length - 1] = { ...last, to_ms, width: last.width + width };
    } else {
      stretches.push({ from_ms, to_ms, x, width, shortened });
    }
    x += width;
  }
  return {
    stretches,
    end_ms,
    width: x,
    x: (t_ms) => {
      const stretch = stretches[atOrBefore(stretches, (s) => s.from_ms, t_ms)];
      if (stretch === undefined) {
        return lead;
      }
      const share = (t_ms - stretch.from_ms) / (stretch.to_ms - stretch.from_ms);
      return stretch.x + Math.min(1, Math.max(0, share)) * stretch.width;
    },
    time: (at) => {
      const stretch = stretches[atOrBefore(stretches, (s) => s.x, at)];
      if (stretch === undefined || stretch.width === 0) {
        return stretch?.from_ms ?? 0;
      }
      const share = Math.min(1, Math.max(0, (at - stretch.x) / stretch.width));
      return Math.round(stretch.from_ms + share * (stretch.to_ms - stretch.from_ms));
    },
  };
}

/** How near to an edge of the view a pointer pulls the axis, in CSS pixels, and how fast at most, in CSS pixels a millisecond. */
const edge = 36;
const fastest = 1.2;

/** How fast a pointer at `x` pulls an axis that is seen between `from` and `to`, in CSS pixels a millisecond; negative to the left. */
export function edgePull(x: number, from: number, to: number): number {
  const share = (room: number) => Math.min(1, Math.max(0, 1 - room / edge));
  return fastest * (share(to - x) - share(x - from));
}

/** The index of the last item whose `key` is not after `value`; the first where all are, -1 where there is none. */
export function atOrBefore<T>(items: readonly T[], key: (item: T) => number, value: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && key(item) <= value) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return items.length === 0 ? -1 : Math.max(0, low - 1);
}

const steps = [
  1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 15_000, 30_000, 60_000, 120_000, 300_000,
  600_000, 900_000, 1_800_000, 3_600_000, 7_200_000, 21_600_000, 43_200_000, 86_400_000,
];

/** The time between two labels at `zoom`: the smallest round one that leaves room for them. */
export function tickStep(zoom: number): number {
  return (
    steps.find((step) => step * zoom >= tickGap) ?? 86_400_000 * Math.ceil(tickGap / (zoom * 86_400_000))
  );
}

export type Tick = { t_ms: number; x: number; major: boolean };

/** The ticks between two places of the axis. Shortened stretches have none: their length says nothing. */
export function ticks(scale: Scale, zoom: number, from: number, to: number): Tick[] {
  const major = tickStep(zoom);
  const minor = major / (major % 5 === 0 && major > 5 ? 5 : 2);
  const result: Tick[] = [];
  for (const stretch of scale.stretches) {
    if (stretch.shortened || stretch.x > to || stretch.x + stretch.width < from) {
      continue;
    }
    const first = Math.max(stretch.from_ms, scale.time(Math.max(from, stretch.x)));
    const last = Math.min(stretch.to_ms, scale.time(Math.min(to, stretch.x + stretch.width)));
    for (let n = Math.ceil(first / minor); n * minor <= last; n++) {
      const t_ms = n * minor;
      result.push({ t_ms, x: scale.x(t_ms), major: t_ms % major === 0 });
    }
  }
  return result;
}

/** The width of a digit of the ruler and the room between two times, in CSS pixels. */
const digit = 7;
const apart = 8;

/** The times of those `labelled` ticks whose label would touch `words` in the middle of `at`. */
export function ticksUnder(labelled: readonly Tick[], at: number, words: string): number[] {
  return labelled.flatMap(({ t_ms, x }) => {
    const halves = ((shortStamp(t_ms).length + words.length) * digit) / 2;
    return Math.abs(x - at) < halves + apart ? [t_ms] : [];
  });
}

/** The zoom at which the whole session is `width` long, or as near to it as the limits allow. */
export function fitZoom(
  end_ms: number,
  moments: readonly number[],
  width: number,
  shortened: number | null,
): number {
  const clamp = (zoom: number) => Math.min(zoomLimits.most, Math.max(zoomLimits.least, zoom));
  if (end_ms <= 0 || width <= 0) {
    return clamp(0.01);
  }
  if (shortened === null) {
    return clamp((width - lead) / end_ms);
  }
  // The length grows with the zoom, so the one that fills the width is found by halving.
  let low: number = zoomLimits.least;
  let high: number = zoomLimits.most;
  for (let round = 0; round < 40; round++) {
    const middle = Math.sqrt(low * high);
    if (makeScale({ end_ms, moments, zoom: middle, shortened }).width > width) {
      high = middle;
    } else {
      low = middle;
    }
  }
  return clamp(low);
}
