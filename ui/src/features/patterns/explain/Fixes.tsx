import { Button } from "@mantine/core";
import { IconWand } from "@tabler/icons-react";
import { WithCode } from "@/components/WithCode";
import type { PatternFix } from "@/ipc/generated";
import styles from "./Explain.module.css";

export type FixesProps = {
  label: string;
  fixes: readonly PatternFix[];
  onApply: (fix: PatternFix) => void;
};

/** Changes to the pattern, each with its reason and a button. */
export function Fixes({ label, fixes, onApply }: FixesProps) {
  if (fixes.length === 0) {
    return null;
  }
  return (
    <ul className={styles.fixes} aria-label={label}>
      {fixes.map((fix) => (
        <li key={`${fix.code} ${fix.start} ${fix.replacement}`} className={styles.fix}>
          <Button
            size="compact-xs"
            variant="default"
            className={styles.fixButton ?? ""}
            leftSection={<IconWand size="1em" aria-hidden />}
            onClick={() => onApply(fix)}
          >
            <span>
              <WithCode text={fix.title} />
            </span>
          </Button>
          <span className={styles.quiet}>
            <WithCode text={fix.why} />
          </span>
        </li>
      ))}
    </ul>
  );
}
