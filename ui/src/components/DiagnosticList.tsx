import { UnstyledButton } from "@mantine/core";
import styles from "./DiagnosticList.module.css";
import { type Diagnostic, focusField, worstFirst } from "./diagnostics";
import { StatusIcon } from "./StatusBadge";

export type DiagnosticListProps = {
  diagnostics: readonly Diagnostic[];
  /** The form whose fields a click focuses; its controls have ids made by `fieldId(form, path)`. */
  form: string;
  /** Called before the focus moves, for forms that must first show the field. */
  onChoose?: (diagnostic: Diagnostic) => void;
};

/** Everything that is to say about a document, worst first; each leads to its field. */
export function DiagnosticList({ diagnostics, form, onChoose }: DiagnosticListProps) {
  return (
    <ul className={styles.list}>
      {worstFirst(diagnostics).map((diagnostic) => (
        <li key={`${diagnostic.code}${diagnostic.path}`}>
          <UnstyledButton
            className={styles.item}
            onClick={() => {
              onChoose?.(diagnostic);
              focusField(form, diagnostic.path);
            }}
          >
            <StatusIcon status={diagnostic.severity} />
            <span>
              <span className={styles.message}>{diagnostic.message}</span>
              {diagnostic.help !== "" && <span className={styles.help}>{diagnostic.help}</span>}
            </span>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}

export type FieldDiagnosticsProps = {
  /** What is said about this field alone: `about(diagnostics, path)`. */
  diagnostics: readonly Diagnostic[];
  /** For the control's `aria-describedby`. */
  id?: string;
};

/** What is said about one field, right below it. Screen readers hear it when it changes. */
export function FieldDiagnostics({ diagnostics, id }: FieldDiagnosticsProps) {
  return (
    <div id={id} className={styles.field} aria-live="polite">
      {worstFirst(diagnostics).map(({ code, severity, message, help }) => (
        <p key={code} className={styles.note}>
          <StatusIcon status={severity} />
          <span>
            <span className={styles.message}>{message}</span>
            {help !== "" && <span className={styles.help}>{help}</span>}
          </span>
        </p>
      ))}
    </div>
  );
}
