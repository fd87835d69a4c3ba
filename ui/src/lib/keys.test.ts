import { describe, expect, it } from "vitest";
import { ariaShortcut, isTyping, type KeyPress, keyCaps, matches, parseShortcut } from "./keys";

function press(key: string, held: Partial<KeyPress> = {}): KeyPress {
  return { key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held };
}

describe("parseShortcut", () => {
  it("reads modifiers in any case and the key last", () => {
    expect(parseShortcut("mod+Shift+K")).toEqual({ mod: true, shift: true, alt: false, key: "k" });
    expect(parseShortcut("Alt+ArrowUp")).toEqual({ mod: false, shift: false, alt: true, key: "ArrowUp" });
  });

  it("takes a plus at the end as the key", () => {
    expect(parseShortcut("mod++")).toEqual({ mod: true, shift: false, alt: false, key: "+" });
  });

  it("refuses a modifier that does not exist", () => {
    expect(() => parseShortcut("Hyper+K")).toThrow(/"Hyper" in the shortcut/);
  });
});

describe("matches", () => {
  it("wants Ctrl on most keyboards and ⌘ on a Mac for mod", () => {
    const shortcut = parseShortcut("mod+K");
    expect(matches(press("k", { ctrlKey: true }), shortcut, "other")).toBe(true);
    expect(matches(press("k", { metaKey: true }), shortcut, "other")).toBe(false);
    expect(matches(press("k", { metaKey: true }), shortcut, "mac")).toBe(true);
    expect(matches(press("k", { ctrlKey: true }), shortcut, "mac")).toBe(false);
  });

  it("tells undo from redo by Shift", () => {
    const undo = parseShortcut("mod+Z");
    expect(matches(press("z", { ctrlKey: true }), undo, "other")).toBe(true);
    expect(matches(press("Z", { ctrlKey: true, shiftKey: true }), undo, "other")).toBe(false);
  });

  it("takes a sign with or without the Shift that its layout needs", () => {
    const help = parseShortcut("?");
    expect(matches(press("?", { shiftKey: true }), help, "other")).toBe(true);
    expect(matches(press("?"), help, "other")).toBe(true);
    expect(matches(press("?", { ctrlKey: true }), help, "other")).toBe(false);
  });
});

describe("keyCaps", () => {
  it("writes keys as the keyboard does", () => {
    expect(keyCaps("mod+Shift+K", "other")).toEqual(["Ctrl", "Shift", "K"]);
    expect(keyCaps("mod+Shift+K", "mac")).toEqual(["⌘", "⇧", "K"]);
    expect(keyCaps("Escape", "other")).toEqual(["Esc"]);
    expect(keyCaps(" ", "other")).toEqual(["Space"]);
  });

  it("names them for screen readers", () => {
    expect(ariaShortcut("mod+Shift+k", "other")).toBe("Control+Shift+K");
    expect(ariaShortcut("mod+k", "mac")).toBe("Meta+K");
  });
});

describe("isTyping", () => {
  it("is true in text fields and editors, false on buttons and check boxes", () => {
    document.body.innerHTML =
      '<input id="text"><input id="check" type="checkbox"><textarea id="area"></textarea>' +
      '<div contenteditable="true"><span id="inside">x</span></div><button id="button">b</button>';
    const typing = (id: string) => isTyping(document.getElementById(id));
    expect(["text", "area", "inside"].map(typing)).toEqual([true, true, true]);
    expect(["check", "button"].map(typing)).toEqual([false, false]);
  });
});
