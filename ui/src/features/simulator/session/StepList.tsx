import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from "@dnd-kit/sortable";
import { Button, Menu } from "@mantine/core";
import { IconPlus, IconRoute } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { EmptyState } from "@/components/EmptyState";
import { stepTimes } from "../model/session";
import { placeAt } from "../model/steps";
import { departmentsOf } from "../model/vocabulary";
import { useVocabulary } from "../vocabulary/context";
import { StepMenu } from "./StepMenu";
import { StepRow } from "./StepRow";
import styles from "./session.module.css";
import { TemplateButtons } from "./TemplateButtons";
import { TimespanInput } from "./TimespanInput";
import type { SessionDocument } from "./useSessionDocument";

/** A step whose fields are asked for; each time is another turn. */
export type OpenedStep = { index: number; turn: number };

export type StepListProps = {
  document: SessionDocument;
  chosen: number | null;
  onChoose: (index: number | null) => void;
  /** The step whose fields take the focus. */
  opened: OpenedStep | null;
};

/** The visitor's steps in order: added, changed, moved and removed here or on the time axis. */
export function StepList({ document, chosen, onChoose, opened }: StepListProps) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const row = opened === null ? undefined : list.current?.children[opened.index];
    row?.scrollIntoView({ block: "nearest" });
    const field =
      row?.querySelector<HTMLElement>("input, textarea") ?? row?.querySelector<HTMLElement>("button");
    field?.focus();
  }, [opened]);
  const { session, edit } = document;
  const { make } = useVocabulary();
  const times = stepTimes(session.session);
  const ids = session.session.map((_, index) => `step-${index}`);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  function move(from: number, to: number): void {
    edit({ type: "step.move", from, to });
    onChoose(to);
  }
  function onDragEnd({ active, over }: DragEndEvent): void {
    const to = over === null ? -1 : ids.indexOf(String(over.id));
    if (to >= 0 && active.id !== over?.id) {
      move(ids.indexOf(String(active.id)), to);
    }
  }
  const at = chosen === null ? session.session.length : Math.min(chosen + 1, session.session.length);
  return (
    <div className={styles.part}>
      {session.session.length === 0 ? (
        <EmptyState
          size="pane"
          icon={IconRoute}
          title="No steps yet"
          text="A session is what a visitor does, and what happens around them. Add steps, or start from a visit."
          action={
            <TemplateButtons
              onTemplate={(_, visit) =>
                edit({ type: "replace", session: { ...visit, expect: session.expect ?? [] } })
              }
            />
          }
        />
      ) : (
        <DndContext sensors={sensors} collisionDetection={closestCenter} onDragEnd={onDragEnd}>
          <SortableContext items={ids} strategy={verticalListSortingStrategy}>
            <ol ref={list} className={styles.steps} aria-label="Steps">
              {session.session.map((step, index) => (
                <StepRow
                  key={ids[index]}
                  id={ids[index] ?? ""}
                  index={index}
                  count={ids.length}
                  step={step}
                  departments={departmentsOf(session)}
                  t_ms={times[index] ?? 0}
                  chosen={index === chosen}
                  onChoose={() => onChoose(index)}
                  onChange={(next) => edit({ type: "step.change", at: index, step: next }, `step-${index}`)}
                  onMove={(to) => move(index, to)}
                  onRemove={() => {
                    edit({ type: "step.remove", at: index });
                    onChoose(null);
                  }}
                />
              ))}
            </ol>
          </SortableContext>
        </DndContext>
      )}
      <div className={styles.foot}>
        <Menu>
          <Menu.Target>
            <Button size="compact-sm" variant="light" leftSection={<IconPlus size="0.875rem" aria-hidden />}>
              Add step
            </Button>
          </Menu.Target>
          <StepMenu
            onStep={(key) => {
              const made = make(key, placeAt(session, at));
              if (made !== undefined) {
                edit({ type: "step.add", at, step: made });
                onChoose(at);
              }
            }}
          />
        </Menu>
        <TimespanInput
          label="Time after the last step"
          look="labelled"
          ms={session.tail_ms}
          onChange={(ms) => edit({ type: "tail", ms }, "tail")}
        />
      </div>
    </div>
  );
}
