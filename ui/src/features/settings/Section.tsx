import { Title } from "@mantine/core";
import { type ReactNode, useId } from "react";
import styles from "./Settings.module.css";

export type SectionProps = { title: string; children: ReactNode };

/** A group of settings under a heading. */
export function Section({ title, children }: SectionProps) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <Title order={2} size="md" id={id}>
        {title}
      </Title>
      <div className={styles.rows}>{children}</div>
    </section>
  );
}

export type RowProps = {
  label: string;
  /** What it does or where it stands, in a sentence. */
  text?: ReactNode;
  /** The control. */
  children?: ReactNode;
};

/** A setting: what it is at the start, its control at the end. */
export function Row({ label, text, children }: RowProps) {
  return (
    <div className={styles.row}>
      <div className={styles.words}>
        <div className={styles.label}>{label}</div>
        {text !== undefined && <div className={styles.text}>{text}</div>}
      </div>
      {children !== undefined && <div className={styles.control}>{children}</div>}
    </div>
  );
}
