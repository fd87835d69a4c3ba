import { Title } from "@mantine/core";
import { type ReactNode, useId, useRef } from "react";
import { useActions } from "@/app/actions";
import { settingAction } from "@/app/palette/settings-places";
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

const controls = "button, input, select, textarea, [tabindex]";

/** A setting: what it is at the start, its control at the end. The palette leads to it. */
export function Row({ label, text, children }: RowProps) {
  const row = useRef<HTMLDivElement>(null);
  useActions([
    {
      id: settingAction(label),
      title: label,
      section: "Go to",
      hidden: true,
      run: () => {
        const control = row.current?.querySelector<HTMLElement>(controls) ?? row.current;
        control?.focus();
        row.current?.scrollIntoView({ block: "center" });
      },
    },
  ]);
  return (
    <div className={styles.row} ref={row} tabIndex={-1}>
      <div className={styles.words}>
        <div className={styles.label}>{label}</div>
        {text !== undefined && <div className={styles.text}>{text}</div>}
      </div>
      {children !== undefined && <div className={styles.control}>{children}</div>}
    </div>
  );
}
