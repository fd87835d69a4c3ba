import { Button } from "@mantine/core";
import { IconShieldCheck } from "@tabler/icons-react";
import { CopyButton } from "@/components/CopyButton";
import { EmptyState } from "@/components/EmptyState";
import { StatusBadge } from "@/components/StatusBadge";
import type { Attack, Danger, PatternDangers } from "@/ipc/generated";
import { wordsOf } from "../dialect";
import { compact, dangerVerdict } from "./danger-words";
import styles from "./Explain.module.css";

export type DangersProps = {
  dangers: PatternDangers | undefined;
  stale: boolean;
  onAddUrl: (url: string) => void;
};

/** Whether the pattern can keep a visitor's browser busy, with the addresses that do. */
export function Dangers({ dangers, stale, onAddUrl }: DangersProps) {
  if (dangers === undefined) {
    return (
      <EmptyState
        icon={IconShieldCheck}
        size="pane"
        title="Can it take without end?"
        text="Some patterns make whoever matches them try endlessly. Type one, and it is looked at here."
      />
    );
  }
  const { report, dialect } = dangers;
  if (report === null) {
    return (
      <p className={styles.quiet}>
        {wordsOf(dialect).compiler} refuses this pattern, so it cannot keep anyone busy.
      </p>
    );
  }
  const { dangers: found, summary } = report;
  return (
    <div className={styles.tab} data-stale={stale}>
      <div>
        <StatusBadge {...dangerVerdict(report, dialect)} />
      </div>
      <p className={styles.sentence}>{summary}</p>
      {found.map((danger) => (
        <One
          key={danger.attack.url}
          danger={danger}
          said={summary.includes(danger.message)}
          onAddUrl={onAddUrl}
        />
      ))}
    </div>
  );
}

type OneProps = { danger: Danger; said: boolean; onAddUrl: (url: string) => void };

function One({ danger: { attack, message, occurs }, said, onAddUrl }: OneProps) {
  return (
    <section className={styles.danger} aria-label="Danger">
      {!said && <p className={styles.sentence}>{message}</p>}
      {occurs !== "addresses" && (
        <p className={styles.quiet}>No address of a web page looks like this text.</p>
      )}
      <p className={styles.attack}>
        {attack.pieces.map(({ text, repeated }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no name but their place
          <span key={place}>
            {repeated ? <mark className={styles.repeated}>{text}</mark> : text}
            {repeated && <span className={styles.times}>×{attack.times}</span>}
          </span>
        ))}
      </p>
      <div className={styles.buttons}>
        <Button size="compact-xs" variant="default" onClick={() => onAddUrl(attack.url)}>
          Add to the URLs
        </Button>
        <CopyButton value={attack.url} label="Copy the address" />
      </div>
      <Steps attack={attack} />
    </section>
  );
}

/** The measured steps by length: what grows out of proportion means trouble. */
function Steps({ attack: { measured, at_least } }: { attack: Attack }) {
  const most = Math.max(...measured.map(({ steps }) => steps), 1);
  return (
    <table className={styles.steps}>
      <caption className={styles.quiet}>Steps to match it, by length</caption>
      <thead>
        <tr>
          <th scope="col">Characters</th>
          <th scope="col">Steps</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {measured.map(({ characters, steps }, place) => (
          <tr key={characters}>
            <th scope="row">{characters.toLocaleString()}</th>
            <td>
              {at_least && place === measured.length - 1 ? "> " : ""}
              {compact(steps)}
            </td>
            <td className={styles.bar}>
              <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden>
                <rect width={Math.max(1, (100 * steps) / most)} height="4" />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
