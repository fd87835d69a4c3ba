import { type KeyboardEvent, useEffect, useRef } from "react";
import { move } from "./model/edits";
import { flat, itemsOf, nameOf, same } from "./model/parts";
import { placeWords } from "./model/words";
import { AddPart, PartNode } from "./PartNode";
import styles from "./tree.module.css";
import { useGrip } from "./useGrip";
import { type FocusOn, idOf, TreeContext, type TreeWork } from "./work";

export type PartTreeProps = {
  work: TreeWork;
  /** Where the focus is wanted; a new object each time. */
  wish: { on: FocusOn } | null;
};

/** The parts of a condition, or actions in their order, edited by mouse and by keyboard. */
export function PartTree({ work, wish }: PartTreeProps) {
  const tree = useRef<HTMLDivElement>(null);
  const items = itemsOf(work.root, work.vocabulary);
  const { dragged, grip } = useGrip(tree, (from, to) => {
    const edit = move(work.root, from, to, work.vocabulary);
    work.perform(edit, placeWords(edit?.root, edit?.selected ?? null, work.vocabulary));
  });
  const wanted = wish === null || work.selected === null ? null : idOf(work, work.selected);
  useEffect(() => {
    const part = wanted === null ? null : document.getElementById(wanted);
    if (part === null || wish === null) {
      return;
    }
    const value =
      wish.on === "value"
        ? part.querySelector<HTMLElement>(":scope > div [data-value] :is(input, textarea, [role=textbox])")
        : null;
    (value ?? part).focus();
    part.scrollIntoView({ block: "nearest" });
  }, [wish, wanted]);

  function onKeyDown(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    const own = target.closest<HTMLElement>("[role=treeitem]");
    if (event.ctrlKey || event.metaKey || event.altKey || own === null) {
      return;
    }
    if (target !== own) {
      // A list that is open closes first.
      if (event.key === "Escape" && target.getAttribute("aria-expanded") !== "true") {
        event.preventDefault();
        own.focus();
      }
      return;
    }
    const all = flat(items);
    const at = all.findIndex(({ path }) => work.selected !== null && same(path, work.selected));
    const around = own.parentElement?.closest<HTMLElement>("[role=treeitem]");
    const next: Record<string, () => HTMLElement | null | undefined> = {
      ArrowDown: () => element(at + 1),
      ArrowUp: () => element(at - 1),
      Home: () => element(0),
      End: () => element(all.length - 1),
      ArrowLeft: () => around,
      ArrowRight: () => own.querySelector<HTMLElement>("[role=treeitem]"),
      Enter: () => own.querySelector<HTMLElement>(":scope > div :is(input, textarea, [role=textbox])"),
    };
    const go = next[event.key];
    if (go !== undefined) {
      event.preventDefault();
      go()?.focus();
    }
    function element(index: number): HTMLElement | null {
      const item = all[index];
      return item === undefined ? null : document.getElementById(idOf(work, item.path));
    }
  }

  const isList = work.vocabulary.root === "list";
  const [only] = items;
  const end = isList ? items.length : 1;
  return (
    <TreeContext value={work}>
      <div
        ref={tree}
        className={styles.tree}
        {...(isList ? { "data-list": "" } : {})}
        data-dragging={dragged !== null}
      >
        {items.length > 0 && (
          <div role="tree" aria-label={work.label} className={styles.list} onKeyDown={onKeyDown}>
            {items.map((item, index) => (
              <PartNode
                key={nameOf(item.path)}
                item={item}
                level={1}
                place={index + 1}
                count={items.length}
                onGrip={grip}
              />
            ))}
          </div>
        )}
        {only?.part.kind !== "group" && <AddPart spot={{ list: [], index: end }} tabIndex={0} />}
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
