import type { Decision, EngineInfo } from "@/ipc/generated";
import { VerdictBadge } from "./VerdictBadge";
import styles from "./why.module.css";

export type DecisionCardProps = {
  decision: Decision;
  engine: EngineInfo;
  /** The name of its trigger, where several are told about. */
  name?: string | undefined;
};

/** One decision: what became of the trigger, why, what was seen, and by which rule. */
export function DecisionCard({ decision, engine, name }: DecisionCardProps) {
  const rule = engine.rules.find(({ key }) => key === decision.rule);
  return (
    <article className={styles.card} data-verdict={decision.verdict}>
      <div className={styles.cardHead}>
        <VerdictBadge verdict={decision.verdict} />
        {name !== undefined && <span className={styles.cardName}>{name}</span>}
      </div>
      <p className={styles.reason}>{decision.text}</p>
      {decision.values.length > 0 && (
        <dl className={styles.values}>
          {decision.values.map(({ label, value }) => (
            <div key={label} className={styles.value}>
              <dt>{label}</dt>
              <dd>{value === "" ? "(empty)" : value}</dd>
            </div>
          ))}
        </dl>
      )}
      {rule !== undefined && (
        <details className={styles.rule}>
          <summary>Rule {rule.key}</summary>
          <p>{rule.text}</p>
        </details>
      )}
    </article>
  );
}
