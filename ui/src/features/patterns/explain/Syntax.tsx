import { UnstyledButton } from "@mantine/core";
import { useState } from "react";
import { SearchField } from "@/components/SearchField";
import { WithCode } from "@/components/WithCode";
import type { Dialect, PatternSyntax, PatternSyntaxTopic } from "@/ipc/generated";
import { finds } from "@/lib/search";
import { isWholeText } from "../dialect";
import styles from "./Explain.module.css";

export const topicWords: Record<PatternSyntaxTopic, string> = {
  characters: "Characters",
  places: "Places",
  repetition: "Repetition",
  groups: "Groups",
  conditions: "What follows or comes before",
};

/** How platforms read a pattern: who comes from elsewhere is surprised by what is different. */
const platforms: readonly { name: string; language: Dialect["language"]; reads: string }[] = [
  {
    name: "Rocket.Chat",
    language: "javascript",
    reads: "Searches it anywhere in the whole address, with JavaScript’s signs; capitals count.",
  },
  {
    name: "Zendesk Chat",
    language: "python",
    reads:
      "Must match the whole address, with Python’s signs: write .* at both ends. Its “contains” has no signs at all.",
  },
  {
    name: "LiveChat",
    language: "text",
    reads: "Knows no patterns: an address contains a text, or is exactly that.",
  },
];

export type SyntaxProps = {
  /** The language of the signs. */
  dialect: Dialect;
  signs: readonly PatternSyntax[];
  /** Puts a sign in at the caret. */
  onInsert: (snippet: string) => void;
};

/** The signs of patterns by topic; a click puts one in. */
export function Syntax({ dialect, signs, onInsert }: SyntaxProps) {
  const [query, setQuery] = useState("");
  const found = signs.filter(({ notation, meaning, example }) => finds(query, notation, meaning, example));
  const does = isWholeText(dialect) ? "matches" : "finds";
  const topics = (Object.keys(topicWords) as PatternSyntaxTopic[])
    .map((topic) => ({ topic, of: found.filter((sign) => sign.topic === topic) }))
    .filter(({ of }) => of.length > 0);
  return (
    <div className={styles.tab}>
      {signs.length > 0 && <SearchField label="Search the signs" value={query} onChange={setQuery} />}
      {topics.map(({ topic, of }) => (
        <section key={topic} className={styles.section}>
          <h2 className={styles.heading}>{topicWords[topic]}</h2>
          <ul className={styles.signs}>
            {of.map((sign) => (
              <li key={sign.notation}>
                <UnstyledButton
                  className={styles.sign}
                  title={
                    isWholeText(dialect)
                      ? `${sign.example} matches ${sign.url}`
                      : `${sign.example} finds ${sign.found} in ${sign.url}`
                  }
                  onClick={() => onInsert(sign.insert)}
                >
                  <code className={styles.notation}>{sign.notation}</code>
                  <span>
                    <WithCode text={sign.meaning} />
                    <span className={styles.example}>
                      <code>{sign.example}</code> {does} <code>{sign.found}</code>
                    </span>
                  </span>
                </UnstyledButton>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {topics.length === 0 && signs.length > 0 && <p className={styles.quiet}>No sign is called that.</p>}
      <p className={styles.quiet}>
        {signs.length > 0
          ? "Ctrl+Space in the pattern offers them too."
          : "A text has no signs: each stands for itself."}
      </p>
      {query === "" && (
        <section className={styles.section}>
          <h2 className={styles.heading}>Who reads it how</h2>
          <dl className={styles.platforms}>
            {platforms.map(({ name, language, reads }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{language === dialect.language ? `${reads} The lab does this now.` : reads}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </div>
  );
}
