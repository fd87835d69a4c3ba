import { Select, Switch, TagsInput, TextInput } from "@mantine/core";
import type { Session, WorldEntry } from "@/ipc/generated";
import { timeZones } from "@/lib/zones";
import { beginsAt, fieldOf, momentOf, timeIn } from "../model/clock";
import type { Simulation } from "../model/simulation";
import { departmentsOf, worldValue } from "../model/vocabulary";
import { ServiceAnswers } from "../session/ServiceAnswers";
import styles from "../session/session.module.css";
import type { SessionDocument } from "../session/useSessionDocument";
import { useVocabulary, useZoneOf, useZoneOfProject } from "../vocabulary/context";
import { Departments } from "./Departments";
import { Facts } from "./Facts";

export type WorldFormProps = { document: SessionDocument; simulation: Simulation | undefined };

/** The world at the start of the session, as the engine's platform declares it. */
export function WorldForm({ document, simulation }: WorldFormProps) {
  const { world } = useVocabulary();
  const { session, edit } = document;
  const fields = world.filter(({ member }) => member.kind !== "services");
  return (
    <div className={styles.part}>
      <div className={styles.form}>
        {fields.map((entry) => (
          <WorldField
            key={entry.member.key}
            entry={entry}
            session={session}
            onChange={(value, mark) => edit({ type: "world", member: entry.member.key, value }, mark)}
          />
        ))}
      </div>
      {fields.length < world.length && <ServiceAnswers document={document} simulation={simulation} />}
    </div>
  );
}

type WorldFieldProps = {
  entry: WorldEntry;
  session: Session;
  /** Undefined takes the member out; changes under one mark in a row are one step of undo. */
  onChange: (value: unknown, mark?: string) => void;
};

function WorldField({ entry, session, onChange }: WorldFieldProps) {
  const vocabulary = useVocabulary();
  const zone = useZoneOf(session);
  const ofProject = useZoneOfProject();
  const { kind, key, label, help, placeholder, choices } = entry.member;
  const value = worldValue(session.env, entry);
  const text = typeof value === "string" ? value : "";
  const said = { size: "xs", label, ...(help === "" ? {} : { description: help }) } as const;
  switch (kind) {
    case "switch":
      return (
        <Switch
          label={label}
          description={help}
          checked={value === true}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      );
    case "choice":
      return (
        <Select
          {...said}
          allowDeselect={false}
          data={choices.map((choice) => ({ value: choice.value, label: choice.label }))}
          value={JSON.stringify(value)}
          onChange={(next) => next !== null && onChange(JSON.parse(next))}
        />
      );
    case "moment": {
      const at = beginsAt(session, vocabulary);
      const local = at === null || zone === null ? "" : ` That is ${timeIn(at, zone)} in ${zone}.`;
      return (
        <TextInput
          {...said}
          description={`${help}${local}`}
          type="datetime-local"
          value={fieldOf(text)}
          onChange={(event) => {
            const moment = momentOf(event.currentTarget.value);
            if (moment !== null) {
              onChange(moment, key);
            }
          }}
        />
      );
    }
    case "zone":
      return (
        <Select
          {...said}
          searchable
          clearable
          limit={60}
          placeholder={ofProject === null ? placeholder : `As the project: ${ofProject}`}
          nothingFoundMessage="No such time zone"
          data={timeZones(text === "" ? null : text)}
          value={text === "" ? null : text}
          onChange={(chosen) => onChange(chosen ?? undefined)}
        />
      );
    case "departments":
      return <Departments entry={entry} session={session} onChange={onChange} />;
    case "department":
      return (
        <Select
          {...said}
          clearable
          placeholder={placeholder}
          data={[...new Set([...departmentsOf(session), ...(text === "" ? [] : [text])])]}
          nothingFoundMessage="Add departments above"
          value={text === "" ? null : text}
          onChange={(department) => onChange(department ?? undefined)}
        />
      );
    case "tags": {
      const tags = Array.isArray(value) ? value.map(String) : [];
      return (
        <TagsInput
          {...said}
          placeholder={tags.length === 0 ? "Type a tag and press Enter" : ""}
          value={tags}
          onChange={(next) => onChange(next.length === 0 ? undefined : next)}
        />
      );
    }
    case "facts":
      return <Facts entry={entry} session={session} onChange={onChange} />;
    default:
      return (
        <TextInput
          {...said}
          placeholder={placeholder}
          value={text}
          onChange={(event) => onChange(event.currentTarget.value || null, key)}
        />
      );
  }
}
