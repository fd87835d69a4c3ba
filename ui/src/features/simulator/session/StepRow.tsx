import { useSortable } from "@dnd-kit/sortable";
import { CSS } from "@dnd-kit/utilities";
import { ActionIcon, Menu } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconGripVertical, IconTrash } from "@tabler/icons-react";
import { OverflowMenu } from "@/components/OverflowMenu";
import { StatusBadge } from "@/components/StatusBadge";
import type { Step } from "@/ipc/generated";
import { dangerText } from "@/theme";
import { shortStamp } from "../model/timespan";
import { useVocabulary } from "../vocabulary/context";
import { StepValue } from "./StepValue";
import styles from "./session.module.css";

export type StepRowProps = {
  id: string;
  index: number;
  count: number;
  step: Step;
  /** Departments that the session names. */
  departments: readonly string[];
  t_ms: number;
  chosen: boolean;
  onChoose: () => void;
  onChange: (step: Step) => void;
  onMove: (to: number) => void;
  onRemove: () => void;
};

/** One step: when it is taken, what it is, and its value as a field. */
export function StepRow(props: StepRowProps) {
  const { id, index, count, step, departments, t_ms, chosen, onChoose, onChange, onMove, onRemove } = props;
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition } = useSortable({
    id,
  });
  const { icon, words: stepWords, knows, name } = useVocabulary();
  const Glyph = icon(step);
  const words = `step ${index + 1}, ${stepWords(step)}`;
  const known = knows(step.op);
  return (
    <li
      ref={setNodeRef}
      className={styles.step}
      data-chosen={chosen}
      aria-current={chosen ? "step" : undefined}
      style={{ transform: CSS.Translate.toString(transform), transition }}
      onFocus={onChoose}
      onPointerDown={onChoose}
    >
      <ActionIcon
        ref={setActivatorNodeRef}
        size="sm"
        className={styles.grip ?? ""}
        {...attributes}
        {...listeners}
        aria-label={`Move ${words}`}
      >
        <IconGripVertical size="0.875rem" aria-hidden />
      </ActionIcon>
      <span className={styles.when}>{shortStamp(t_ms)}</span>
      <Glyph className={styles.glyph} size="1rem" aria-hidden />
      <div className={styles.what}>
        {known ? (
          <StepValue step={step} index={index} departments={departments} onChange={onChange} />
        ) : (
          <span className={styles.unknown} title={`${name} does not know this step, and skips it.`}>
            <span>{stepWords(step)}</span>
            <StatusBadge status="skipped" look="bare" />
          </span>
        )}
      </div>
      <OverflowMenu size="sm" label={`More for ${words}`}>
        {/* A menu whose first item cannot be chosen would leave the focus, and Escape, to the button. */}
        {index > 0 && (
          <Menu.Item leftSection={<IconArrowUp size="1rem" aria-hidden />} onClick={() => onMove(index - 1)}>
            Move up
          </Menu.Item>
        )}
        {index < count - 1 && (
          <Menu.Item
            leftSection={<IconArrowDown size="1rem" aria-hidden />}
            onClick={() => onMove(index + 1)}
          >
            Move down
          </Menu.Item>
        )}
        <Menu.Item color={dangerText} leftSection={<IconTrash size="1rem" aria-hidden />} onClick={onRemove}>
          Remove
        </Menu.Item>
      </OverflowMenu>
    </li>
  );
}
