import { Title } from "@mantine/core";
import type { ReactNode } from "react";
import styles from "./ScreenFrame.module.css";

export type ScreenFrameProps = {
  /** The heading of the screen; the only `h1`. */
  title: string;
  /** Beside the title: what it is about, such as a draft's state. */
  meta?: ReactNode;
  /** At the end of the bar: buttons, most important last. */
  actions?: ReactNode;
  /** The work. It fills the screen and scrolls by itself, or is a `Panes`. */
  children: ReactNode;
};

/** A screen: a bar with its title and actions, and the work below. */
export function ScreenFrame({ title, meta, actions, children }: ScreenFrameProps) {
  return (
    <section className={styles.screen} aria-label={title}>
      <header className={styles.bar}>
        <Title order={1} size="md" className={styles.title}>
          {title}
        </Title>
        {meta !== undefined && <div className={styles.meta}>{meta}</div>}
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </header>
      <div className={styles.work}>{children}</div>
    </section>
  );
}
