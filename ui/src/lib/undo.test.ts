import { describe, expect, it } from "vitest";
import { canRedo, canUndo, change, history, redo, settle, undo, withUndo } from "./undo";

describe("a history", () => {
  it("goes back and forth", () => {
    const state = change(change(history("a"), "b"), "c");
    expect(undo(state).present).toBe("b");
    expect(undo(undo(state)).present).toBe("a");
    expect(redo(undo(state)).present).toBe("c");
    expect(redo(undo(state))).toEqual(state);
  });

  it("stays where it is when there is nothing before or after", () => {
    const state = history("a");
    expect(undo(state)).toBe(state);
    expect(redo(state)).toBe(state);
    expect([canUndo(state), canRedo(state)]).toEqual([false, false]);
  });

  it("forgets what was undone once something else is done", () => {
    const state = change(undo(change(history("a"), "b")), "x");
    expect(canRedo(state)).toBe(false);
    expect(undo(state).present).toBe("a");
  });

  it("takes typing in one field as one step, until the field is left", () => {
    let state = change(change(change(history(""), "h", "name"), "he", "name"), "hey", "name");
    expect(undo(state).present).toBe("");
    state = change(settle(state), "hey!", "name");
    expect(undo(state).present).toBe("hey");
  });

  it("starts a new step after an undo, even under the same mark", () => {
    const state = change(undo(change(change(history("a"), "b"), "c", "name")), "d", "name");
    expect(undo(state).present).toBe("b");
  });

  it("makes no step of a change that changes nothing", () => {
    const state = history("a");
    expect(change(state, "a")).toBe(state);
  });

  it("keeps at most 500 steps", () => {
    let state = history(0);
    for (let n = 1; n <= 600; n += 1) {
      state = change(state, n);
    }
    expect(state.past.length).toBe(500);
    expect(state.past[0]).toBe(100);
  });
});

describe("withUndo", () => {
  it("wraps a reducer that knows nothing of it", () => {
    const reduce = withUndo((count: number, by: number) => count + by);
    let state = reduce(history(1), { type: "change", action: 2 });
    expect(state.present).toBe(3);
    state = reduce(state, { type: "undo" });
    expect(state.present).toBe(1);
    expect(reduce(state, { type: "redo" }).present).toBe(3);
  });
});
