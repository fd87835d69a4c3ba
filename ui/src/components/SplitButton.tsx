import { ActionIcon, Button, Menu } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import type { ReactNode } from "react";
import styles from "./SplitButton.module.css";

export type SplitButtonProps = {
  /** The usual thing to do. */
  label: string;
  onClick: () => void;
  icon?: ReactNode;
  disabled?: boolean;
  /** Name of the menu for screen readers: *More ways to make a draft*. */
  menuLabel: string;
  /** `Menu.Item`s or `ActionMenuItem`s. */
  children: ReactNode;
};

/** A button for the usual thing, with a menu of its variants. */
export function SplitButton({
  label,
  onClick,
  icon,
  disabled = false,
  menuLabel,
  children,
}: SplitButtonProps) {
  return (
    <div className={styles.split}>
      <Button className={styles.main ?? ""} leftSection={icon} disabled={disabled} onClick={onClick}>
        {label}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon
            className={styles.more ?? ""}
            variant="filled"
            color="accent"
            size="input-sm"
            aria-label={menuLabel}
            disabled={disabled}
          >
            <IconChevronDown size="1rem" aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown className={styles.menu ?? ""}>{children}</Menu.Dropdown>
      </Menu>
    </div>
  );
}
