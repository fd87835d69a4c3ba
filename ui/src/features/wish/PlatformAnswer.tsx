import { Button, Text, VisuallyHidden } from "@mantine/core";
import type { WishAlternative, WishAnswer, WishVisit } from "@/ipc/generated";
import { counted } from "@/lib/counted";
import { VisitTable } from "./VisitTable";
import styles from "./Wish.module.css";

export type PlatformAnswerProps = {
  answer: WishAnswer;
  visits: readonly WishVisit[];
  /** Off while a choice is being made. */
  isBusy: boolean;
  onTake: (alternative: WishAlternative) => void;
};

/** What a platform can do of a wish: each way with what it gives up, and all of them played side by side. */
export function PlatformAnswer({ answer, visits, isBusy, onTake }: PlatformAnswerProps) {
  const { alternatives, never } = answer;
  if (never !== null) {
    return <Text size="sm">{never}</Text>;
  }
  return (
    <div className={styles.answer}>
      <ol className={styles.ways}>
        {alternatives.map((alternative, place) => (
          <li key={alternative.title} className={styles.way}>
            <Way place={place} alternative={alternative} visits={visits.length} />
            <Button
              size="xs"
              variant={place === 0 ? "filled" : "default"}
              disabled={isBusy}
              onClick={() => onTake(alternative)}
            >
              {alternative.documents.length === 1
                ? "Make this draft"
                : `Make these ${alternative.documents.length} drafts`}
              <VisuallyHidden>: {alternative.title}</VisuallyHidden>
            </Button>
          </li>
        ))}
      </ol>
      <VisitTable visits={visits} alternatives={alternatives} />
    </div>
  );
}

type WayProps = { place: number; alternative: WishAlternative; visits: number };

function Way({ place, alternative, visits }: WayProps) {
  const { title, lines, needs, gives_up, agreeing, other_engines } = alternative;
  // What is better on other servers is worth knowing at once; the rest is for those who look closer.
  const better = other_engines.filter((other) => other.agreeing > agreeing);
  const worse = other_engines.filter((other) => other.agreeing < agreeing);
  return (
    <div className={styles.words}>
      <span className={styles.title}>
        Way {place + 1}: {title}
      </span>
      <span className={styles.muted}>
        {needs === null
          ? agreeing === visits
            ? `As wanted in all ${counted(visits, "visit")}.`
            : `As wanted in ${agreeing} of ${counted(visits, "visit")}.`
          : agreeing === visits
            ? "It is asked whenever it should speak."
            : `It is asked whenever it should speak in ${agreeing} of ${counted(visits, "visit")}.`}
      </span>
      {needs !== null && <span>{needs}</span>}
      {gives_up.map(({ text }) => (
        <span key={text}>{text}</span>
      ))}
      {better.map(({ engine, servers, agreeing: there }) => (
        <span key={engine} className={styles.muted}>
          On {servers}: {there} of {counted(visits, "visit")}.
        </span>
      ))}
      <details>
        <summary className={styles.muted}>What it is made of</summary>
        <ul className={styles.lines}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
          {worse.map(({ engine, servers, agreeing: there }) => (
            <li key={engine}>
              On {servers} it is as wanted in {there} of {counted(visits, "visit")}.
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
