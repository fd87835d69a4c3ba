import { ActionIcon, Tooltip } from "@mantine/core";
import { IconRegex } from "@tabler/icons-react";
import { useRegistry } from "@/app/actions";
import { CodeEditor } from "@/components/CodeEditor";
import type { Json } from "@/lib/json-pointer";
import styles from "./tree.module.css";

export type PatternValueProps = {
  id: string;
  label: string;
  value: string;
  onChange: (value: Json) => void;
  invalid: boolean;
  describedBy: string;
  tabIndex: 0 | -1;
  onOpenLab: () => void;
};

/** A pattern on one line, with the way to the pattern lab beside it. What the checks say of it stands below the part. */
export function PatternValue(props: PatternValueProps) {
  const registry = useRegistry();
  return (
    <div className={styles.pattern}>
      <div
        className={styles.patternEditor}
        onKeyDownCapture={(event) => {
          // Undo is that of the whole draft, here as in every other field.
          const key = event.key.toLowerCase();
          if ((event.ctrlKey || event.metaKey) && (key === "z" || key === "y")) {
            event.preventDefault();
            event.stopPropagation();
            registry.run(key === "y" || event.shiftKey ? "editor.redo" : "editor.undo");
          }
        }}
      >
        <CodeEditor
          id={props.id}
          label={props.label}
          language="pattern"
          lines="one"
          value={props.value}
          describedBy={props.describedBy}
          invalid={props.invalid}
          onChange={props.onChange}
        />
      </div>
      <Tooltip label="Open in pattern lab">
        <ActionIcon tabIndex={props.tabIndex} aria-label="Open in pattern lab" onClick={props.onOpenLab}>
          <IconRegex size="1rem" aria-hidden />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}
