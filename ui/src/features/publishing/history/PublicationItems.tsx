import { PlatformMark } from "@/components/PlatformMark";
import { StatusBadge } from "@/components/StatusBadge";
import { WithCode } from "@/components/WithCode";
import type { PublicationItem } from "@/ipc/generated";
import { ChangedFields } from "../fields/ChangedFields";
import { nameOf } from "../plan/review";
import { MoreRows, useGrowing } from "../results/growing";
import { itemStateLooks, writeLooks } from "../results/outcomes";
import styles from "../results/Results.module.css";

/** What a publication of the history did, item by item. */
export function PublicationItems({ items }: { items: readonly PublicationItem[] }) {
  const { shown, left, more } = useGrowing(items);
  return (
    <ul className={styles.list} aria-label="Items">
      {shown.map((item, index) => {
        const write = writeLooks[item.operation];
        const state = itemStateLooks[item.state];
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a publication's items are fixed, and two may look the same
          <li key={index} className={styles.entry}>
            <div className={styles.row}>
              <StatusBadge status={write.status} label={write.word} look="bare" />
              <span className={styles.name}>{nameOf(item)}</span>
              <PlatformMark name={item.kind} />
              <StatusBadge status={state.status} label={state.word} />
            </div>
            {item.despite !== null && (
              <p className={styles.text}>Done in spite of what spoke against it: {item.despite}</p>
            )}
            {item.message !== null && (
              <p className={styles.text}>
                <WithCode text={`${item.message} ${item.help ?? ""}`} />
              </p>
            )}
            <ChangedFields label={`What changed in ${nameOf(item)}`} changes={item.changes} />
          </li>
        );
      })}
      <MoreRows left={left} onMore={more} />
    </ul>
  );
}
