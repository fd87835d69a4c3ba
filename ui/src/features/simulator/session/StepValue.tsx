import { NumberInput, TextInput } from "@mantine/core";
import type { Step } from "@/ipc/generated";
import { stepWords } from "../model/steps";
import styles from "./session.module.css";
import { TimespanInput } from "./TimespanInput";
import { UrlInput } from "./UrlInput";

export type StepValueProps = { step: Step; index: number; onChange: (step: Step) => void };

const pageLabels = { load: "Page", route: "Route", "new-tab": "Page in a new tab" } as const;

/** What can be changed about a step; its words where there is nothing. */
export function StepValue({ step, index, onChange }: StepValueProps) {
  const of = `of step ${index + 1}`;
  switch (step.op) {
    case "load":
    case "route":
    case "new-tab":
      return (
        <UrlInput
          label={`${pageLabels[step.op]} ${of}`}
          url={step.url}
          onChange={(url) => onChange({ ...step, url })}
        />
      );
    case "wait":
      return (
        <TimespanInput label={`Length ${of}`} ms={step.ms} onChange={(ms) => onChange({ ...step, ms })} />
      );
    case "return":
      return (
        <div className={styles.two}>
          <TimespanInput
            label={`Time away ${of}`}
            ms={step.ms}
            onChange={(ms) => onChange({ ...step, ms })}
          />
          <TextInput
            size="xs"
            aria-label={`Page to come back to ${of}`}
            placeholder="Last page"
            title={step.url ?? "The page that was shown last"}
            value={step.url ?? ""}
            spellCheck={false}
            onChange={(event) => {
              const url = event.currentTarget.value;
              onChange({ op: "return", ms: step.ms, ...(url === "" ? {} : { url }) });
            }}
          />
        </div>
      );
    case "switch-tab":
      return (
        <TabNumber
          label={`Tab ${of}`}
          tab={step.tab}
          onChange={(tab) => onChange({ ...step, tab: tab ?? 1 })}
        />
      );
    case "close-tab":
      return (
        <TabNumber
          label={`Tab to close ${of}`}
          placeholder="The tab that is shown"
          tab={step.tab}
          onChange={(tab) => onChange({ op: "close-tab", ...(tab === undefined ? {} : { tab }) })}
        />
      );
    case "write":
      return (
        <TextInput
          size="xs"
          aria-label={`Message ${of}`}
          placeholder="What the visitor writes"
          value={step.text}
          onChange={(event) => onChange({ ...step, text: event.currentTarget.value })}
        />
      );
    case "next-agent":
      return (
        <TextInput
          size="xs"
          aria-label={`Next agent ${of}`}
          placeholder="Nobody"
          value={step.agent ?? ""}
          onChange={(event) => onChange({ ...step, agent: event.currentTarget.value || null })}
        />
      );
    default:
      return <span className={styles.words}>{stepWords(step)}</span>;
  }
}

type TabNumberProps = {
  label: string;
  placeholder?: string;
  tab: number | undefined;
  onChange: (tab: number | undefined) => void;
};

/** The number of a tab: the first of a visit is 1. */
function TabNumber({ label, placeholder, tab, onChange }: TabNumberProps) {
  return (
    <NumberInput
      size="xs"
      min={1}
      clampBehavior="strict"
      allowDecimal={false}
      prefix="Tab "
      aria-label={label}
      {...(placeholder === undefined ? {} : { placeholder })}
      value={tab ?? ""}
      onChange={(value) => onChange(typeof value === "number" && value >= 1 ? value : undefined)}
    />
  );
}
