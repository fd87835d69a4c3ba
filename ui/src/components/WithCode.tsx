import styles from "./WithCode.module.css";

/** A text in which `` ` `` encloses what is set in the fixed font. */
export function WithCode({ text }: { text: string }) {
  return text.split("`").map((piece, index) =>
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
