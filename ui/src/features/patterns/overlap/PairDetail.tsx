import { UnstyledButton } from "@mantine/core";
import { IconCirclesRelation } from "@tabler/icons-react";
import { navigate } from "@/app/routes";
import { EmptyState } from "@/components/EmptyState";
import { Highlight } from "@/components/Highlight";
import styles from "./Overlap.module.css";
import { entryKey, kindLooks, nameOf, type Related } from "./relations";

/** One pair: the sentence, the patterns in firing order, and the addresses that show it. */
export function PairDetail({ pair }: { pair: Related | null }) {
  if (pair === null) {
    return (
      <EmptyState
        icon={IconCirclesRelation}
        size="pane"
        title="No pair is chosen"
        text="Choose a pair to see the addresses that its drafts share."
      />
    );
  }
  const { first, second, kind, byExamples, sentence, note, witnesses } = pair;
  return (
    <div className={styles.detail}>
      <div className={styles.kindLine}>
        <KindBadge kind={kind} />
        {byExamples && <span className={styles.quiet}>by examples only</span>}
      </div>
      <p className={styles.sentence}>{sentence}</p>
      {note !== null && <p className={styles.quiet}>{note}</p>}
      <dl className={styles.patterns}>
        {[first, second].map((draft) => (
          <div key={entryKey(draft.draft, draft.path)}>
            <dt>
              <UnstyledButton
                className={styles.link}
                onClick={() => navigate({ screen: "patterns", draft: draft.draft, pattern: draft.path })}
              >
                {nameOf(draft)}
              </UnstyledButton>
            </dt>
            <dd>{draft.pattern}</dd>
          </div>
        ))}
      </dl>
      {witnesses.length > 0 && (
        <section>
          <h2 className={styles.heading}>Addresses that show it</h2>
          <ul className={styles.witnesses}>
            {witnesses.map(({ words, url, draft, pattern }) => (
              <li key={words}>
                <UnstyledButton
                  className={styles.witness}
                  title="Look at it in the pattern lab"
                  onClick={() => navigate({ screen: "patterns", draft, pattern, url })}
                >
                  <span className={styles.quiet}>{words}</span>
                  <Highlight text={url} />
                </UnstyledButton>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** A relation as sign, colour and word. */
export function KindBadge({ kind }: { kind: Related["kind"] }) {
  const { sign, word, tone } = kindLooks[kind];
  return (
    <span className={styles.badge} data-tone={tone}>
      <span aria-hidden>{sign}</span> {word}
    </span>
  );
}
