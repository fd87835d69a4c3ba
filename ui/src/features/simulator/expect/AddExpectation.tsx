import { Button, NumberInput, Select, TextInput } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import type { LaneHead, SessionExpectation } from "@/ipc/generated";
import { type ExpectationForm, expectationKinds, fromForm, isFormKind } from "../model/expectations";
import { capital } from "../model/speech";
import { triggerName } from "../model/story";
import { usePlayhead } from "../playhead/playhead";
import { TimespanInput } from "../session/TimespanInput";
import { useVocabulary } from "../vocabulary/context";
import styles from "./expect.module.css";

export type AddExpectationProps = {
  triggers: readonly LaneHead[];
  onAdd: (expectation: SessionExpectation) => void;
};

/** Says, field by field, what a trigger should do. The time starts as that of the playhead. */
export function AddExpectation({ triggers, onAdd }: AddExpectationProps) {
  const playhead = usePlayhead();
  const { speech } = useVocabulary();
  const [form, setForm] = useState<ExpectationForm>(() => ({
    trigger: triggers[0]?.trigger ?? "",
    kind: "fires",
    t_ms: 0,
    times: 2,
    text: "",
  }));
  const set = (part: Partial<ExpectationForm>) => setForm((before) => ({ ...before, ...part }));
  const made = fromForm(form);
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (made !== null) {
      onAdd(made);
      set({ text: "" });
    }
  }
  return (
    <form className={styles.form} aria-label="New expectation" onSubmit={submit}>
      <Select
        size="xs"
        aria-label={`${capital(speech.one)} that is expected to do something`}
        searchable={triggers.length > 10}
        data={triggers.map(({ trigger }) => ({ value: trigger, label: triggerName(triggers, trigger) }))}
        value={form.trigger}
        onChange={(trigger) => trigger !== null && set({ trigger })}
      />
      <div className={styles.second}>
        <Select
          size="xs"
          aria-label="What it should do"
          data={expectationKinds(speech)}
          value={form.kind}
          onChange={(kind) =>
            isFormKind(kind) &&
            set({ kind, ...(kind === "fires-at" ? { t_ms: Math.round(playhead.time.get()) } : {}) })
          }
        />
        {form.kind === "fires-at" && (
          <TimespanInput
            label={`Time at which it ${speech.fires}`}
            ms={form.t_ms}
            onChange={(t_ms) => set({ t_ms })}
          />
        )}
        {form.kind === "fires-times" && (
          <NumberInput
            size="xs"
            aria-label={`How many times it ${speech.fires}`}
            min={1}
            allowDecimal={false}
            value={form.times}
            onChange={(times) => typeof times === "number" && set({ times })}
          />
        )}
        {(form.kind === "says" || form.kind === "from") && (
          <TextInput
            size="xs"
            aria-label={form.kind === "says" ? "Text, or a part of it" : "User name of the sender"}
            placeholder={form.kind === "says" ? "A part of the text" : "User name"}
            value={form.text}
            onChange={(event) => set({ text: event.currentTarget.value })}
          />
        )}
        <Button
          type="submit"
          size="compact-sm"
          variant="light"
          disabled={made === null}
          leftSection={<IconPlus size="0.875rem" aria-hidden />}
        >
          Expect
        </Button>
      </div>
    </form>
  );
}
