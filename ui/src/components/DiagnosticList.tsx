import { Button, UnstyledButton } from "@mantine/core";
import { IconWand } from "@tabler/icons-react";
import type { Json } from "@/lib/json-pointer";
import styles from "./DiagnosticList.module.css";
import { type Diagnostic, focusField, type Mend, worstFirst } from "./diagnostics";
import { useHelpName, WhyLink } from "./help";
import { type Status, StatusIcon } from "./StatusBadge";
import { WithCode, withoutCode } from "./WithCode";

export type DiagnosticListProps = {
  diagnostics: readonly Diagnostic[];
  /** The form whose fields a click focuses; its controls have ids made by `fieldId(form, path)`. */
  form: string;
  /** Called before the focus moves, for forms that must first show the field. */
  onChoose?: (diagnostic: Diagnostic) => void;
  /** Puts a ready change into its field; without it none is offered. */
  onMend?: OnMend;
  /** One look for all, whatever their severity: what is only missing yet is shown calmly. */
  look?: Status;
};

/** Takes what a field holds once it is mended. */
export type OnMend = (path: string, value: Json) => void;

/** Everything that is to say about a document, worst first; each leads to its field. */
export function DiagnosticList({ diagnostics, form, onChoose, onMend, look }: DiagnosticListProps) {
  const nameOf = useHelpName();
  return (
    <ul className={styles.list}>
      {worstFirst(diagnostics).map((diagnostic) => (
        <li
          key={`${diagnostic.code}${diagnostic.path}${diagnostic.message}`}
          className={styles.entry}
          data-help={nameOf("check", diagnostic.code)}
        >
          <UnstyledButton
            className={styles.item}
            onClick={() => {
              onChoose?.(diagnostic);
              focusField(form, diagnostic.path);
            }}
          >
            <StatusIcon status={look ?? diagnostic.severity} />
            <Words diagnostic={diagnostic} />
          </UnstyledButton>
          <Why diagnostic={diagnostic} />
          {onMend !== undefined && <Mends diagnostic={diagnostic} onMend={onMend} />}
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
  /** Puts a ready change into its field; without it none is offered. */
  onMend?: OnMend;
};

/** What is said about one field, right below it. Screen readers hear it when it changes. */
export function FieldDiagnostics({ diagnostics, id, onMend }: FieldDiagnosticsProps) {
  const nameOf = useHelpName();
  return (
    <div id={id} className={styles.field} aria-live="polite">
      {worstFirst(diagnostics).map((diagnostic) => (
        <div
          key={`${diagnostic.code}${diagnostic.path}${diagnostic.message}`}
          data-help={nameOf("check", diagnostic.code)}
        >
          <div className={styles.note}>
            <StatusIcon status={diagnostic.severity} />
            <Words diagnostic={diagnostic} />
            <Why diagnostic={diagnostic} />
          </div>
          {onMend !== undefined && <Mends diagnostic={diagnostic} onMend={onMend} />}
        </div>
      ))}
    </div>
  );
}

/** The way to the page of the check. */
function Why({ diagnostic: { code, message } }: { diagnostic: Diagnostic }) {
  const page = useHelpName()("check", code);
  return page === undefined ? null : <WhyLink page={page} about={withoutCode(message)} />;
}

function Words({ diagnostic: { message, help } }: { diagnostic: Diagnostic }) {
  return (
    <span className={styles.words}>
      <span className={styles.message}>
        <WithCode text={message} />
      </span>
      {help !== "" && (
        <span className={styles.help}>
          <WithCode text={help} />
        </span>
      )}
    </span>
  );
}

/** More ways to mend one thing are not offered. */
const mostMends = 3;

/** What can be put into the field, each as a button. What the field holds then stands beside it, unless the button says it itself. */
function Mends({ diagnostic, onMend }: { diagnostic: Diagnostic; onMend: OnMend }) {
  const mends: readonly Mend[] = diagnostic.mends ?? [];
  if (mends.length === 0) {
    return null;
  }
  return (
    <ul className={styles.mends} aria-label="Ready changes">
      {mends.slice(0, mostMends).map((mend) => (
        <li key={`${mend.title} ${mend.text}`}>
          <Button
            size="compact-xs"
            variant="default"
            className={styles.mend ?? ""}
            leftSection={<IconWand size="1em" aria-hidden />}
            onClick={() => onMend(mend.path ?? diagnostic.path, mend.value ?? mend.text)}
          >
            <span>
              <WithCode text={mend.title} />
            </span>
          </Button>
          {!saysItself(mend) && <code className={styles.mended}>{mend.text}</code>}
        </li>
      ))}
    </ul>
  );
}

/** Whether the button has what the field holds then in its words: as code, or as a word. Nothing can be shown of an empty text. */
function saysItself({ title, text }: Mend): boolean {
  return text === "" || title.includes(`\`${text}\``) || title.split(" ").includes(text);
}
