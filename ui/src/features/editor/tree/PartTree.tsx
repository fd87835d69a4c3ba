import { type KeyboardEvent, useEffect, useMemo, useRef } from "react";
import { AddPart } from "./AddPart";
import { move } from "./model/edits";
import { toggled, visible } from "./model/folds";
import { standing } from "./model/lists";
import { type Item, itemsOf, nameOf, same } from "./model/parts";
import { placeWords } from "./model/words";
import { PartNode } from "./PartNode";
import styles from "./tree.module.css";
import { useGrip } from "./useGrip";
import { type Shown, within } from "./view";
import { type FocusOn, idOf, TreeContext, type TreeHold, type TreeWork } from "./work";

export type PartTreeProps = {
  work: TreeWork;
  /** Where the focus is wanted; a new object each time. */
  wish: { on: FocusOn } | null;
};

/** Parts that are drawn with all of their controls at once. */
const large = 60;

/** The first control of the part whose item this is. */
function controlsOf(item: HTMLElement, within: string): HTMLElement | null {
  const controls = ["input", "textarea", "[role=textbox]"].map((control) => within + control);
  return item.parentElement?.querySelector<HTMLElement>(controls.join(", ")) ?? null;
}

/** The parts of a condition, or actions in their order, edited by mouse and by keyboard. */
export function PartTree({ work, wish }: PartTreeProps) {
  const tree = useRef<HTMLDivElement>(null);
  const { name, base, vocabulary, selected: chosen } = work;
  const items = itemsOf(work.root, vocabulary);
  const all = visible(items, work.closed);
  const { dragged, grip } = useGrip(tree, (from, to) => {
    const edit = move(work.root, from, to, work.vocabulary);
    work.perform(edit, placeWords(edit?.root, edit?.selected ?? null, work.vocabulary));
  });
  const isLarge = all.length > large;
  const latest = useRef({ work, grip });
  useEffect(() => {
    latest.current = { work, grip };
  });
  const hold = useMemo(
    (): TreeHold => ({
      name,
      base,
      vocabulary,
      now: () => latest.current.work,
      grip: (event, item) => latest.current.grip(event, item),
      isLarge,
    }),
    [name, base, vocabulary, isLarge],
  );
  const shown: Shown = {
    selected: chosen,
    stop: chosen ?? items[0]?.path ?? null,
    adding: work.adding,
    closed: [...work.closed],
    diagnostics: work.diagnostics,
  };
  const wanted = wish === null || work.selected === null ? null : idOf(work, work.selected);
  const granted = useRef<typeof wish>(null);
  useEffect(() => {
    const part = wanted === null ? null : document.getElementById(wanted);
    if (part === null || wish === null || wish === granted.current) {
      return;
    }
    granted.current = wish;
    const value = wish.on === "value" ? controlsOf(part, "[data-value] ") : null;
    (value ?? part).focus();
    part.scrollIntoView({ block: "nearest" });
  }, [wish, wanted]);

  function onKeyDown(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    const selected = work.selected === null ? undefined : document.getElementById(idOf(work, work.selected));
    if (event.ctrlKey || event.metaKey || event.altKey || work.selected === null || selected == null) {
      return;
    }
    if (target !== selected) {
      // A list that is open closes first.
      if (event.key === "Escape" && target.getAttribute("aria-expanded") !== "true") {
        event.preventDefault();
        selected.focus();
      }
      return;
    }
    const at = all.findIndex(({ path }) => work.selected !== null && same(path, work.selected));
    const here = all[at];
    const isClosed = here !== undefined && work.closed.has(nameOf(here.path));
    const isOpen = here?.part.kind === "group" && !isClosed;
    const fold = () => {
      work.close(toggled(work.closed, here?.path ?? []));
      return selected;
    };
    const next: Record<string, () => HTMLElement | null> = {
      ArrowDown: () => element(all[at + 1]),
      ArrowUp: () => element(all[at - 1]),
      Home: () => element(all[0]),
      End: () => element(all.at(-1)),
      ArrowLeft: () =>
        isOpen ? fold() : element(standing(work.root, work.selected ?? [], work.vocabulary)?.group),
      ArrowRight: () => (isClosed ? fold() : isOpen ? element(all[at + 1]) : null),
      Enter: () => controlsOf(selected, ""),
    };
    const go = next[event.key];
    if (go !== undefined) {
      event.preventDefault();
      go()?.focus();
    }
  }

  function element(item: Item | null | undefined): HTMLElement | null {
    return item == null ? null : document.getElementById(idOf(work, item.path));
  }

  const isList = work.vocabulary.root === "list";
  const [only] = items;
  const end = isList ? items.length : 1;
  return (
    <TreeContext value={hold}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the items of the tree */}
      <div
        ref={tree}
        className={styles.tree}
        onKeyDown={onKeyDown}
        data-tree
        {...(isList ? { "data-list": "" } : {})}
        data-dragging={dragged !== null}
      >
        {items.length > 0 && (
          <div
            role="tree"
            aria-label={work.label}
            aria-owns={all.map(({ path }) => idOf(work, path)).join(" ")}
          />
        )}
        <div className={styles.list}>
          {items.map((item, index) => (
            <PartNode
              key={nameOf(item.path)}
              item={item}
              level={1}
              place={index + 1}
              count={items.length}
              shown={within(shown, item.path, base)}
            />
          ))}
        </div>
        {only?.part.kind !== "group" && (
          <AddPart
            spot={{ list: [], index: end }}
            adding={work.adding !== null && same(work.adding.list, []) ? work.adding : null}
            tabIndex={0}
          />
        )}
        {dragged?.line != null && (
          <div
            className={styles.dropLine}
            style={{ top: dragged.line.top, left: dragged.line.left, width: dragged.line.width }}
          />
        )}
        {dragged !== null && (
          <div className={styles.ghost} style={{ top: dragged.y, left: dragged.x }} aria-hidden>
            {dragged.words}
          </div>
        )}
      </div>
    </TreeContext>
  );
}
