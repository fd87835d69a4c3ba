import { UnstyledButton } from "@mantine/core";
import type { ReactNode } from "react";
import styles from "./Help.module.css";

/** A way to another page. */
export function PageLink({ children, onClick }: { children: ReactNode; onClick: () => void }) {
  return (
    <UnstyledButton className={styles.link} onClick={onClick}>
      {children}
    </UnstyledButton>
  );
}
