/**
 * What parts of the window contribute to the frame around them (actions, notices, status): kept by owner, gone with the owner.
 * Functions inside an item may change at every draw; only what can be seen (`shape`) makes watchers draw again.
 */

/** The frame contributes below the screens, so that a screen can take an id or a shortcut over. */
export type Layer = "frame" | "screen";

export type Contributions<T extends { id: string }> = {
  /** Puts the items of `owner` in place of those it had. */
  contribute: (owner: string, items: readonly T[], layer?: Layer) => void;
  withdraw: (owner: string) => void;
  /** All items, one per id, screens after the frame. The same array until something visible changes. */
  all: () => readonly T[];
  /** The item with its newest functions. */
  find: (id: string) => T | undefined;
  subscribe: (listener: () => void) => () => void;
};

export function createContributions<T extends { id: string }>(shape: (item: T) => string): Contributions<T> {
  const layers: Record<Layer, Map<string, readonly T[]>> = { frame: new Map(), screen: new Map() };
  const listeners = new Set<() => void>();
  let seen: readonly T[] = [];
  let seenShape = "";
  let newest = new Map<string, T>();

  function refresh(): void {
    const byId = new Map<string, T>();
    for (const items of [...layers.frame.values(), ...layers.screen.values()]) {
      for (const item of items) {
        // Deleting first moves an item that takes over to the end, where its shortcut wins too.
        byId.delete(item.id);
        byId.set(item.id, item);
      }
    }
    newest = byId;
    const next = [...byId.values()];
    const nextShape = next.map(shape).join("\n");
    if (nextShape !== seenShape) {
      seen = next;
      seenShape = nextShape;
      for (const listener of [...listeners]) {
        listener();
      }
    }
  }

  return {
    contribute: (owner, items, layer = "screen") => {
      layers[layer].set(owner, items);
      refresh();
    },
    withdraw: (owner) => {
      layers.frame.delete(owner);
      layers.screen.delete(owner);
      refresh();
    },
    all: () => seen,
    find: (id) => newest.get(id),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
