import { Progress, Title } from "@mantine/core";
import { useEffect, useRef } from "react";
import { CopyButton } from "@/components/CopyButton";
import { StatusBadge, StatusIcon } from "@/components/StatusBadge";
import { WidgetPicture } from "@/components/WidgetPicture";
import type { ServiceTried } from "@/ipc/generated";
import { Disclosure } from "./Disclosure";
import styles from "./Service.module.css";
import { onTheWire, outcomeWords, timeWords } from "./trial";

type Answer = ServiceTried["answer"];

/** What came of a call: whether it is right, how long it took, what the visitor would see, and the raw exchange. */
export function ServiceResult({ tried: { answer, sender } }: { tried: ServiceTried }) {
  const { outcome, raw, asked, redirects } = answer;
  const verdict = useRef<HTMLDivElement>(null);
  // In a low window it comes below what can be seen.
  useEffect(() => {
    // In braces: newer browsers answer with a promise, and an effect must not.
    verdict.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const good = outcome === "answered";
  const unclear = answer.sees.kind === "unknown";
  return (
    <section className={styles.part} aria-label="What came of it">
      <div ref={verdict} className={styles.verdict} role="status">
        <StatusBadge status={good ? "done" : unclear ? "warning" : "failed"} label={outcomeWords[outcome]} />
        {raw !== null && answer.began_after_ms !== null && (
          <span className={styles.fact}>Status {raw.status}</span>
        )}
        <span className={styles.fact}>{timeWords(answer)}</span>
      </div>
      <Time answer={answer} />
      <Findings answer={answer} />
      <Sees answer={answer} sender={sender} />
      {raw !== null && (
        <Raw
          title="Raw answer"
          text={onTheWire(`HTTP ${raw.status}`, raw.headers, raw.body) + (raw.truncated ? "\n…" : "")}
        />
      )}
      <Raw
        title="Raw request"
        text={[
          onTheWire(`${asked.method} ${asked.url}`, asked.headers, asked.body),
          ...redirects.map((to) => `→ ${to}`),
        ].join("\n")}
      />
      {answer.calls_left !== null && (
        <p className={styles.hint}>
          {answer.calls_left === 1 ? "1 more test" : `${answer.calls_left} more tests`} before the server asks
          to wait.
        </p>
      )}
    </section>
  );
}

/** The time against the time-out; a time-out of nothing has no scale. */
function Time({ answer }: { answer: Answer }) {
  const took = answer.began_after_ms ?? answer.took_ms;
  const share = answer.timeout_ms === 0 ? 100 : Math.min(100, (took / answer.timeout_ms) * 100);
  const late = answer.outcome === "timed-out";
  return (
    <Progress
      size="xs"
      value={Math.max(1, share)}
      color={late ? "red" : share > 80 ? "yellow" : "green"}
      aria-label={`Time against the time-out: ${timeWords(answer)}`}
    />
  );
}

function Findings({ answer: { findings, outcome } }: { answer: Answer }) {
  if (findings.length === 0) {
    return outcome === "answered" ? <p className={styles.hint}>The answer has the right shape.</p> : null;
  }
  return (
    <ul className={styles.findings} aria-label="About the answer">
      {findings.map(({ severity, path, message, help }) => (
        <li key={`${path} ${message}`} className={styles.finding}>
          <StatusIcon status={severity} />
          <span className={styles.words}>
            <span>{message}</span>
            {help !== "" && <span className={styles.help}>{help}</span>}
            {path !== "" && <code className={styles.path}>{path}</code>}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The widget after this answer. */
function Sees({ answer: { sees }, sender }: { answer: Answer; sender: string | null }) {
  const texts = sees.kind === "messages" ? sees.texts : sees.kind === "fallback" ? [sees.text] : [];
  return (
    <div className={styles.sees}>
      <Title order={3} size="sm">
        What the visitor sees
      </Title>
      <p className={styles.hint}>{seesWords[sees.kind]}</p>
      {texts.length > 0 && (
        <div className={styles.picture}>
          <WidgetPicture
            state="open"
            size="fill"
            messages={texts.map((text, index) => ({ key: index, sender: sender ?? "Next agent", text }))}
          />
        </div>
      )}
    </div>
  );
}

const seesWords: Record<Answer["sees"]["kind"], string> = {
  messages: "The messages of the service, in their order.",
  fallback: "The fallback message, because the service failed.",
  nothing: "Nothing: the service failed, and the draft has no fallback message.",
  unknown: "It cannot be said: this test stopped where a server goes on.",
};

function Raw({ title, text }: { title: string; text: string }) {
  return (
    <Disclosure title={title}>
      <div className={styles.raw}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls, so the keyboard must reach it */}
        <pre className={styles.wire} tabIndex={0}>
          {text}
        </pre>
        <span className={styles.copy}>
          <CopyButton value={text} label={`Copy: ${title.toLowerCase()}`} />
        </span>
      </div>
    </Disclosure>
  );
}
