import { Select } from "@mantine/core";
import { FieldDiagnostics, type OnMend } from "@/components/DiagnosticList";
import { about, type Diagnostic, fieldId } from "@/components/diagnostics";
import { useHelpName } from "@/components/help";
import type { EventEntry, FieldPath } from "@/ipc/generated";
import type { Json } from "@/lib/json-pointer";
import { choices, described, form, Option } from "../FieldControl";
import { find } from "./model/vocabulary";

export type EventChoiceProps = {
  events: readonly EventEntry[];
  path: FieldPath;
  value: Json | undefined;
  diagnostics: readonly Diagnostic[];
  onChoose: (key: string) => void;
  onMend: OnMend;
};

/** What makes the trigger be looked at. */
export function EventChoice({ events, path, value, diagnostics, onChoose, onMend }: EventChoiceProps) {
  const said = about(diagnostics, path, "deep");
  const notes = `${fieldId(form, path)}.notes`;
  const help = useHelpName()("condition", typeof value === "string" ? value : null);
  return (
    <div data-help={help}>
      <Select
        id={fieldId(form, path)}
        label="Event"
        description={described(find(events, value)?.help)}
        placeholder="Choose one"
        aria-describedby={notes}
        error={said.some(({ severity }) => severity === "error")}
        data={choices(events, value)}
        value={typeof value === "string" && value !== "" ? value : null}
        onChange={(key) => key !== null && onChoose(key)}
        renderOption={({ option }) => (
          <Option label={option.label} text={find(events, option.value)?.help ?? ""} />
        )}
      />
      <FieldDiagnostics id={notes} diagnostics={said} onMend={onMend} />
    </div>
  );
}
