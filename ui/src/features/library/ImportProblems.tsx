import { CloseButton } from "@mantine/core";
import { StatusIcon } from "@/components/StatusBadge";
import type { ImportProblem } from "@/ipc/generated";
import { counted } from "@/lib/counted";
import styles from "./Library.module.css";

export type ImportProblemsProps = { problems: readonly ImportProblem[]; onDismiss: () => void };

/** What could not be imported, file by file, until it is dismissed. */
export function ImportProblems({ problems, onDismiss }: ImportProblemsProps) {
  if (problems.length === 0) {
    return null;
  }
  return (
    <section className={styles.importProblems} role="alert" aria-label="Import problems">
      <div className={styles.importHead}>
        <StatusIcon status="error" />
        <strong>{counted(problems.length, "file")} could not be imported</strong>
        <CloseButton size="sm" aria-label="Close the import problems" onClick={onDismiss} />
      </div>
      <ul className={styles.importList}>
        {problems.map(({ file, message, help }) => (
          <li key={`${file}${message}`}>
            <span className={styles.importFile}>{file}</span>
            <span>{message}</span>
            <span className={styles.importHelp}>{help}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
