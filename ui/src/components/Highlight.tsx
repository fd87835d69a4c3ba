import { around } from "@/lib/unicode";
import styles from "./Highlight.module.css";

/** In UTF-16 units, end not included. */
export type Span = { start: number; end: number };

export type HighlightProps = {
  text: string;
  /** The marked span; nothing is marked without it. */
  span?: Span | null;
  /** What is marked more faintly where there is no `span`: a part of something that does not fit as a whole. */
  part?: Span | null;
};

/** A span of places that may be missing. */
export function spanOf(start: number | null, end: number | null): Span | null {
  return start === null || end === null ? null : { start, end };
}

/** A text in the fixed font with one span marked; an empty span is a thin line at its place. */
export function Highlight({ text, span, part }: HighlightProps) {
  const marks = span ?? part ?? null;
  if (marks === null) {
    return <span className={styles.text}>{text}</span>;
  }
  const [before, marked, after] = around(text, marks.start, marks.end);
  return (
    <span className={styles.text}>
      {before}
      <mark className={span ? styles.mark : styles.part} data-empty={marked === ""}>
        {marked}
      </mark>
      {after}
    </span>
  );
}
