import type { CSSProperties } from "react";
import type { ValueLine } from "@/ipc/generated";
import styles from "./ValueLines.module.css";

/** A value as people read it: a tree with a line for each part, and texts as the visitor gets them. */
export function ValueLines({ lines }: { lines: readonly ValueLine[] }) {
  return (
    <span className={styles.lines}>
      {lines.map(({ depth, text, look }, index) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place, and are drawn anew together
          key={index}
          className={styles.line}
          data-look={look}
          style={{ "--depth": depth } as CSSProperties}
        >
          {text}
        </span>
      ))}
    </span>
  );
}
