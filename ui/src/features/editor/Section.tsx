import { Title } from "@mantine/core";
import type { ReactNode } from "react";
import styles from "./Editor.module.css";

type SectionProps = {
  title: string;
  /** The page of help about it. */
  help?: string | undefined;
  children: ReactNode;
};

/** A titled part of the form. Its heading is larger than the labels below it: one sees where a part begins before reading. */
export function Section({ title, help, children }: SectionProps) {
  return (
    <section className={styles.section} aria-label={title} data-help={help}>
      <Title order={2} size="lg">
        {title}
      </Title>
      {children}
    </section>
  );
}
