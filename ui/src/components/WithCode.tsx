import styles from "./WithCode.module.css";

/**
 * A text of the back end as people read it: `` ` `` encloses what is set in the fixed font, and one that nothing closes stays a
 * character; the rest is prose.
 */
export function WithCode({ text }: { text: string }) {
  const pieces = text.split("`");
  const whole = pieces.length % 2 === 1 ? pieces : [...pieces.slice(0, -2), pieces.slice(-2).join("`")];
  return whole.map((piece, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no name but their place
      <code key={index} className={styles.code}>
        {piece}
      </code>
    ) : (
      piece
    ),
  );
}

/** The same where there is no fixed font, as in a tooltip or a name for screen readers: quotes take the place of `` ` ``. */
export function withoutCode(text: string): string {
  return text.replace(/`([^`]+)`/g, "“$1”");
}
