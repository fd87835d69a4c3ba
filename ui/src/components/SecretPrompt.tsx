import { Button, PasswordInput, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import styles from "./SecretPrompt.module.css";

export type SecretPromptProps = {
  label: string;
  /** What it is and where to find it. */
  description: string;
  /** The deed as a button says it: *Unlock*. */
  submit: string;
  /** `code` is a short number that is good once; it may be seen. */
  kind?: "secret" | "code";
  pending: boolean;
  error?: string | null;
  onSubmit: (secret: string) => void;
};

/** Asks for one secret in passing. The field is empty again as soon as it is sent. */
export function SecretPrompt(props: SecretPromptProps) {
  const { label, description, submit, kind = "secret", pending, error = null, onSubmit } = props;
  const [secret, setSecret] = useState("");
  function send(event: FormEvent): void {
    event.preventDefault();
    const given = secret.trim();
    if (given !== "") {
      setSecret("");
      // A passphrase may begin or end with a blank; a code never does.
      onSubmit(kind === "code" ? given : secret);
    }
  }
  const field = {
    label,
    description,
    error,
    value: secret,
    className: styles.field,
    // The error stands above the field, so that the button beside the field stays where it is.
    inputWrapperOrder: ["label" as const, "description" as const, "error" as const, "input" as const],
    onChange: (event: { currentTarget: HTMLInputElement }) => setSecret(event.currentTarget.value),
  };
  return (
    <form className={styles.prompt} onSubmit={send} noValidate>
      {kind === "code" ? (
        <TextInput {...field} autoComplete="one-time-code" inputMode="numeric" />
      ) : (
        <PasswordInput {...field} autoComplete="off" />
      )}
      <Button type="submit" loading={pending} disabled={secret.trim() === ""}>
        {submit}
      </Button>
    </form>
  );
}
