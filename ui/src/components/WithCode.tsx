import styles from "./WithCode.module.css";

/** A text in which `` ` `` encloses what is set in the fixed font. One that nothing closes stays a character. */
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
