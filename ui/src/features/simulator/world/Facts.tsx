import { ActionIcon, Autocomplete, Button, Menu, NumberInput, Select, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import type { Session, VariableEntry, WorldEntry } from "@/ipc/generated";
import { factName, factsOf } from "../model/facts";
import { worldValue } from "../model/vocabulary";
import styles from "../session/session.module.css";
import { useVocabulary } from "../vocabulary/context";
import { NewOwnFact, OwnFactField } from "./OwnFacts";

export type FactsProps = {
  entry: WorldEntry;
  session: Session;
  /** Undefined: nothing is known. */
  onChange: (value: unknown, mark?: string) => void;
};

/** What is known of the visitor: a field for each variable that the session says. */
export function Facts({ entry, session, onChange }: FactsProps) {
  const { facts, has_own_facts } = useVocabulary();
  const said = worldValue(session.env, entry) as Record<string, unknown>;
  const { known, unknown, open } = factsOf(said, facts);
  function change(next: Record<string, unknown>, mark?: string): void {
    onChange(Object.keys(next).length === 0 ? undefined : next, mark);
  }
  function remove(name: string): void {
    const { [name]: _, ...others } = said;
    change(others);
  }
  return (
    <fieldset className={styles.list}>
      <legend>{entry.member.label}</legend>
      <p className={styles.hint}>{entry.member.help}</p>
      {known.map((fact) => {
        const name = factName(fact);
        return (
          <div key={fact.key} className={styles.entry}>
            <span title={fact.help}>{fact.label}</span>
            <FactField
              fact={fact}
              value={said[name]}
              onChange={(value) => change({ ...said, [name]: value }, `fact-${name}`)}
            />
            <Remove label={fact.label} onRemove={() => remove(name)} />
          </div>
        );
      })}
      {unknown.map((name) => (
        <div key={name} className={styles.entry}>
          <span title={has_own_facts ? "A variable of the site" : "No variable of this name is known here"}>
            {name}
          </span>
          {has_own_facts ? (
            <OwnFactField
              name={name}
              value={said[name]}
              onChange={(value) => change({ ...said, [name]: value }, `fact-${name}`)}
            />
          ) : (
            <code>{JSON.stringify(said[name])}</code>
          )}
          <Remove label={name} onRemove={() => remove(name)} />
        </div>
      ))}
      <Menu>
        <Menu.Target>
          <Button
            className={styles.begin ?? ""}
            size="compact-sm"
            variant="light"
            disabled={open.length === 0}
            leftSection={<IconPlus size="0.875rem" aria-hidden />}
          >
            Add a fact
          </Button>
        </Menu.Target>
        <Menu.Dropdown className={styles.long ?? ""}>
          {open.map((fact) => (
            <Menu.Item
              key={fact.key}
              title={fact.help}
              onClick={() => change({ ...said, [factName(fact)]: JSON.parse(fact.example) })}
            >
              {fact.label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {has_own_facts && (
        <NewOwnFact
          isTaken={(name) => said[name] !== undefined || facts.some((fact) => factName(fact) === name)}
          onAdd={(name) => change({ ...said, [name]: "" })}
        />
      )}
    </fieldset>
  );
}

function Remove({ label, onRemove }: { label: string; onRemove: () => void }) {
  return (
    <ActionIcon size="sm" aria-label={`Remove the fact ${label}`} onClick={onRemove}>
      <IconTrash size="0.875rem" aria-hidden />
    </ActionIcon>
  );
}

const truths = [
  { value: "true", label: "yes" },
  { value: "false", label: "no" },
];

type FactFieldProps = { fact: VariableEntry; value: unknown; onChange: (value: unknown) => void };

function FactField({ fact, value, onChange }: FactFieldProps) {
  const { kind, choices, closed, range, label } = fact;
  const text = typeof value === "string" ? value : JSON.stringify(value);
  if (kind === "switch" || closed) {
    return (
      <Select
        size="xs"
        aria-label={label}
        allowDeselect={false}
        data={kind === "switch" ? truths : choices.map((choice) => ({ ...choice }))}
        value={JSON.stringify(value)}
        onChange={(next) => next !== null && onChange(JSON.parse(next))}
      />
    );
  }
  if (kind === "number" || kind === "seconds") {
    return (
      <NumberInput
        size="xs"
        aria-label={label}
        {...(range === null ? {} : { min: range[0], max: range[1] })}
        value={typeof value === "number" ? value : text}
        onChange={(next) => typeof next === "number" && onChange(next)}
      />
    );
  }
  if (choices.length > 0) {
    const words = choices.map((choice) => String(JSON.parse(choice.value)));
    return <Autocomplete size="xs" aria-label={label} data={words} value={text} onChange={onChange} />;
  }
  return (
    <TextInput
      size="xs"
      aria-label={label}
      spellCheck={false}
      value={text}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
