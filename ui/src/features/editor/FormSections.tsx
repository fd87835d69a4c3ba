import { FieldDiagnostics } from "@/components/DiagnosticList";
import { about, fieldId } from "@/components/diagnostics";
import { WithCode } from "@/components/WithCode";
import type { JsonValue, PatternField, Phrase } from "@/ipc/generated";
import { at, inside, put, without } from "@/lib/json-pointer";
import type { Document } from "./document";
import styles from "./Editor.module.css";
import { form } from "./FieldControl";
import { MembersField } from "./rows/MembersField";
import { RowsField } from "./rows/RowsField";
import { Section } from "./Section";
import { FieldOf, isShown, type SectionProps } from "./Sections";
import { Sentence } from "./tree/Sentence";

export type FormSectionsProps = SectionProps & {
  /** Which kind of draft it is. */
  kind: string;
  /** It in words, as it was saved last. */
  sentence?: readonly Phrase[];
  /** What of it the pattern lab can try, as it was saved last. */
  patterns: readonly Pick<PatternField, "path">[];
  /** Takes a change that is a step of undo of its own, with its name. */
  onStep: (document: Document, name: string) => void;
};

/** The whole form of a draft that is made of fields alone. */
export function FormSections(props: FormSectionsProps) {
  const { kind, sentence = [], patterns, catalogue, document, diagnostics, edit, onStep } = props;
  const set = (path: string, value: JsonValue | undefined) =>
    value === undefined ? without(document, path) : put(document, path, value);
  const mend = (path: string, value: JsonValue) => onStep(put(document, path, value), path);
  const sections = catalogue.sections.filter((section) => section.kind === kind);
  const drawn = sections
    .filter(
      (section) =>
        about(diagnostics, section.at).length > 0 ||
        section.fields.some((field) => isShown({ document, diagnostics, field, parent: section.at })),
    )
    .map(({ title, help, at: parent, fields }) => (
      <Section key={`${title}${parent}`} title={title}>
        {(help !== "" || parent !== "") && (
          <div id={parent === "" ? undefined : fieldId(form, parent)} tabIndex={-1}>
            {help !== "" && (
              <p className={styles.hint}>
                <WithCode text={help} />
              </p>
            )}
            {parent !== "" && <FieldDiagnostics diagnostics={about(diagnostics, parent)} onMend={mend} />}
          </div>
        )}
        {fields.map((field) => {
          const path = inside(parent, field.key);
          const tried = patterns.find((pattern) => pattern.path.startsWith(`${path}/`));
          const of = {
            field,
            path,
            value: at(document, path),
            diagnostics: about(diagnostics, path, "deep"),
            onType: (value: JsonValue | undefined, typed: string) => edit(set(path, value), typed),
            onStep: (value: JsonValue | undefined) => onStep(set(path, value), path),
            onMend: mend,
          };
          if (field.kind === "members") {
            return <MembersField key={path} {...of} />;
          }
          return field.items === null ? (
            <FieldOf key={path} {...props} field={field} parent={parent} />
          ) : (
            <RowsField
              key={path}
              {...of}
              items={field.items}
              onOpenLab={tried === undefined ? undefined : () => props.onOpenLab(tried.path)}
            />
          );
        })}
      </Section>
    ));
  return (
    <>
      {sentence.length > 0 && (
        <Section title="In words">
          <Sentence phrases={sentence} pointed={null} />
        </Section>
      )}
      {drawn}
    </>
  );
}
