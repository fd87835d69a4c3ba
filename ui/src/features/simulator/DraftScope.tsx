import { Switch, Tooltip } from "@mantine/core";
import { IconFocus2 } from "@tabler/icons-react";
import styles from "./simulator.module.css";

export type DraftScopeProps = { alone: boolean; onAlone: (alone: boolean) => void };

/** Whether the draft that the user came from is played alone, as if there were no others. */
export function DraftScope({ alone, onAlone }: DraftScopeProps) {
  return (
    <Tooltip label="Only this draft, as if there were no others" refProp="rootRef">
      <Switch
        label={
          <span className={styles.scope}>
            <IconFocus2 className={styles.scopeIcon} size="1rem" aria-hidden />
            <span className={styles.wordsWithRoom}>Only this draft</span>
          </span>
        }
        checked={alone}
        onChange={(event) => onAlone(event.currentTarget.checked)}
      />
    </Tooltip>
  );
}
