import { UnstyledButton } from "@mantine/core";
import styles from "./Offers.module.css";

export type Offer = {
  key: string;
  title: string;
  /** What one gets, in a sentence. */
  text: string;
  onTake: () => void;
};

export type OffersProps = {
  label: string;
  offers: readonly Offer[];
  /** `strip` stands above something else, and keeps to titles where the window is low. */
  size?: "own" | "strip";
};

/** Ways to begin, each with what one gets: for places where a word on a button would say too little. */
export function Offers({ label, offers, size = "own" }: OffersProps) {
  return (
    <ul className={styles.offers} data-size={size} aria-label={label}>
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
