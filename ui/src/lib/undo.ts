/** Undo and redo for any immutable value: a reducer's state with a past and a future. */

/** A value with what it was and what it will be again. `mark` names the run of changes that `present` ends. */
export type History<T> = {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
  readonly mark: string | null;
};

/** How many steps back are kept. */
const most = 500;

export function history<T>(present: T): History<T> {
  return { past: [], present, future: [], mark: null };
}

/**
 * Makes `next` the present. Changes that follow each other under one `mark` (such as the field that is typed in) are one step;
 * without a mark each is its own. A `next` that is the present itself changes nothing.
 */
export function change<T>(state: History<T>, next: T, mark: string | null = null): History<T> {
  if (Object.is(next, state.present)) {
    return state;
  }
  const joins = mark !== null && mark === state.mark && state.past.length > 0;
  const past = joins ? state.past : [...state.past, state.present].slice(-most);
  return { past, present: next, future: [], mark };
}

/** Ends a run of changes: the next one under the same mark is a step of its own. */
export function settle<T>(state: History<T>): History<T> {
  return state.mark === null ? state : { ...state, mark: null };
}

export function canUndo<T>(state: History<T>): boolean {
  return state.past.length > 0;
}

export function canRedo<T>(state: History<T>): boolean {
  return state.future.length > 0;
}

export function undo<T>(state: History<T>): History<T> {
  const previous = state.past.at(-1);
  if (state.past.length === 0 || previous === undefined) {
    return state;
  }
  return {
    past: state.past.slice(0, -1),
    present: previous,
    future: [state.present, ...state.future],
    mark: null,
  };
}

export function redo<T>(state: History<T>): History<T> {
  const [next, ...future] = state.future;
  if (state.future.length === 0 || next === undefined) {
    return state;
  }
  return { past: [...state.past, state.present], present: next, future, mark: null };
}

/** What a history reacts to, around the actions of the reducer it wraps. */
export type HistoryAction<A> =
  | { type: "undo" }
  | { type: "redo" }
  | { type: "settle" }
  | { type: "change"; action: A; mark?: string };

/** The reducer of a history around a reducer of its present. */
export function withUndo<T, A>(
  reduce: (state: T, action: A) => T,
): (state: History<T>, action: HistoryAction<A>) => History<T> {
  return (state, action) => {
    switch (action.type) {
      case "undo":
        return undo(state);
      case "redo":
        return redo(state);
      case "settle":
        return settle(state);
      case "change":
        return change(state, reduce(state.present, action.action), action.mark ?? null);
    }
  };
}
