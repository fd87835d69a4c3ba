import { spansOf } from "@/lib/search";
import styles from "./Palette.module.css";

/** A name with the words marked that were typed. */
export function Marked({ text, typed }: { text: string; typed: string }) {
  const spans = spansOf(typed, text);
  let from = 0;
  const parts = spans.map(({ start, end }) => {
    const before = text.slice(from, start);
    from = end;
    return { start, before, marked: text.slice(start, end) };
  });
  return (
    <>
      {parts.map(({ start, before, marked }) => (
        <span key={start}>
          {before}
          <mark className={styles.mark}>{marked}</mark>
        </span>
      ))}
      {text.slice(from)}
    </>
  );
}
