import { Autocomplete, NumberInput, Select, TextInput } from "@mantine/core";
import type { SessionMember, Step } from "@/ipc/generated";
import { membersOf, withMember } from "../model/vocabulary";
import { useVocabulary } from "../vocabulary/context";
import styles from "./session.module.css";
import { TimespanInput } from "./TimespanInput";
import { UrlInput } from "./UrlInput";

export type StepValueProps = {
  step: Step;
  index: number;
  /** Departments to choose from. */
  departments: readonly string[];
  onChange: (step: Step) => void;
};

/** What can be changed about a step; its words where there is nothing. */
export function StepValue({ step, index, departments, onChange }: StepValueProps) {
  const { kind, words } = useVocabulary();
  const members = kind(step)?.arguments ?? [];
  if (members.length === 0) {
    return <span className={styles.words}>{words(step)}</span>;
  }
  const fields = members.map((member) => (
    <MemberField
      key={member.key}
      member={member}
      label={`${member.label} of step ${index + 1}`}
      value={membersOf(step)[member.key]}
      departments={departments}
      onChange={(value) => onChange(withMember(step, member.key, value))}
    />
  ));
  return members.length === 1 ? fields : <div className={styles.two}>{fields}</div>;
}

type MemberFieldProps = {
  member: SessionMember;
  label: string;
  value: unknown;
  departments: readonly string[];
  /** Undefined takes the member out. */
  onChange: (value: unknown) => void;
};

/** One argument of a step, in a narrow place. */
function MemberField({ member, label, value, departments, onChange }: MemberFieldProps) {
  const { kind, optional, placeholder, choices } = member;
  const text = typeof value === "string" ? value : "";
  const taken = (next: string) => onChange(next === "" && optional ? undefined : next);
  switch (kind) {
    case "address":
      return optional ? (
        <TextInput
          size="xs"
          aria-label={label}
          placeholder={placeholder}
          title={text === "" ? placeholder : text}
          value={text}
          spellCheck={false}
          onChange={(event) => taken(event.currentTarget.value)}
        />
      ) : (
        <UrlInput label={label} url={text} onChange={onChange} />
      );
    case "time":
      return <TimespanInput label={label} ms={typeof value === "number" ? value : 0} onChange={onChange} />;
    case "tab":
      return (
        <TabNumber
          label={label}
          placeholder={placeholder}
          tab={typeof value === "number" ? value : undefined}
          onChange={(tab) => onChange(tab ?? (optional ? undefined : 1))}
        />
      );
    case "name":
      return (
        <TextInput
          size="xs"
          aria-label={label}
          placeholder={placeholder}
          value={text}
          onChange={(event) => onChange(event.currentTarget.value || null)}
        />
      );
    case "choice":
      return (
        <Select
          size="xs"
          aria-label={label}
          allowDeselect={false}
          data={choices.map((choice) => ({ value: choice.value, label: choice.label }))}
          value={JSON.stringify(value)}
          onChange={(next) => next !== null && onChange(JSON.parse(next))}
        />
      );
    case "department":
      return (
        <Autocomplete
          size="xs"
          aria-label={label}
          placeholder={placeholder === "" ? "Name or id" : placeholder}
          data={[...departments]}
          value={text}
          onChange={taken}
        />
      );
    default:
      return (
        <TextInput
          size="xs"
          aria-label={label}
          placeholder={placeholder}
          value={text}
          onChange={(event) => taken(event.currentTarget.value)}
        />
      );
  }
}

type TabNumberProps = {
  label: string;
  placeholder: string;
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
      {...(placeholder === "" ? {} : { placeholder })}
      value={tab ?? ""}
      onChange={(value) => onChange(typeof value === "number" && value >= 1 ? value : undefined)}
    />
  );
}
