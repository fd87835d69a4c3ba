import { Title } from "@mantine/core";
import type { ReactNode } from "react";
import styles from "./Editor.module.css";

/** A titled part of the form. Its heading is larger than the labels below it: one sees where a part begins before reading. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.section} aria-label={title}>
      <Title order={2} size="lg">
        {title}
      </Title>
      {children}
    </section>
  );
}
