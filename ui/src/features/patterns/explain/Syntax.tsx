import { UnstyledButton } from "@mantine/core";
import { useState } from "react";
import { SearchField } from "@/components/SearchField";
import type { PatternSyntax, PatternSyntaxTopic } from "@/ipc/generated";
import { finds } from "@/lib/search";
import styles from "./Explain.module.css";

export const topicWords: Record<PatternSyntaxTopic, string> = {
  characters: "Characters",
  places: "Places",
  repetition: "Repetition",
  groups: "Groups",
  conditions: "What follows or comes before",
};

export type SyntaxProps = {
  signs: readonly PatternSyntax[];
  /** Puts a sign in at the caret. */
  onInsert: (snippet: string) => void;
};

/** The signs of patterns by topic; a click puts one in. */
export function Syntax({ signs, onInsert }: SyntaxProps) {
  const [query, setQuery] = useState("");
  const found = signs.filter(({ notation, meaning, example }) => finds(query, notation, meaning, example));
  const topics = (Object.keys(topicWords) as PatternSyntaxTopic[])
    .map((topic) => ({ topic, of: found.filter((sign) => sign.topic === topic) }))
    .filter(({ of }) => of.length > 0);
  return (
    <div className={styles.tab}>
      <SearchField label="Search the signs" value={query} onChange={setQuery} />
      {topics.map(({ topic, of }) => (
        <section key={topic} className={styles.section}>
          <h2 className={styles.heading}>{topicWords[topic]}</h2>
          <ul className={styles.signs}>
            {of.map((sign) => (
              <li key={sign.notation}>
                <UnstyledButton
                  className={styles.sign}
                  title={`${sign.example} finds ${sign.found} in ${sign.url}`}
                  onClick={() => onInsert(sign.insert)}
                >
                  <code className={styles.notation}>{sign.notation}</code>
                  <span>
                    {sign.meaning}
                    <span className={styles.example}>
                      <code>{sign.example}</code> finds <code>{sign.found}</code>
                    </span>
                  </span>
                </UnstyledButton>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {topics.length === 0 && <p className={styles.quiet}>No sign is called that.</p>}
      <p className={styles.quiet}>Ctrl+Space in the pattern offers them too.</p>
    </div>
  );
}
