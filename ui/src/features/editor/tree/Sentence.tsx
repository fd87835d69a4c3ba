import { WithCode } from "@/components/WithCode";
import type { Phrase } from "@/ipc/generated";
import styles from "./tree.module.css";

export type SentenceProps = {
  phrases: readonly Phrase[];
  /** The part whose words are shown. */
  pointed: string | null;
};

/** The draft as a sentence, as it was saved last. The words about the part that is pointed at stand out. */
export function Sentence(props: SentenceProps) {
  return (
    <p className={styles.sentence}>
      <PhraseWords {...props} />
    </p>
  );
}

/** Pieces of a sentence one after another. */
export function PhraseWords({ phrases, pointed }: SentenceProps) {
  return phrases.map(({ text, path }, index) => (
    <span
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a sentence have no other name
      key={index}
      data-pointed={pointed !== null && (path === pointed || path.startsWith(`${pointed}/`))}
    >
      <WithCode text={text} />
    </span>
  ));
}
