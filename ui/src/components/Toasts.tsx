import { Notifications, useNotifications } from "@mantine/notifications";
import { useEffect } from "react";
import { motion } from "@/theme";
import styles from "./Toasts.module.css";

const corner = "bottom-right";

/** How many toasts are shown at once. */
const most = 3;

/** Where toasts appear. `--td-toasts-room` says how high they reach in the window: dialogs stay above that, so that none covers a button. */
export function Toasts() {
  const isSaying = useNotifications().notifications.length > 0;
  useEffect(() => {
    const box = document.querySelector(`.mantine-Notifications-root[data-position="${corner}"]`);
    if (!isSaying || box === null) {
      return;
    }
    const page = document.documentElement.style;
    const tell = () => {
      const { top, height } = box.getBoundingClientRect();
      page.setProperty("--td-toasts-room", `${height === 0 ? 0 : Math.ceil(window.innerHeight - top)}px`);
    };
    const observer = new ResizeObserver(tell);
    observer.observe(box);
    tell();
    return () => {
      observer.disconnect();
      page.removeProperty("--td-toasts-room");
    };
  }, [isSaying]);
  return (
    <Notifications
      className={styles.box}
      position={corner}
      transitionDuration={motion.normal}
      aria-live="polite"
      limit={most}
    />
  );
}
