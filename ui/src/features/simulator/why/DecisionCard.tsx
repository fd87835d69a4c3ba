import { IconExternalLink } from "@tabler/icons-react";
import { type ReactNode, useContext } from "react";
import { CopyButton } from "@/components/CopyButton";
import { WhyLink } from "@/components/help";
import { WithCode, withoutCode } from "@/components/WithCode";
import type { Decision, EngineInfo, Rule } from "@/ipc/generated";
import { useCommand } from "@/ipc/queries";
import { seenWords } from "../model/seen";
import { SessionClock, useGroupNames } from "../vocabulary/context";
import { VerdictBadge } from "./VerdictBadge";
import styles from "./why.module.css";

export type DecisionCardProps = {
  decision: Decision;
  engine: EngineInfo;
  /** The name of its trigger, where several are told about. */
  name?: string | undefined;
  /** What can be done about it. */
  children?: ReactNode;
};

/** The page of help about the rule by which something was decided. */
export function rulePage({ key }: EngineInfo, { rule }: Decision): string {
  return `rule/${key}/${rule}`;
}

/** One decision: what became of the trigger, why, what was seen, and by which rule. */
export function DecisionCard({ decision, engine, name, children }: DecisionCardProps) {
  const catalogue = useCommand(
    "catalogue.get",
    { platform: engine.platform },
    { staleTime: Number.POSITIVE_INFINITY },
  );
  const groups = useGroupNames();
  const clock = useContext(SessionClock);
  const when = clock === null ? null : { ...clock, at_ms: clock.begins_ms + decision.t_ms };
  const rule = engine.rules.find(({ key }) => key === decision.rule);
  const page = rulePage(engine, decision);
  return (
    <article className={styles.card} data-verdict={decision.verdict} data-help={page}>
      <div className={styles.cardHead}>
        <VerdictBadge verdict={decision.verdict} />
        {name !== undefined && <span className={styles.cardName}>{name}</span>}
        <span className={styles.cardWhy}>
          <WhyLink page={page} about={withoutCode(decision.text)} />
        </span>
      </div>
      <p className={styles.reason}>
        <WithCode text={decision.text} />
      </p>
      {decision.values.length > 0 && (
        <dl className={styles.values}>
          {decision.values.map((seen) => {
            const { label, value, plain } = seenWords(seen, catalogue.data, engine, when, groups);
            return (
              <div key={seen.label} className={styles.value}>
                <dt>{label}</dt>
                <dd data-plain={plain}>{value}</dd>
              </div>
            );
          })}
        </dl>
      )}
      {rule !== undefined && <RuleText rule={rule} />}
      {children}
    </article>
  );
}

/** What a rule says and how it is known. The application opens no browser, so an address is there to be copied. */
function RuleText({ rule }: { rule: Rule }) {
  const { title, place } = rule.source;
  return (
    <details className={styles.rule}>
      <summary>Rule {rule.key}</summary>
      <p>
        <WithCode text={rule.text} />
      </p>
      <p className={styles.source}>
        Source: {title}
        <span className={styles.place}>
          {place.startsWith("https://") && <IconExternalLink size="0.75rem" aria-hidden />}
          <code>{place}</code>
          <CopyButton value={place} label="Copy where the source is" />
        </span>
      </p>
    </details>
  );
}
