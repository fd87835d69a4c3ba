import { UnstyledButton } from "@mantine/core";
import styles from "./Offers.module.css";

export type Offer = {
  key: string;
  title: string;
  /** What one gets, in a sentence. */
  text: string;
  onTake: () => void;
};

/** Ways to begin, each with what one gets: for places where a word on a button would say too little. */
export function Offers({ label, offers }: { label: string; offers: readonly Offer[] }) {
  return (
    <ul className={styles.offers} aria-label={label}>
      {offers.map(({ key, title, text, onTake }) => (
        <li key={key}>
          <UnstyledButton className={styles.offer} onClick={onTake}>
            <span className={styles.title}>{title}</span>
            <span className={styles.text}>{text}</span>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}
