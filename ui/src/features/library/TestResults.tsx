import { Button, Title } from "@mantine/core";
import { navigate } from "@/app/routes";
import { StatusIcon } from "@/components/StatusBadge";
import { type DraftTest, failing } from "@/ipc/draft-tests";
import styles from "./Library.module.css";

export type TestResultsProps = { draft: number; tests: readonly DraftTest[] };

/** What sessions expect of a draft, the red ones with what happened instead. */
export function TestResults({ draft, tests }: TestResultsProps) {
  if (tests.length === 0) {
    return null;
  }
  const red = failing(tests);
  return (
    <section aria-label="Tests">
      <Title order={3} size="sm" mb="xs">
        Tests
      </Title>
      <ul className={styles.tests}>
        {tests.map(({ session, expected, passed, text }) => (
          <li key={`${session} ${expected}`} className={styles.test}>
            <StatusIcon status={passed ? "done" : "failed"} label={passed ? "Green" : "Red"} />
            <span>
              {expected}
              <span className={styles.testText}>{passed ? session : `${session}: ${text}`}</span>
            </span>
          </li>
        ))}
      </ul>
      {red.length > 0 && (
        <Button size="xs" variant="default" onClick={() => navigate({ screen: "simulator", draft })}>
          See why in the simulator
        </Button>
      )}
    </section>
  );
}
