/** The time that the screen shows. It moves sixty times a second, so parts watch what they need of it instead of drawing anew. */
import { createContext, useContext, useSyncExternalStore } from "react";
import { createStore, type Store } from "@/lib/store";

export type Playhead = {
  time: Store<number>;
  /** The time as those parts see it that are too much to be drawn anew sixty times a second: it follows once `time` rests. */
  calm: Store<number>;
  playing: Store<boolean>;
  speed: Store<number>;
  /** Whether something else moves it, so that it cannot be played. */
  held: Store<boolean>;
  /** How far the playhead may go, in milliseconds. */
  end: Store<number>;
  /** Every time at which something happens. */
  stops: Store<readonly number[]>;
  /** Goes to a time within the session. */
  seek: (t_ms: number) => void;
};

export const speeds = [1, 4, 16, 60] as const;

export function createPlayhead(): Playhead {
  const time = createStore(0);
  const end = createStore(0);
  return {
    time,
    calm: calmOf(time),
    playing: createStore(false),
    speed: createStore<number>(4),
    held: createStore(false),
    end,
    stops: createStore<readonly number[]>([0]),
    seek: (t_ms) => time.set(Math.min(end.get(), Math.max(0, t_ms))),
  };
}

/** In milliseconds: how long the playhead stands still to count as resting, and how far behind it the calm time may be. */
const rest = 100;
const mostBehind = 500;

function calmOf(time: Store<number>): Store<number> {
  const calm = createStore(time.get());
  let timer = 0;
  let moved = Number.NEGATIVE_INFINITY;
  let followed = Number.NEGATIVE_INFINITY;
  function follow(): void {
    clearTimeout(timer);
    followed = performance.now();
    calm.set(time.get());
  }
  time.subscribe(() => {
    const now = performance.now();
    const rested = now - moved > rest;
    moved = now;
    clearTimeout(timer);
    // A single step is followed at once.
    if (rested || now - followed > mostBehind) {
      follow();
    } else {
      timer = window.setTimeout(follow, rest);
    }
  });
  return calm;
}

export const PlayheadContext = createContext<Playhead | null>(null);

export function usePlayhead(): Playhead {
  const playhead = useContext(PlayheadContext);
  if (playhead === null) {
    throw new Error("usePlayhead needs a PlayheadContext around it");
  }
  return playhead;
}

/** What `select` makes of the time; the component is drawn anew only when that changes. It must give a value, not an object. */
export function useAtPlayhead<T extends string | number | boolean | null>(select: (t_ms: number) => T): T {
  const { time } = usePlayhead();
  return useSyncExternalStore(time.subscribe, () => select(time.get()));
}

/** As `useAtPlayhead`, for parts that are much to draw: they follow once the playhead rests, and twice a second while it moves. */
export function useNearPlayhead<T extends string | number | boolean | null>(select: (t_ms: number) => T): T {
  const { calm } = usePlayhead();
  return useSyncExternalStore(calm.subscribe, () => select(calm.get()));
}
