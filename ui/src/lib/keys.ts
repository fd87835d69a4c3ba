/**
 * Keyboard shortcuts as text, such as `mod+Shift+K`: read, match, show. `mod` is ⌘ on a Mac and Ctrl elsewhere.
 * Binding them to actions is the work of `app/actions`.
 */

/** A shortcut, read. */
export type Shortcut = { mod: boolean; shift: boolean; alt: boolean; key: string };

/** What differs between keyboards: a Mac has ⌘ where others have Ctrl. */
export type Keyboard = "mac" | "other";

/** The keyboard of this machine. */
export function thisKeyboard(): Keyboard {
  return /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? "") ? "mac" : "other";
}

/** Reads `mod+Shift+K`. The last part is the key as `KeyboardEvent.key` calls it; letters in any case. */
export function parseShortcut(text: string): Shortcut {
  // "mod++" means the plus key, so a trailing plus is a key and not a separator.
  const parts = text.endsWith("+") ? [...text.slice(0, -1).split("+").filter(Boolean), "+"] : text.split("+");
  const shortcut: Shortcut = { mod: false, shift: false, alt: false, key: parts.at(-1) ?? "" };
  for (const part of parts.slice(0, -1)) {
    switch (part.toLowerCase()) {
      case "mod":
        shortcut.mod = true;
        break;
      case "shift":
        shortcut.shift = true;
        break;
      case "alt":
        shortcut.alt = true;
        break;
      default:
        throw new Error(`"${part}" in the shortcut "${text}" is not mod, Shift or Alt`);
    }
  }
  if (shortcut.key.length === 1) {
    shortcut.key = shortcut.key.toLowerCase();
  }
  return shortcut;
}

/** The parts of a keyboard event that decide whether it is a shortcut. */
export type KeyPress = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">;

/** Whether `press` is `shortcut`. Shift is not asked about for signs such as `?`, which need it on some layouts only. */
export function matches(press: KeyPress, shortcut: Shortcut, keyboard: Keyboard): boolean {
  const mod = keyboard === "mac" ? press.metaKey : press.ctrlKey;
  const otherMod = keyboard === "mac" ? press.ctrlKey : press.metaKey;
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  const isSign = shortcut.key.length === 1 && !/[a-z0-9]/.test(shortcut.key);
  return (
    key === shortcut.key &&
    mod === shortcut.mod &&
    !otherMod &&
    press.altKey === shortcut.alt &&
    (press.shiftKey === shortcut.shift || (isSign && !shortcut.shift))
  );
}

/** Whether keys typed into `target` are text, so that only shortcuts with `mod` may act. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) {
    return false;
  }
  if (target.isContentEditable || target.closest("[contenteditable=true]") !== null) {
    return true;
  }
  if (target instanceof HTMLInputElement) {
    return !["checkbox", "radio", "button", "submit", "range", "color", "file"].includes(target.type);
  }
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

const signs: Record<string, string> = {
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  Enter: "Enter",
  Escape: "Esc",
  Backspace: "Backspace",
  Delete: "Del",
  " ": "Space",
};

/** The keys to press, as they are written on the keyboard: `["Ctrl", "Shift", "K"]` or `["⌘", "⇧", "K"]`. */
export function keyCaps(text: string, keyboard: Keyboard): string[] {
  const { mod, shift, alt, key } = parseShortcut(text);
  const names =
    keyboard === "mac" ? { mod: "⌘", alt: "⌥", shift: "⇧" } : { mod: "Ctrl", alt: "Alt", shift: "Shift" };
  return [
    ...(mod ? [names.mod] : []),
    ...(alt ? [names.alt] : []),
    ...(shift ? [names.shift] : []),
    signs[key] ?? (key.length === 1 ? key.toUpperCase() : key),
  ];
}

/** The value of `aria-keyshortcuts` for a shortcut. */
export function ariaShortcut(text: string, keyboard: Keyboard): string {
  const { mod, shift, alt, key } = parseShortcut(text);
  return [
    ...(mod ? [keyboard === "mac" ? "Meta" : "Control"] : []),
    ...(alt ? ["Alt"] : []),
    ...(shift ? ["Shift"] : []),
    key === " " ? "Space" : key === "+" ? "Plus" : key.length === 1 ? key.toUpperCase() : key,
  ].join("+");
}
