import { Title } from "@mantine/core";
import type { ReactNode } from "react";
import styles from "./Editor.module.css";

/** A titled part of the form. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.section} aria-label={title}>
      <Title order={2} size="sm" className={styles.sectionTitle}>
        {title}
      </Title>
      {children}
    </section>
  );
}
