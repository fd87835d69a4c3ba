import { Menu } from "@mantine/core";
import { stepGroups } from "../model/steps";
import styles from "./session.module.css";

export type StepMenuProps = {
  /** Where the step goes: *Add where the playhead is*. */
  title?: string;
  onStep: (key: string) => void;
};

/** Every kind of step by what it is about, as the drop-down of a menu. */
export function StepMenu({ title, onStep }: StepMenuProps) {
  return (
    <Menu.Dropdown className={styles.long ?? ""}>
      {title !== undefined && <Menu.Label>{title}</Menu.Label>}
      <div className={styles.groups}>
        {stepGroups.map(({ label: group, kinds }) => (
          <div key={group} className={styles.group}>
            <Menu.Label>{group}</Menu.Label>
            {kinds.map(({ key, label, icon: Glyph }) => (
              <Menu.Item
                key={key}
                leftSection={<Glyph size="1rem" aria-hidden />}
                onClick={() => onStep(key)}
              >
                {label}
              </Menu.Item>
            ))}
          </div>
        ))}
      </div>
    </Menu.Dropdown>
  );
}
