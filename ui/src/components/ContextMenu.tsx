import { Menu } from "@mantine/core";
import type { MouseEvent, ReactNode } from "react";
import styles from "./ContextMenu.module.css";

export type ContextMenuProps = {
  /** What the menu is about, for screen readers: *Server “Shop”*. */
  label: string;
  /** `ActionMenuItem`s, `Menu.Item`s and `Menu.Divider`s. What destroys comes last. */
  items: ReactNode;
  /** The browser's own menu stays, where there is nothing to offer. */
  disabled?: boolean;
  /** What is pointed at: a list, a row, a button. */
  children: ReactNode;
};

/**
 * A list box has the focus itself, so that the menu key is told to the list and not to a row. This tells the row, where it stands.
 * A list chooses the row that hears it, before the menu is drawn.
 */
function tellActiveRow(event: MouseEvent): void {
  const list = event.target instanceof Element ? event.target : null;
  const id = list?.getAttribute("aria-activedescendant");
  const row = id === null || id === undefined ? null : document.getElementById(id);
  if (row === null) {
    return;
  }
  event.preventDefault();
  event.stopPropagation();
  const { left, bottom, width } = row.getBoundingClientRect();
  row.dispatchEvent(
    new globalThis.MouseEvent("contextmenu", {
      bubbles: true,
      cancelable: true,
      button: 2,
      clientX: left + Math.min(width / 4, 120),
      clientY: bottom,
    }),
  );
}

/** What can be done with the thing that is pointed at: on a right click, the menu key, Shift+F10 or a long press. */
export function ContextMenu({ label, items, disabled = false, children }: ContextMenuProps) {
  return (
    // A menu that fits neither above nor below the pointer lies over it.
    <Menu middlewares={{ flip: true, shift: { crossAxis: true } }}>
      <Menu.ContextMenu disabled={disabled}>
        <div className={styles.area} onContextMenuCapture={disabled ? undefined : tellActiveRow}>
          {children}
        </div>
      </Menu.ContextMenu>
      <Menu.Dropdown aria-label={label} className={styles.menu ?? ""}>
        {items}
      </Menu.Dropdown>
    </Menu>
  );
}
