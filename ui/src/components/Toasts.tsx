import { CloseButton, UnstyledButton } from "@mantine/core";
import { type NotificationData, notifications, useNotifications } from "@mantine/notifications";
import { useEffect, useRef, useState } from "react";
import styles from "./Toasts.module.css";

/**
 * Where toasts are said: a line of the status bar, so that they cover nothing that one works on. The newest is shown; what was said
 * before it is one press away. `--td-toasts-room` says how high they reach in the window: dialogs stay above that.
 */
export function Toasts() {
  const newestFirst = useNotifications().notifications.toReversed();
  const [open, setOpen] = useState(false);
  const [held, hold] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const [newest, ...older] = newestFirst;
  const isSaying = newest !== undefined;
  useEffect(() => {
    if (!isSaying || box.current === null) {
      setOpen(false);
      return;
    }
    const element = box.current;
    const page = document.documentElement.style;
    const tell = () => {
      const { top, height } = element.getBoundingClientRect();
      page.setProperty("--td-toasts-room", `${height === 0 ? 0 : Math.ceil(window.innerHeight - top)}px`);
    };
    const observer = new ResizeObserver(tell);
    observer.observe(element);
    tell();
    return () => {
      observer.disconnect();
      page.removeProperty("--td-toasts-room");
    };
  }, [isSaying]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: whoever points at what is said, or is on its button, gets the time to read it
    <div
      ref={box}
      className={styles.box}
      data-saying={isSaying}
      onMouseEnter={() => hold(true)}
      onMouseLeave={() => hold(false)}
      onFocus={() => hold(true)}
      onBlur={() => hold(false)}
    >
      <div role="status" className={styles.said}>
        {newestFirst.map((one, place) => (
          <Said key={one["data-key"] ?? one.id} said={one} held={held} shown={open || place === 0} />
        ))}
      </div>
      {older.length > 0 && (
        <UnstyledButton className={styles.more} aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? "Less" : `${older.length} more`}
        </UnstyledButton>
      )}
    </div>
  );
}

type SaidProps = { said: NotificationData; held: boolean; shown: boolean };

/** One of them, which goes when its time is over. */
function Said({ said, held, shown }: SaidProps) {
  const { id = "", autoClose } = said;
  useEffect(() => {
    if (held || typeof autoClose !== "number") {
      return;
    }
    const end = window.setTimeout(() => notifications.hide(id), autoClose);
    return () => window.clearTimeout(end);
  }, [held, id, autoClose]);
  return (
    <div className={styles.toast} hidden={!shown}>
      {said.icon}
      {said.message}
      <CloseButton size="xs" aria-label="Close" onClick={() => notifications.hide(id)} />
    </div>
  );
}
