import { Text, Title } from "@mantine/core";
import { IconArrowRight } from "@tabler/icons-react";
import { Fragment } from "react";
import { StatusBadge, StatusIcon } from "@/components/StatusBadge";
import { WithCode } from "@/components/WithCode";
import type { ConvertedDraft, DraftAtAGlance, UpgradeSession } from "@/ipc/generated";
import { usePlatforms } from "@/ipc/platforms";
import { counted } from "@/lib/counted";
import styles from "./Conversion.module.css";
import { countsOf, gravestFirst } from "./counts";
import { PlayedVisits } from "./PlayedVisits";

export type ConvertedViewProps = { converted: ConvertedDraft; sessions: readonly UpgradeSession[] };

/** One draft on both platforms: what it is, what is not the same, and what visits make of it. */
export function ConvertedView({ converted, sessions }: ConvertedViewProps) {
  const { before, after, losses, played } = converted;
  const { same, played: visits } = countsOf(converted);
  return (
    <div className={styles.view}>
      <div className={styles.sides}>
        <Side glance={before} />
        <IconArrowRight className={styles.arrow ?? ""} role="img" aria-label="becomes" />
        <div className={styles.after}>
          {after.map((glance, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: drafts that are not made yet have no name but their place
            <Side key={place} glance={glance} />
          ))}
        </div>
      </div>
      <section aria-label="Line by line">
        <Title order={3} size="sm" mb="xs">
          Line by line
        </Title>
        {losses.length === 0 ? (
          <Text size="sm">Everything means the same there.</Text>
        ) : (
          <ul className={styles.lines}>
            {gravestFirst(losses).map(({ fate, code, path, message, help }) => (
              <li key={`${code}${path}`} className={styles.line}>
                <span className={styles.fate}>
                  <StatusBadge status={fate} look="bare" />
                </span>
                <span className={styles.words}>
                  <span>
                    <WithCode text={message} />
                  </span>
                  {help !== null && (
                    <span className={styles.help}>
                      <WithCode text={help} />
                    </span>
                  )}
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
      {visits > 0 && (
        <section aria-label="Visits on both platforms">
          <Title order={3} size="sm" mb="xs">
            {same} of {counted(visits, "visit")} the same
          </Title>
          <PlayedVisits played={played} sessions={sessions} />
        </section>
      )}
    </div>
  );
}

/** A draft in a box: for which platform, when and what. */
function Side({ glance }: { glance: DraftAtAGlance }) {
  const name = usePlatforms().find(({ platform }) => platform === glance.platform)?.name;
  const facts = [
    ["When", glance.when],
    ["Then", glance.then],
  ] as const;
  return (
    <div className={styles.side}>
      <Text size="xs" c="dimmed">
        {name}
      </Text>
      <Text size="sm" fw={600}>
        {glance.name || "Draft without a name"}
      </Text>
      <dl className={styles.facts}>
        {facts.map(([term, text]) => (
          <Fragment key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </Fragment>
        ))}
      </dl>
      {!glance.enabled && <StatusBadge status="blocked" label="Switched off" look="bare" />}
      {glance.errors.map(({ code, message }) => (
        <p key={code} className={styles.error}>
          <StatusIcon status="error" />
          <span>
            <WithCode text={message} />
          </span>
        </p>
      ))}
    </div>
  );
}
