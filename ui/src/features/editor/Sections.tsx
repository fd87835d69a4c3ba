import { Select } from "@mantine/core";
import { useRef } from "react";
import { ActionButton } from "@/app/actions";
import { FieldDiagnostics } from "@/components/DiagnosticList";
import { about, type Diagnostic, fieldId } from "@/components/diagnostics";
import { useHelpName } from "@/components/help";
import { namesAt } from "@/ipc/account-names";
import type {
  AccountNames,
  Catalogue,
  Fact,
  Field,
  FieldPath,
  JsonValue,
  ProjectVersion,
} from "@/ipc/generated";
import { at, inside, isObject, put, without } from "@/lib/json-pointer";
import {
  actionPath,
  conditionPath,
  type Document,
  kindOf,
  lists,
  paramsPath,
  withAction,
  withCondition,
} from "./document";
import styles from "./Editor.module.css";
import { Facts } from "./Facts";
import { choices, described, FieldControl, form, Option } from "./FieldControl";
import { IgnoredItems } from "./IgnoredItems";
import { Section } from "./Section";

export type SectionProps = {
  document: Document;
  catalogue: Catalogue;
  /** The version that the project is for; undefined while it is not known yet. */
  version: ProjectVersion | undefined;
  /** What servers call what documents name by numbers. */
  names?: readonly AccountNames[];
  diagnostics: readonly Diagnostic[];
  edit: (document: Document, field: FieldPath) => void;
  onOpenLab: (field: FieldPath) => void;
  /** User names that a custom sender can have, and who wants to know them. */
  agents: readonly string[];
  onAskForAgents: () => void;
};

type PlacedField = Pick<SectionProps, "document" | "diagnostics"> & { field: Field; parent: FieldPath };

/** Whether a field is in sight: no other one hides it, or something is said about it. */
export function isShown({ document, diagnostics, field, parent }: PlacedField): boolean {
  const { shown_when: rule } = field;
  if (rule === null || about(diagnostics, inside(parent, field.key), "deep").length > 0) {
    return true;
  }
  const other = at(document, rule.field.startsWith("/") ? rule.field : inside(parent, rule.field));
  return rule.is.some((value) => value === other);
}

/** The control of `field` inside the object at `parent`; nothing while another field hides it and nothing is said about it. */
export function FieldOf({ field, parent, ...props }: SectionProps & { field: Field; parent: FieldPath }) {
  const { document, catalogue, diagnostics, edit } = props;
  const path = inside(parent, field.key);
  const names = namesAt(props.names ?? [], catalogue, catalogue.platform, path);
  const said = about(diagnostics, path, "deep");
  const { shown_when: rule, kind } = field;
  // Lists of rows are drawn by the section that has them.
  if (
    kind === "items" ||
    kind === "list" ||
    kind === "pair" ||
    kind === "members" ||
    kind === "image" ||
    !isShown({ document, diagnostics, field, parent })
  ) {
    return null;
  }
  return (
    <FieldControl
      field={{ ...field, kind }}
      path={path}
      value={at(document, path)}
      diagnostics={said}
      senders={catalogue.senders}
      names={names}
      onChange={(value) =>
        edit(value === undefined ? without(document, path) : put(document, path, value), path)
      }
      // Another name than the field's own, so that typing before it is not the same step of undo.
      onMend={(mended, value) => edit(put(document, mended, value), `${mended} ${JSON.stringify(value)}`)}
      onOpenLab={() => props.onOpenLab(path)}
      {...(rule === null || catalogue.senders.length === 0
        ? {}
        : { suggestions: props.agents, onFocus: props.onAskForAgents })}
    />
  );
}

/** The fields of the trigger itself; switches side by side at the end. */
export function TriggerSection(props: SectionProps) {
  const { fields } = props.catalogue;
  if (fields.length === 0) {
    return null;
  }
  const control = (field: Field) => <FieldOf key={field.key} {...props} field={field} parent="" />;
  return (
    <Section title="Trigger">
      {fields.filter(({ kind }) => kind !== "switch").map(control)}
      <div className={styles.switches}>{fields.filter(({ kind }) => kind === "switch").map(control)}</div>
    </Section>
  );
}

type Entry = { key: string; label: string; description: string; facts: readonly Fact[] };

type KindProps = {
  label: string;
  path: FieldPath;
  value: JsonValue | undefined;
  entries: readonly Entry[];
  diagnostics: readonly Diagnostic[];
  version: ProjectVersion | undefined;
  onChoose: (key: string) => void;
};

/** Which kind of condition or action it is, with what is true about that kind. */
function Kind({ label, path, value, entries, diagnostics, version, onChoose }: KindProps) {
  const name = inside(path, "name");
  const said = [...about(diagnostics, path), ...about(diagnostics, name)];
  const notes = `${fieldId(form, name)}.notes`;
  const entry = entries.find(({ key }) => key === value);
  return (
    <div className={styles.kind}>
      <Select
        // What is said about the whole item leads here too, because the nearest control around it takes the focus.
        id={fieldId(form, path)}
        label={label}
        description={described(entry?.description)}
        allowDeselect={false}
        placeholder="Choose one"
        aria-describedby={notes}
        error={said.some(({ severity }) => severity === "error")}
        data={choices(entries, value)}
        value={typeof value === "string" && value !== "" ? value : null}
        onChange={(key) => key !== null && onChoose(key)}
        renderOption={({ option }) => (
          <Option
            label={option.label}
            text={entries.find(({ key }) => key === option.value)?.description ?? ""}
          />
        )}
      />
      {entry !== undefined && (
        <Facts
          label={`How the widget treats “${entry.label}”`}
          of={label.toLowerCase()}
          facts={entry.facts}
          version={version}
        />
      )}
      <FieldDiagnostics id={notes} diagnostics={said} />
    </div>
  );
}

/** When the trigger acts. */
export function ConditionSection(props: SectionProps) {
  const { document, catalogue, diagnostics, edit } = props;
  const kept = useRef(new Map<string, JsonValue>());
  const kind = kindOf(at(document, conditionPath));
  const help = useHelpName()("condition", kind);
  const field = catalogue.conditions.find(({ key }) => key === kind)?.value ?? null;
  return (
    <Section title="When" help={help}>
      <Kind
        label="Condition"
        path={conditionPath}
        value={kind}
        entries={catalogue.conditions}
        diagnostics={diagnostics}
        version={props.version}
        onChoose={(key) => {
          kept.current.set(kind, at(document, inside(conditionPath, "value")) ?? null);
          edit(withCondition(document, catalogue, key, kept.current), inside(conditionPath, "name"));
        }}
      />
      {field !== null && <FieldOf {...props} field={field} parent={conditionPath} />}
      <IgnoredItems {...props} list={lists.conditions} entries={catalogue.conditions} word="condition" />
    </Section>
  );
}

/** What the trigger does. */
export function ActionSection(props: SectionProps) {
  const { document, catalogue, diagnostics, edit } = props;
  const kept = useRef(new Map<string, JsonValue>());
  const kind = kindOf(at(document, actionPath));
  const help = useHelpName()("action", kind);
  const fields = catalogue.actions.find(({ key }) => key === kind)?.fields ?? [];
  return (
    <Section title="Then" help={help}>
      <Kind
        label="Action"
        path={actionPath}
        value={kind}
        entries={catalogue.actions}
        diagnostics={diagnostics}
        version={props.version}
        onChoose={(key) => {
          const params = at(document, paramsPath);
          if (isObject(params)) {
            kept.current.set(kind, params);
          }
          edit(withAction(document, catalogue, key, kept.current), inside(actionPath, "name"));
        }}
      />
      {fields.map((field) => (
        <FieldOf key={`${kind}.${field.key}`} {...props} field={field} parent={paramsPath} />
      ))}
      {fields.some((field) => field.kind === "url") && (
        <div>
          <ActionButton id="editor.service" variant="default" />
        </div>
      )}
      <IgnoredItems {...props} list={lists.actions} entries={catalogue.actions} word="action" />
    </Section>
  );
}
