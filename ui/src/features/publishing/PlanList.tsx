import { UnstyledButton } from "@mantine/core";
import { IconChevronRight } from "@tabler/icons-react";
import { useState } from "react";
import { StatusBadge, StatusIcon } from "@/components/StatusBadge";
import type { Operation, PlanItem } from "@/ipc/generated";
import styles from "./PlanList.module.css";
import { type Choices, effectOf, type Group, kindOf, nameOf, operationLooks, optionsFor } from "./review";

/** Groups grow by this many rows; a project may have thousands of drafts that nothing is done about. */
const atATime = 200;

export type PlanListProps = {
  groups: readonly Group[];
  choices: Choices;
  open: string | null;
  onOpen: (item: string) => void;
};

/** The items of a plan by what is done with them. */
export function PlanList({ groups, choices, open, onOpen }: PlanListProps) {
  const [toggled, setToggled] = useState<ReadonlySet<Operation>>(new Set());
  const [shown, setShown] = useState(atATime);
  function toggle(operation: Operation): void {
    const next = new Set(toggled);
    if (!next.delete(operation)) {
      next.add(operation);
    }
    setToggled(next);
  }
  return (
    <div className={styles.groups}>
      {groups.map(({ operation, items }) => {
        const { status, word, quiet = false } = operationLooks[operation];
        const expanded = quiet === toggled.has(operation);
        return (
          <section key={operation} aria-label={word}>
            <h2 className={styles.heading}>
              <UnstyledButton
                className={styles.toggle}
                aria-expanded={expanded}
                onClick={() => toggle(operation)}
              >
                <IconChevronRight className={styles.chevron} data-open={expanded} size="1em" aria-hidden />
                <StatusBadge status={status} label={word} look="bare" />
                <span className={styles.count}>{items.length}</span>
              </UnstyledButton>
            </h2>
            {expanded && (
              <ul className={styles.items}>
                {items.slice(0, shown).map((item) => (
                  <li key={item.id}>
                    <UnstyledButton
                      className={styles.item}
                      aria-current={item.id === open}
                      onClick={() => onOpen(item.id)}
                    >
                      <span className={styles.name}>{nameOf(item)}</span>
                      {item.warnings.length > 0 && (
                        <StatusIcon status="warning" label="Same name on the server" />
                      )}
                      <Decision item={item} choices={choices} />
                    </UnstyledButton>
                  </li>
                ))}
                {items.length > shown && (
                  <li>
                    <UnstyledButton className={styles.item} onClick={() => setShown(shown + atATime)}>
                      Show more: {items.length - shown} left
                    </UnstyledButton>
                  </li>
                )}
              </ul>
            )}
          </section>
        );
      })}
    </div>
  );
}

/** What was decided about an item, or that a decision is due. */
function Decision({ item, choices }: { item: PlanItem; choices: Choices }) {
  const choice = choices[item.id];
  if (effectOf(item, choice) === "undecided") {
    return <span className={styles.due}>Decide</span>;
  }
  const option =
    choice === undefined
      ? undefined
      : optionsFor(item).find((one) => one.choice !== null && kindOf(one.choice) === kindOf(choice));
  return option === undefined ? null : <span className={styles.decision}>{option.word}</span>;
}
