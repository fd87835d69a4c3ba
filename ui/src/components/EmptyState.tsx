import { Text, Title } from "@mantine/core";
import type { Icon } from "@tabler/icons-react";
import type { ReactNode } from "react";
import styles from "./EmptyState.module.css";

export type EmptyStateProps = {
  icon: Icon;
  /** What is missing, or what this place is for. */
  title: string;
  /** How it comes to be filled. */
  text: ReactNode;
  /** The next step, as one or two buttons. */
  action?: ReactNode;
  /** `pane` is quieter, for a part of a screen. */
  size?: "screen" | "pane";
};

/** A place with nothing in it, which teaches what it is for. */
export function EmptyState({ icon: Glyph, title, text, action, size = "screen" }: EmptyStateProps) {
  return (
    <div className={styles.empty} data-size={size}>
      <div className={styles.icon}>
        <Glyph size="1.25rem" stroke={1.5} aria-hidden />
      </div>
      <Title order={2} size={size === "screen" ? "lg" : "md"}>
        {title}
      </Title>
      <Text component="div" c="dimmed" className={styles.text}>
        {text}
      </Text>
      {action !== undefined && <div className={styles.action}>{action}</div>}
    </div>
  );
}
