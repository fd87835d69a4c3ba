import { Switch } from "@mantine/core";
import styles from "./simulator.module.css";

export type DraftScopeProps = { alone: boolean; onAlone: (alone: boolean) => void };

/** Whether the draft that the user came from is played alone, as if there were no others. */
export function DraftScope({ alone, onAlone }: DraftScopeProps) {
  return (
    <Switch
      classNames={{ labelWrapper: styles.wordsWithRoom ?? "" }}
      title="Only this draft"
      label="Only this draft"
      checked={alone}
      onChange={(event) => onAlone(event.currentTarget.checked)}
    />
  );
}
