import { keyCaps, thisKeyboard } from "@/lib/keys";
import styles from "./ShortcutHint.module.css";

export type ShortcutHintProps = {
  /** Such as `mod+K`; nothing is drawn without it. */
  shortcut?: string | undefined;
  /** Words before the keys, as in a tooltip. */
  label?: string | undefined;
};

/** The keys of a shortcut as they are on the keyboard. Screen readers get `aria-keyshortcuts` from the control itself. */
export function ShortcutHint({ shortcut, label }: ShortcutHintProps) {
  if (shortcut === undefined) {
    return label;
  }
  return (
    <span className={styles.hint}>
      {label}
      <span className={styles.keys} aria-hidden>
        {keyCaps(shortcut, thisKeyboard()).map((cap) => (
          <kbd key={cap} className={styles.key}>
            {cap}
          </kbd>
        ))}
      </span>
    </span>
  );
}
