import { Button, CloseButton, Select, TextInput } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { FieldDiagnostics, type OnMend } from "@/components/DiagnosticList";
import { about, type Diagnostic, fieldId } from "@/components/diagnostics";
import type { Field, FieldPath, JsonValue } from "@/ipc/generated";
import { inside, isObject } from "@/lib/json-pointer";
import { written } from "../document";
import { choices, form } from "../FieldControl";
import styles from "./Rows.module.css";

export type MembersFieldProps = {
  field: Field;
  path: FieldPath;
  value: JsonValue | undefined;
  /** What is said about the field and anything in it. */
  diagnostics: readonly Diagnostic[];
  /** Takes what is typed; `typed` says where. */
  onType: (value: JsonValue | undefined, typed: FieldPath) => void;
  /** Takes a change of the members, as a step of undo of its own. Undefined: the field goes. */
  onStep: (value: JsonValue | undefined) => void;
  onMend: OnMend;
};

/** The members of an object, a row each: a name of those that there are, and what it is. */
export function MembersField(props: MembersFieldProps) {
  const { field, path, value, diagnostics, onType, onStep, onMend } = props;
  const id = fieldId(form, path);
  const members = isObject(value) ? Object.entries(value) : [];
  const free = field.choices.filter(({ key }) => !members.some(([name]) => name === key));
  const whole = (next: readonly (readonly [string, JsonValue])[]) =>
    next.length === 0 ? undefined : Object.fromEntries(next);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out like the other fields
    <div role="group" id={id} tabIndex={-1} className={styles.field} aria-labelledby={`${id}.label`}>
      <div className={styles.head}>
        <span className={styles.label} id={`${id}.label`}>
          {field.label}
        </span>
        {field.help !== "" && <span className={styles.help}>{field.help}</span>}
      </div>
      {members.map(([name, held], index) => {
        const own = inside(path, name);
        const error = about(diagnostics, own, "deep").some(({ severity }) => severity === "error");
        return (
          <div key={name} className={styles.member}>
            <Select
              aria-label={`Name of property ${index + 1}`}
              allowDeselect={false}
              error={error}
              withErrorStyles
              data={choices([...field.choices.filter(({ key }) => key === name), ...free], name)}
              value={name}
              onChange={(next) =>
                next !== null && next !== name && onStep(whole(members.with(index, [next, held])))
              }
            />
            <TextInput
              id={fieldId(form, own)}
              aria-label={`${field.label}: ${name}`}
              placeholder="Value"
              error={error}
              withErrorStyles
              value={written(held)}
              onChange={(event) =>
                onType(whole(members.with(index, [name, read(held, event.currentTarget.value)])), own)
              }
            />
            <CloseButton
              aria-label={`Remove ${name}`}
              onClick={() => onStep(whole(members.toSpliced(index, 1)))}
            />
          </div>
        );
      })}
      <div className={styles.foot}>
        <Button
          id={`${id}.add`}
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size="1em" aria-hidden />}
          disabled={free.length === 0}
          onClick={() => onStep(whole([...members, [free[0]?.key ?? "", ""]]))}
        >
          Add property
        </Button>
      </div>
      <FieldDiagnostics diagnostics={diagnostics} onMend={onMend} />
    </div>
  );
}

/** What was typed over a value: yes or no stays one, and so does a number. */
function read(held: JsonValue, text: string): JsonValue {
  if (typeof held === "boolean" && (text === "true" || text === "false")) {
    return text === "true";
  }
  return typeof held === "number" && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}
