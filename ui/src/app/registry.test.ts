import { describe, expect, it, vi } from "vitest";
import { type Action, actionFor, createRegistry } from "./registry";

function action(id: string, more: Partial<Action> = {}): Action {
  return { id, title: id, section: "View", run: () => undefined, ...more };
}

const ctrl = (key: string) => ({ key, ctrlKey: true, metaKey: false, shiftKey: false, altKey: false });
const bare = (key: string) => ({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false });

describe("the registry", () => {
  it("holds what its owners contribute, until they withdraw", () => {
    const registry = createRegistry();
    registry.contribute("shell", [action("palette")]);
    registry.contribute("library", [action("new"), action("delete")]);
    expect(registry.all().map(({ id }) => id)).toEqual(["palette", "new", "delete"]);
    registry.withdraw("library");
    expect(registry.all().map(({ id }) => id)).toEqual(["palette"]);
  });

  it("runs the newest function of an action without telling anybody that it changed", () => {
    const registry = createRegistry();
    const [first, second, listener] = [vi.fn(), vi.fn(), vi.fn()];
    registry.contribute("library", [action("new", { run: first })]);
    registry.subscribe(listener);
    registry.contribute("library", [action("new", { run: second })]);
    expect(registry.run("new")).toBe(true);
    expect([first.mock.calls.length, second.mock.calls.length, listener.mock.calls.length]).toEqual([
      0, 1, 0,
    ]);
  });

  it("tells those who watch when an action can no longer be done", () => {
    const registry = createRegistry();
    const listener = vi.fn();
    registry.contribute("editor", [action("undo")]);
    registry.subscribe(listener);
    registry.contribute("editor", [action("undo", { enabled: false })]);
    expect(listener).toHaveBeenCalledOnce();
    expect(registry.run("undo")).toBe(false);
  });

  it("lets a screen take an id over from the frame, whichever came first", () => {
    const registry = createRegistry();
    const [shell, screen] = [vi.fn(), vi.fn()];
    registry.contribute("editor", [action("save", { run: screen })]);
    registry.contribute("shell", [action("save", { run: shell })], "frame");
    registry.run("save");
    expect([shell.mock.calls.length, screen.mock.calls.length]).toEqual([0, 1]);
    expect(registry.all()).toHaveLength(1);
  });
});

describe("actionFor", () => {
  const input = document.createElement("input");

  it("finds the enabled action that came last", () => {
    const actions = [
      action("a", { shortcut: "mod+S" }),
      action("b", { shortcut: ["F2", "mod+S"] }),
      action("c", { shortcut: "mod+S", enabled: false }),
    ];
    expect(actionFor(actions, ctrl("s"), null, "other")?.id).toBe("b");
  });

  it("leaves plain keys alone while the user types, but not shortcuts with mod", () => {
    const actions = [action("help", { shortcut: "?" }), action("palette", { shortcut: "mod+K" })];
    expect(actionFor(actions, bare("?"), input, "other")).toBeUndefined();
    expect(actionFor(actions, bare("?"), document.body, "other")?.id).toBe("help");
    expect(actionFor(actions, ctrl("k"), input, "other")?.id).toBe("palette");
  });

  it("goes back from a field as from anywhere, but not on a Mac, where that moves by a word", () => {
    const press = { ...bare("ArrowLeft"), altKey: true };
    const actions = [
      action("back", { shortcut: "Alt+ArrowLeft", leavesFields: true }),
      action("out", { shortcut: "Alt+ArrowLeft" }),
    ];
    expect(actionFor(actions, press, input, "other")?.id).toBe("back");
    expect(actionFor(actions, press, document.body, "other")?.id).toBe("out");
    expect(actionFor(actions, press, input, "mac")).toBeUndefined();
  });

  it("leaves an undo to the field that one types in", () => {
    const actions = [action("undo", { shortcut: "mod+Z", yieldsToFields: true })];
    expect(actionFor(actions, ctrl("z"), input, "other")).toBeUndefined();
    expect(actionFor(actions, ctrl("z"), document.body, "other")?.id).toBe("undo");
  });
});
