import { observeElementRect, useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useId, useRef } from "react";
import { rowHeight } from "@/theme";
import styles from "./VirtualList.module.css";

/** How a row was chosen: alone, added to or taken from the chosen ones, or with all between. */
export type Choice = "one" | "toggle" | "range";

export type VirtualListProps<T> = {
  /** What the list is of, for screen readers. */
  label: string;
  items: readonly T[];
  itemKey: (item: T) => string | number;
  renderItem: (item: T, state: { active: boolean; selected: boolean }) => ReactNode;
  height?: keyof typeof rowHeight;
  /** Index of the row that the keyboard is on; -1 for none. */
  active: number;
  onActive: (index: number) => void;
  /** Keys of chosen rows, where more than one may be. Without it the active row is the chosen one. */
  selected?: ReadonlySet<string | number>;
  onSelect?: (index: number, choice: Choice) => void;
  /** Enter or a double click. */
  onOpen?: (index: number) => void;
  /** Says which rows are in view, for lists whose rows are fetched as they are needed. */
  onView?: (first: number, last: number) => void;
  /** One works with it first: it has the focus when the screen opens. */
  home?: boolean;
  /** Shown instead of an empty list. */
  empty?: ReactNode;
};

/** The row that a key leads to, or null for keys that do not move. `page` is how many rows are in view. */
export function rowAfterKey(key: string, active: number, count: number, page: number): number | null {
  const last = count - 1;
  const clamp = (index: number) => Math.min(Math.max(0, index), last);
  switch (key) {
    case "ArrowDown":
      return clamp(active + 1);
    case "ArrowUp":
      return clamp(active < 0 ? last : active - 1);
    case "PageDown":
      return clamp(active + page);
    case "PageUp":
      return clamp(active - page);
    case "Home":
      return clamp(0);
    case "End":
      return last < 0 ? null : last;
    default:
      return null;
  }
}

/** Rows that are drawn before and after those in view, so that scrolling shows no gaps. */
const overscan = 8;

/** Rows that are drawn before it is known how many fit. */
const firstRows = 12;

/** A list box that draws only the rows in view, so that 100,000 are as quick as ten. */
export function VirtualList<T>(props: VirtualListProps<T>) {
  const {
    label,
    items,
    itemKey,
    renderItem,
    height = "normal",
    active,
    onActive,
    selected,
    onSelect,
    onOpen,
    onView,
    home = false,
  } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const size = rowHeight[height];
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => size,
    overscan,
    // The first rows are drawn together with the list, and not in a turn of their own that cannot be interrupted.
    initialRect: { width: 0, height: size * firstRows },
    // Where nothing is laid out (tests, a pane that is just opening) a first window of rows is drawn all the same.
    observeElementRect: (instance, measured) =>
      observeElementRect(instance, (rect) =>
        measured(rect.height > 0 ? rect : { ...rect, height: size * firstRows }),
      ),
  });
  useEffect(() => {
    if (active >= 0 && active < items.length) {
      virtual.scrollToIndex(active, { align: "auto" });
    }
  }, [active, items.length, virtual]);
  const rows = virtual.getVirtualItems();
  const first = rows[0]?.index;
  const last = rows.at(-1)?.index;
  useEffect(() => {
    if (first !== undefined && last !== undefined) {
      onView?.(first, last);
    }
  }, [first, last, onView]);
  const move = (index: number, choice: Choice) => {
    onActive(index);
    onSelect?.(index, choice);
  };
  function onKeyDown(event: KeyboardEvent): void {
    if (event.target !== event.currentTarget) {
      return;
    }
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / size) - 1);
    const next =
      event.altKey || items.length === 0 ? null : rowAfterKey(event.key, active, items.length, page);
    if (next !== null) {
      move(next, event.shiftKey ? "range" : "one");
    } else if (event.key === " " && active >= 0) {
      onSelect?.(active, "toggle");
    } else if (event.key === "Enter" && active >= 0) {
      onOpen?.(active);
    } else {
      return;
    }
    event.preventDefault();
  }
  function onClick(event: MouseEvent, index: number): void {
    move(index, event.shiftKey ? "range" : event.ctrlKey || event.metaKey ? "toggle" : "one");
  }
  /** A menu is about what is chosen: pointing at another row chooses that one. */
  function onContextMenu(index: number, chosen: boolean): void {
    if (!chosen) {
      move(index, "one");
    }
  }
  if (items.length === 0 && props.empty !== undefined) {
    return props.empty;
  }
  return (
    <div
      ref={scroller}
      className={styles.list}
      role="listbox"
      tabIndex={0}
      data-home={home}
      aria-label={label}
      aria-multiselectable={selected !== undefined}
      aria-activedescendant={rows.some(({ index }) => index === active) ? `${id}-${active}` : undefined}
      onKeyDown={onKeyDown}
    >
      <div className={styles.rows} role="presentation" style={{ blockSize: virtual.getTotalSize() }}>
        {rows.map(({ index, start }) => {
          const item = items[index];
          if (item === undefined) {
            return null;
          }
          const state = {
            active: index === active,
            selected: selected?.has(itemKey(item)) ?? index === active,
          };
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list box has the focus and hears the keys for its rows
            // biome-ignore lint/a11y/useFocusableInteractive: a list box names its active row instead of moving the focus
            <div
              key={itemKey(item)}
              id={`${id}-${index}`}
              className={styles.row}
              role="option"
              aria-selected={state.selected}
              aria-setsize={items.length}
              aria-posinset={index + 1}
              data-active={state.active}
              style={{ blockSize: size, insetBlockStart: start }}
              onClick={(event) => onClick(event, index)}
              onContextMenu={() => onContextMenu(index, state.selected)}
              onDoubleClick={() => onOpen?.(index)}
            >
              {renderItem(item, state)}
            </div>
          );
        })}
      </div>
    </div>
  );
}
