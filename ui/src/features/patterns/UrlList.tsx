import { Button, Menu } from "@mantine/core";
import { IconFilterOff } from "@tabler/icons-react";
import { type ReactNode, useMemo, useRef } from "react";
import { ActionMenuItem } from "@/app/actions";
import { ContextMenu } from "@/components/ContextMenu";
import { EmptyState } from "@/components/EmptyState";
import { type Choice, VirtualList } from "@/components/VirtualList";
import type { Expectation } from "@/ipc/generated";
import { type PointedStore, spanOf, usePointed } from "./explain/pointer";
import type { RowSample } from "./explain/use-explanation";
import styles from "./PatternLab.module.css";
import { usePainted } from "./paint-mark";
import type { Answer } from "./report";
import type { Selection } from "./selection";
import { UrlRow } from "./UrlRow";

export type UrlListProps = {
  answer: Answer;
  selection: Selection;
  onChoose: (index: number, choice: Choice) => void;
  onExpect: (index: number, expectation: Expectation) => void;
  onView: (first: number, last: number) => void;
  /** What a part of the pattern that is pointed at matched, and in which row. */
  pointed: PointedStore;
  sample: RowSample | null;
  /** Lets every row through again. */
  onShowAll: () => void;
};

const itself = (place: number) => place;
const nothing = () => undefined;

const partProps = (span: ReturnType<typeof spanOf>) =>
  span === null ? {} : { partStart: span.start, partEnd: span.end };

/** The URLs with what the pattern says of each. It holds places only; rows are fetched as they come into view. */
export function UrlList(props: UrlListProps) {
  const { answer, selection, onChoose, onExpect, onView, onShowAll, sample } = props;
  const part = usePointed(props.pointed)?.part;
  const { report, rowAt, stale } = answer;
  const root = useRef<HTMLDivElement>(null);
  usePainted(root, stale ? undefined : report?.pattern);
  const shown = report?.shown ?? 0;
  // The empty expression is found everywhere, but the widget never asks for it.
  const judged = report?.valid === true && report.pattern !== "";
  const places = useMemo(() => Array.from({ length: shown }, (_, place) => place), [shown]);
  const renderItem = (place: number): ReactNode => {
    const row = rowAt(place);
    return row === undefined ? (
      <span className={styles.pending}>…</span>
    ) : (
      <UrlRow
        row={row}
        judged={judged}
        onExpect={onExpect}
        {...(part !== undefined && sample?.place === place
          ? partProps(spanOf(sample.matches, part))
          : undefined)}
      />
    );
  };
  return (
    <div ref={root} className={styles.list}>
      <ContextMenu label="Chosen URLs" items={<UrlMenu />}>
        <VirtualList
          label="URLs"
          items={places}
          itemKey={itself}
          renderItem={renderItem}
          active={selection.active}
          onActive={nothing}
          selected={selection.rows}
          onSelect={onChoose}
          onView={onView}
          empty={
            <EmptyState
              icon={IconFilterOff}
              size="pane"
              title="No URL does that"
              text="The filter lets none of the URLs through."
              action={
                <Button variant="default" onClick={onShowAll}>
                  Show all URLs
                </Button>
              }
            />
          }
        />
      </ContextMenu>
    </div>
  );
}

/** What can be done with the chosen rows. */
function UrlMenu() {
  return (
    <>
      <ActionMenuItem id="patterns.must" />
      <ActionMenuItem id="patterns.must-not" />
      <ActionMenuItem id="patterns.expect-nothing" />
      <Menu.Divider />
      <ActionMenuItem id="patterns.near" />
      <ActionMenuItem id="patterns.copy" />
      <ActionMenuItem id="patterns.choose-all" />
      <Menu.Divider />
      <ActionMenuItem id="patterns.remove" color="red" />
    </>
  );
}
