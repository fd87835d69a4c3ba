import { CloseButton, UnstyledButton } from "@mantine/core";
import { useElementSize } from "@mantine/hooks";
import { Fragment, type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import { Group, Panel, Separator } from "react-resizable-panels";
import { isSizes, remember, remembered } from "@/lib/storage";
import { paneBreak, paneWidth } from "@/theme";
import { Later } from "./Later";
import styles from "./Panes.module.css";

/** A pane with the name that screen readers and narrow windows call it by. */
export type Pane = {
  label: string;
  content: ReactNode /** Starts with more room, for fields that are long. */;
  wide?: boolean;
};

export type PanesProps = {
  /** What the sizes are remembered under, such as `library`. */
  id: string;
  /** What to choose from. */
  list?: Pane;
  work: Pane;
  /** What is known about the chosen. */
  inspector?: Pane;
  /** A side that is wanted: each new turn opens it where it is not beside the work. */
  reveal?: { side: Side; turn: number } | null;
};

type Side = "list" | "inspector";
type Place = Side | "work";

/** Which panes stand side by side at a width; the others open over the work. 0 is a width that was not measured yet. */
export function panesBeside(width: number, list: boolean, inspector: boolean): Place[] {
  const fits = width === 0 || width >= paneBreak.three;
  const fitsTwo = fits || width >= paneBreak.two;
  const showList = list && fitsTwo;
  const showInspector = inspector && (fits || (fitsTwo && !list));
  return [
    ...(showList ? (["list"] as const) : []),
    "work",
    ...(showInspector ? (["inspector"] as const) : []),
  ];
}

function constraints(place: Place, wide: boolean) {
  if (place === "work") {
    return { minSize: paneWidth.work.least };
  }
  const { start, least, most, wide: wideStart } = paneWidth[place];
  return {
    defaultSize: wide ? wideStart : start,
    minSize: least,
    maxSize: most,
    groupResizeBehavior: "preserve-pixel-size" as const,
  };
}

/** A pane that opens over the work takes the focus, so that the keyboard goes on inside it. */
function takeFocus(section: HTMLElement | null): void {
  section?.focus();
}

/** List, work and inspector side by side. The user drags or uses arrow keys on the borders; sizes are remembered. */
export function Panes({ id, list, work, inspector, reveal = null }: PanesProps) {
  const { ref, width } = useElementSize();
  const [opened, setOpened] = useState<Side | null>(null);
  const [turn, setTurn] = useState(reveal?.turn);
  if (reveal !== null && reveal.turn !== turn) {
    setTurn(reveal.turn);
    setOpened(reveal.side);
  }
  const toggles = useRef<Partial<Record<Side, HTMLButtonElement | null>>>({});
  const panes: Record<Place, Pane | undefined> = { list, work, inspector };
  const beside = panesBeside(width, list !== undefined, inspector !== undefined);
  const over = (["list", "inspector"] as const).filter(
    (side) => panes[side] !== undefined && !beside.includes(side),
  );
  const key = `panes.${id}.${beside.join("-")}`;
  const layout = remembered(key, {}, isSizes);
  const complete = beside.every((place) => layout[place] !== undefined);
  const overPane = opened !== null && over.includes(opened) ? opened : null;
  function close(): void {
    setOpened(null);
    if (opened !== null) {
      toggles.current[opened]?.focus();
    }
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === "Escape" && overPane !== null && !event.defaultPrevented) {
      close();
      event.preventDefault();
    }
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only listens to Escape from the pane that is open inside
    <div ref={ref} className={styles.panes} onKeyDown={onKeyDown}>
      {over.length > 0 && (
        <div className={styles.toggles}>
          {over.map((side) => (
            <UnstyledButton
              key={side}
              ref={(button) => {
                toggles.current[side] = button;
              }}
              className={styles.toggle}
              data-side={side}
              aria-expanded={overPane === side}
              onClick={() => setOpened(overPane === side ? null : side)}
            >
              {panes[side]?.label}
            </UnstyledButton>
          ))}
        </div>
      )}
      <div className={styles.area}>
        <Group
          key={key}
          className={styles.group}
          {...(complete ? { defaultLayout: layout } : {})}
          onLayoutChanged={(next, { isUserInteraction }) => isUserInteraction && remember(key, next)}
        >
          {beside.map((place, index) => (
            <Fragment key={place}>
              {index > 0 && (
                <Separator
                  className={styles.separator}
                  aria-label={`Width of ${panes[place === "inspector" ? place : "list"]?.label ?? ""}`}
                />
              )}
              <Panel id={place} className={styles.panel} {...constraints(place, panes[place]?.wide === true)}>
                <section className={styles.pane} aria-label={panes[place]?.label} data-place={place}>
                  {/* The sides come behind the work, so that neither holds the window for long. */}
                  {place === "work" ? panes[place]?.content : <Later>{panes[place]?.content}</Later>}
                </section>
              </Panel>
            </Fragment>
          ))}
        </Group>
        {overPane !== null && (
          <section
            key={overPane}
            ref={takeFocus}
            tabIndex={-1}
            className={styles.over}
            data-side={overPane}
            aria-label={panes[overPane]?.label}
          >
            <div className={styles.overBar}>
              <span>{panes[overPane]?.label}</span>
              <CloseButton size="sm" aria-label={`Close ${panes[overPane]?.label}`} onClick={close} />
            </div>
            <div className={styles.pane}>{panes[overPane]?.content}</div>
          </section>
        )}
      </div>
    </div>
  );
}
