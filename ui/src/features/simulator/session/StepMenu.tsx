import { Menu } from "@mantine/core";
import { stepIcons } from "../model/step-icons";
import { useVocabulary } from "../vocabulary/context";
import styles from "./session.module.css";

export type StepMenuProps = {
  /** Where the step goes: *Add where the playhead is*. */
  title?: string;
  onStep: (key: string) => void;
};

/** Every kind of step by what it is about, as the drop-down of a menu. */
export function StepMenu({ title, onStep }: StepMenuProps) {
  const { steps } = useVocabulary();
  return (
    <Menu.Dropdown className={styles.long ?? ""}>
      {title !== undefined && <Menu.Label>{title}</Menu.Label>}
      <div className={styles.groups}>
        {steps.map(({ label: group, steps: kinds }) => (
          <div key={group} className={styles.group}>
            <Menu.Label>{group}</Menu.Label>
            {kinds.map(({ key, label, help, icon }) => {
              const Glyph = stepIcons[icon];
              return (
                <Menu.Item
                  key={key}
                  title={help}
                  leftSection={<Glyph size="1rem" aria-hidden />}
                  onClick={() => onStep(key)}
                >
                  {label}
                </Menu.Item>
              );
            })}
          </div>
        ))}
      </div>
    </Menu.Dropdown>
  );
}
