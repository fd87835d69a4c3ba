import { ActionIcon, Menu } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import type { ReactNode } from "react";

export type OverflowMenuProps = {
  /** What it has more of, for screen readers: *More for the session*. */
  label: string;
  /** For the rows of a dense list. */
  size?: "sm" | "md";
  tabIndex?: 0 | -1;
  className?: string | undefined;
  disabled?: boolean;
  /** `Menu.Item`s or `ActionMenuItem`s; what destroys comes last, in red. */
  children: ReactNode;
};

/** Three dots with everything that is done rarely: the one place for it, on every screen. */
export function OverflowMenu({ label, size = "md", className, children, ...rest }: OverflowMenuProps) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon size={size} aria-label={label} className={className ?? ""} {...rest}>
          <IconDots size={size === "sm" ? "0.875rem" : "1rem"} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  );
}
