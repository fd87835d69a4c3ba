import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { insert } from "./model/edits";
import type { Spot } from "./model/lists";
import { made, PartSelect } from "./PartSelect";
import styles from "./tree.module.css";
import { idOf, useTree } from "./work";

export type AddPartProps = {
  /** Where a part goes that is added here: the end of the list. */
  spot: Spot;
  /** The place in the list for which a part is being chosen. */
  adding: Spot | null;
  tabIndex: 0 | -1;
};

/** The way to a new part at the end of a list, or wherever one was asked for in it. */
export function AddPart({ spot, adding, tabIndex }: AddPartProps) {
  const tree = useTree();
  const { vocabulary } = tree;
  const isList = vocabulary.root === "list";
  if (adding === null) {
    return (
      <Button
        size="compact-sm"
        variant="subtle"
        tabIndex={tabIndex}
        className={styles.add ?? ""}
        leftSection={<IconPlus size="0.875rem" aria-hidden />}
        onClick={() => tree.now().startAdding(spot)}
      >
        {isList ? "Add an action" : "Add a part"}
      </Button>
    );
  }
  const cancel = () => {
    const { startAdding, selected } = tree.now();
    startAdding(null);
    if (selected !== null) {
      document.getElementById(idOf(tree, selected))?.focus();
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is chosen here is no part of the group yet, so it does not select it
    <div onFocus={(event) => event.stopPropagation()}>
      <PartSelect
        vocabulary={vocabulary}
        groups="with"
        className={styles.adding ?? ""}
        aria-label={isList ? "New action" : "New part"}
        placeholder={isList ? "What it does" : "What it asks"}
        autoFocus
        defaultDropdownOpened
        value={null}
        onBlur={() => tree.now().startAdding(null)}
        onKeyDown={(event) => {
          if (event.key === "Escape") {
            event.stopPropagation();
            cancel();
          }
        }}
        onChoose={(key) => {
          const part = made(key, vocabulary);
          const { startAdding, perform, root } = tree.now();
          startAdding(null);
          perform(part === null ? null : insert(root, adding, part, vocabulary), "Added.", "value");
        }}
      />
    </div>
  );
}
