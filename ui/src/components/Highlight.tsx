import { around } from "@/lib/unicode";
import styles from "./Highlight.module.css";

export type HighlightProps = {
  text: string;
  /** The marked span in UTF-16 units, end not included; nothing is marked without it. */
  span?: { start: number; end: number } | null;
};

/** A text in the fixed font with one span marked; an empty span is a thin line at its place. */
export function Highlight({ text, span }: HighlightProps) {
  if (span === undefined || span === null) {
    return <span className={styles.text}>{text}</span>;
  }
  const [before, marked, after] = around(text, span.start, span.end);
  return (
    <span className={styles.text}>
      {before}
      <mark className={styles.mark} data-empty={marked === ""}>
        {marked}
      </mark>
      {after}
    </span>
  );
}
