import {
  DndContext,
  type DragEndEvent,
  type DragOverEvent,
  DragOverlay,
  PointerSensor,
  pointerWithin,
  useDraggable,
  useDroppable,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { type ReactNode, useDeferredValue, useState } from "react";
import { VirtualList } from "@/components/VirtualList";
import type { DraftTest, DraftTests } from "@/ipc/draft-tests";
import type { DraftRow } from "@/ipc/generated";
import type { Mark } from "@/ipc/platforms";
import { DraftLine } from "./DraftLine";
import styles from "./Library.module.css";
import { choose, type Selection } from "./selection";
import { called } from "./words";

export type DraftListProps = {
  rows: readonly DraftRow[];
  /** The place of each draft in the order. */
  numbers: ReadonlyMap<number, number>;
  /** What sets platforms and kinds apart in the list. */
  mark: Mark;
  selection: Selection;
  onSelect: (selection: Selection) => void;
  onOpen: (row: DraftRow) => void;
  /** Names of servers by their number. */
  servers: ReadonlyMap<number, string>;
  /** What sessions expect of each draft. */
  tests: DraftTests;
  /** Moves what is chosen next to a row; without it the order cannot be changed here. */
  onMove: ((moved: readonly number[], target: number, side: "before" | "behind") => void) | undefined;
  empty: ReactNode;
};

const noTests: readonly DraftTest[] = [];
const noRows: readonly DraftRow[] = [];

type Drop = { id: number; side: "before" | "behind" };

/** Pixels that the pointer must travel before a press becomes a drag. */
const travel = 6;

/** The drafts as a list box; rows can be dragged to another place. */
export function DraftList(props: DraftListProps) {
  const { numbers, mark, selection, onSelect, onOpen, servers, tests, onMove, empty } = props;
  // The frame comes first; the rows are drawn behind it, in pieces, so that the window always listens.
  const rows = useDeferredValue(props.rows, noRows);
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: travel } }));
  const [dragged, setDragged] = useState<readonly number[]>([]);
  const [drop, setDrop] = useState<Drop | null>(null);
  const ids = rows.map(({ id }) => id);
  const active = selection.active === null ? -1 : ids.indexOf(selection.active);

  function onDragOver({ active: from, over }: DragOverEvent): void {
    const id = over === null ? null : Number(over.id);
    setDrop(
      id === null || dragged.includes(id)
        ? null
        : { id, side: ids.indexOf(id) < ids.indexOf(Number(from.id)) ? "before" : "behind" },
    );
  }
  function onDragEnd(_: DragEndEvent): void {
    if (drop !== null) {
      onMove?.(dragged, drop.id, drop.side);
    }
    setDragged([]);
    setDrop(null);
  }

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={pointerWithin}
      // The list box says itself how it is used by keyboard.
      accessibility={{ screenReaderInstructions: { draggable: "" } }}
      onDragStart={({ active: from }) => {
        const id = Number(from.id);
        setDragged(selection.chosen.has(id) ? ids.filter((one) => selection.chosen.has(one)) : [id]);
      }}
      onDragOver={onDragOver}
      onDragEnd={onDragEnd}
      onDragCancel={() => {
        setDragged([]);
        setDrop(null);
      }}
    >
      <div className={styles.list}>
        <VirtualList
          label="Drafts"
          home
          items={rows}
          itemKey={({ id }) => id}
          height="tall"
          active={active}
          onActive={() => undefined}
          selected={selection.chosen}
          onSelect={(index, choice) => {
            const row = rows[index];
            if (row !== undefined) {
              onSelect(choose(selection, ids, row.id, choice));
            }
          }}
          onOpen={(index) => {
            const row = rows[index];
            if (row !== undefined) {
              onOpen(row);
            }
          }}
          empty={props.rows.length > 0 ? undefined : empty}
          renderItem={(row) => {
            const line = {
              row,
              number: numbers.get(row.id) ?? row.position + 1,
              mark: mark(row),
              onOpen: () => onOpen(row),
              tests: tests.get(row.id) ?? noTests,
              servers: row.servers.map((id) => servers.get(id) ?? "A server"),
            };
            return onMove === undefined ? (
              <DraftLine {...line} />
            ) : (
              <MovableLine {...line} drop={drop?.id === row.id ? drop.side : undefined} />
            );
          }}
        />
      </div>
      <DragOverlay dropAnimation={null}>
        {dragged.length > 0 && (
          <div className={styles.dragged}>{called(rows.filter(({ id }) => dragged.includes(id)))}</div>
        )}
      </DragOverlay>
    </DndContext>
  );
}

type MovableLineProps = React.ComponentProps<typeof DraftLine>;

/** Pointers drag the line; the keyboard moves it with the actions for that, so it takes no focus of its own. */
function MovableLine(props: MovableLineProps) {
  const { id } = props.row;
  const { setNodeRef: setDragged, listeners } = useDraggable({ id });
  const { setNodeRef: setTarget } = useDroppable({ id });
  return (
    <DraftLine
      {...props}
      drag={{
        ...listeners,
        ref: (node) => {
          setDragged(node);
          setTarget(node);
        },
      }}
    />
  );
}
