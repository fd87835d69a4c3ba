import { Button, TextInput } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import styles from "../session/session.module.css";

export type OwnFactFieldProps = { name: string; value: unknown; onChange: (value: string) => void };

/** The value of a fact that the site names itself; one that has parts is only shown. */
export function OwnFactField({ name, value, onChange }: OwnFactFieldProps) {
  if (typeof value === "object") {
    return <code>{JSON.stringify(value)}</code>;
  }
  return (
    <TextInput
      size="xs"
      aria-label={name}
      spellCheck={false}
      value={String(value)}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

export type NewOwnFactProps = {
  isTaken: (name: string) => boolean;
  onAdd: (name: string) => void;
};

/** Adds a fact by the name that the site gives it. */
export function NewOwnFact({ isTaken, onAdd }: NewOwnFactProps) {
  const [typed, setTyped] = useState("");
  const name = typed.trim();
  const taken = isTaken(name);
  function add(event: FormEvent): void {
    event.preventDefault();
    if (name !== "" && !taken) {
      onAdd(name);
      setTyped("");
    }
  }
  return (
    <form className={styles.add} onSubmit={add}>
      <TextInput
        size="xs"
        aria-label="Name of your own variable"
        placeholder="Your own variable"
        spellCheck={false}
        value={typed}
        error={taken ? "It is there already" : undefined}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button
        type="submit"
        size="xs"
        variant="light"
        disabled={name === "" || taken}
        leftSection={<IconPlus size="0.875rem" aria-hidden />}
      >
        Add variable
      </Button>
    </form>
  );
}
