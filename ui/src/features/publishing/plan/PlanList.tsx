import { Checkbox, UnstyledButton } from "@mantine/core";
import { IconChevronRight } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { ActionButton, ActionMenuItem } from "@/app/actions";
import { ContextMenu } from "@/components/ContextMenu";
import { StatusBadge, StatusIcon } from "@/components/StatusBadge";
import type { Choice, PlanItem, PlanWarning } from "@/ipc/generated";
import { MoreRows, useGrowing } from "../results/growing";
import { type Group, type GroupKey, groupLook } from "./groups";
import styles from "./PlanList.module.css";
import { type Choices, effectOf, kindOf, nameOf, type Option, operationLooks, optionsFor } from "./review";
import { isTickable, isUnready, leftUnready } from "./ticks";

export type PlanListProps = {
  groups: readonly Group[];
  choices: Choices;
  open: string | null;
  /** While the plan is carried out, or made anew, nothing can be decided. */
  fixed: boolean;
  onOpen: (item: string) => void;
  onTick: (item: string, ticked: boolean) => void;
};

/** The id of the action that decides about the item that is open. */
export function decisionId(option: Option): string {
  return `publish.decide.${option.choice === null ? "usual" : kindOf(option.choice)}`;
}

/** The items of a plan by what is done with them. */
export function PlanList({ groups, ...list }: PlanListProps) {
  const [toggled, setToggled] = useState<ReadonlySet<GroupKey>>(new Set());
  function toggle(key: GroupKey): void {
    const next = new Set(toggled);
    if (!next.delete(key)) {
      next.add(key);
    }
    setToggled(next);
  }
  return (
    <div className={styles.groups}>
      {groups.map((group) => (
        <GroupOfItems
          {...list}
          key={group.key}
          group={group}
          expanded={(groupLook(group.key).quiet ?? false) === toggled.has(group.key)}
          onToggle={() => toggle(group.key)}
        />
      ))}
    </div>
  );
}

type GroupOfItemsProps = Omit<PlanListProps, "groups"> & {
  group: Group;
  expanded: boolean;
  onToggle: () => void;
};

function GroupOfItems({ group, expanded, onToggle, ...list }: GroupOfItemsProps) {
  const { choices, open } = list;
  const { status, word } = groupLook(group.key);
  const waiting = leftUnready(group.items, choices).length;
  const { shown, left, more } = useGrowing(group.items, group.items.findIndex(({ id }) => id === open) + 1);
  return (
    <section aria-label={word}>
      <h2 className={styles.heading}>
        <UnstyledButton className={styles.toggle} aria-expanded={expanded} onClick={onToggle}>
          <IconChevronRight className={styles.chevron} data-open={expanded} size="1em" aria-hidden />
          <StatusBadge status={status} label={word} look="bare" />
          <span className={styles.count}>{group.items.length}</span>
        </UnstyledButton>
      </h2>
      {group.key === "unready" && expanded && waiting > 0 && (
        <div className={styles.take}>
          <ActionButton
            id="publish.take-unready"
            label={waiting === 1 ? "Take it along" : `Take all ${waiting} along`}
            variant="default"
            size="compact-sm"
          />
        </div>
      )}
      {expanded && (
        <ul className={styles.items}>
          {shown.map((item) => (
            <Row {...list} key={item.id} item={item} choice={choices[item.id]} current={item.id === open} />
          ))}
          <MoreRows left={left} onMore={more} />
        </ul>
      )}
    </section>
  );
}

type RowProps = Pick<PlanListProps, "fixed" | "onOpen" | "onTick"> & {
  item: PlanItem;
  choice: Choice | undefined;
  current: boolean;
};

function Row({ item, choice, current, fixed, onOpen, onTick }: RowProps) {
  const row = useRef<HTMLLIElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (current) {
      row.current?.scrollIntoView({ block: "nearest" });
      followFocus(row.current, button.current);
    }
  }, [current]);
  const apart = [item.kind, item.told_apart].filter((words) => words !== null).join(" · ");
  return (
    <li ref={row} className={styles.row} data-current={current}>
      {isTickable(item) && (
        <Checkbox
          size="xs"
          className={styles.tick ?? ""}
          aria-label={`Apply “${nameOf(item)}”`}
          checked={choice !== "leave"}
          disabled={fixed}
          onChange={({ currentTarget }) => onTick(item.id, currentTarget.checked)}
        />
      )}
      <ContextMenu
        label={`Item ${nameOf(item)}`}
        items={optionsFor(item).map((option) => <ActionMenuItem key={option.word} id={decisionId(option)} />)}
        disabled={optionsFor(item).length === 0}
      >
        <UnstyledButton
          ref={button}
          className={styles.item}
          aria-current={current}
          data-home={current}
          onClick={() => onOpen(item.id)}
          // The menu is about the item that is open.
          onContextMenu={() => onOpen(item.id)}
        >
          <span className={styles.texts}>
            <span className={styles.name}>{nameOf(item)}</span>
            {apart !== "" && <span className={styles.apart}>{apart}</span>}
          </span>
          {item.warnings.length > 0 && <StatusIcon status="warning" label={warningLabel(item.warnings)} />}
          {isUnready(item) && <OperationMark item={item} />}
          <Decision item={item} choice={choice} />
        </UnstyledButton>
      </ContextMenu>
    </li>
  );
}

/** Where the focus is on another item of the list, it goes along to the one that was opened. */
function followFocus(row: HTMLElement | null, button: HTMLElement | null): void {
  const list = row?.closest(`.${styles.groups}`);
  const { activeElement } = document;
  if (list?.contains(activeElement) === true && row?.contains(activeElement) === false) {
    button?.focus();
  }
}

/** What would be done with an item whose group does not say it. */
function OperationMark({ item: { operation } }: { item: PlanItem }) {
  const { status, word } = operationLooks[operation];
  return <StatusBadge status={status} label={word} look="bare" />;
}

/** What the mark of an item says to those who do not see it. */
function warningLabel(warnings: readonly PlanWarning[]): string {
  const [first] = warnings;
  switch (first?.kind) {
    case "twin":
      return "Perhaps made twice";
    case "version_unknown":
      return "The server’s version is not known";
    case "comes_last":
      return "Comes last in the server’s order";
    case "broken_order":
      return "The order is broken on the server";
    case "strange_id":
      return first.name === null
        ? `No such ${first.item} on the server`
        : `Another ${first.item} on the server`;
    default:
      return "Same name on the server";
  }
}

/** What was decided about an item, or that a decision is due. */
function Decision({ item, choice }: { item: PlanItem; choice: Choice | undefined }) {
  if (effectOf(item, choice) === "undecided") {
    return <span className={styles.due}>Decide</span>;
  }
  // Its tick says so.
  const isTicked = choice === "leave" && isTickable(item);
  const option =
    choice === undefined || isTicked
      ? undefined
      : optionsFor(item).find((one) => one.choice !== null && kindOf(one.choice) === kindOf(choice));
  return option === undefined ? null : <span className={styles.decision}>{option.word}</span>;
}
