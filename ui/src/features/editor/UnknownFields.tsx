import { CloseButton } from "@mantine/core";
import { FieldDiagnostics } from "@/components/DiagnosticList";
import { about, type Diagnostic, fieldId } from "@/components/diagnostics";
import type { Catalogue, DraftKind, FieldPath } from "@/ipc/generated";
import { without } from "@/lib/json-pointer";
import { type Document, unknownFields } from "./document";
import styles from "./Editor.module.css";
import { form } from "./FieldControl";
import { Section } from "./Section";

export type UnknownFieldsProps = {
  document: Document;
  catalogue: Catalogue;
  /** What the draft is; undefined while it is not known. */
  kind?: DraftKind | undefined;
  diagnostics: readonly Diagnostic[];
  edit: (document: Document, field: FieldPath) => void;
};

/** Fields that the form has no control for, which came with an import or from a server. They are kept. */
export function UnknownFields({ document, catalogue, kind, diagnostics, edit }: UnknownFieldsProps) {
  const fields = unknownFields(document, catalogue, kind);
  if (fields.length === 0) {
    return null;
  }
  return (
    <Section title="Other fields">
      <p className={styles.hint}>
        {catalogue.platform_name} has no such fields in its form. They are kept, and can be edited in the JSON
        view.
      </p>
      <ul className={styles.unknown}>
        {fields.map(({ path, value }) => (
          <li key={path} id={fieldId(form, path)} tabIndex={-1}>
            <div className={styles.unknownLine}>
              <code className={styles.unknownPath}>{path.slice(1).replaceAll("/", ".")}</code>
              <code className={styles.unknownValue}>{JSON.stringify(value)}</code>
              <CloseButton
                size="sm"
                aria-label={`Remove ${path.slice(1).replaceAll("/", ".")}`}
                onClick={() => edit(without(document, path), path)}
              />
            </div>
            <FieldDiagnostics diagnostics={about(diagnostics, path, "deep")} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
