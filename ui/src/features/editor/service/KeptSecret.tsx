import { Button, PasswordInput, Select } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { CopyButton } from "@/components/CopyButton";
import { ErrorPanel } from "@/components/ErrorPanel";
import type { ApiError } from "@/ipc/client";
import type { CredentialPlace } from "@/ipc/generated";
import { useCommand } from "@/ipc/queries";
import { Locked } from "./Locked";
import styles from "./Service.module.css";

const places: readonly { value: CredentialPlace; label: string; kept: string }[] = [
  { value: "keychain", label: "In the keychain", kept: "It is in the keychain." },
  { value: "file", label: "In the file under a passphrase", kept: "It is in the file of secrets." },
  { value: "session", label: "For this session only", kept: "It is kept until you close the application." },
];

export type KeptSecretProps = {
  /** Where it is kept; null where nobody gave it. */
  kept: CredentialPlace | null;
  label: string;
  description: string;
  /** Gives a new one, where people may take whatever they like. */
  make?: () => string;
  keeping: { pending: boolean; error: ApiError | null };
  /** Keeps it; says whether it is kept now. */
  onKeep: (secret: string, keep: CredentialPlace) => Promise<boolean>;
  forgetting: boolean;
  onForget: () => void;
};

/** A secret: whether it is known, and the way to give or forget it. It is never shown again. */
export function KeptSecret({ forgetting, onForget, ...giving }: KeptSecretProps) {
  const kept = places.find(({ value }) => value === giving.kept);
  if (kept === undefined) {
    return <GiveSecret {...giving} />;
  }
  return (
    <div className={styles.kept}>
      <p className={styles.hint}>{kept.kept}</p>
      <Button size="compact-xs" variant="default" loading={forgetting} onClick={onForget}>
        Forget it
      </Button>
    </div>
  );
}

type GiveSecretProps = Pick<KeptSecretProps, "label" | "description" | "make" | "keeping" | "onKeep">;

function GiveSecret({ label, description, make, keeping, onKeep }: GiveSecretProps) {
  const keychain = useCommand("app.start", {}).data?.keychain ?? false;
  const [chosen, setChosen] = useState<CredentialPlace | null>(null);
  const [secret, setSecret] = useState("");
  const [visible, setVisible] = useState(false);
  const [waiting, setWaiting] = useState("");
  const place = chosen ?? (keychain ? "keychain" : "session");

  function give(given: string): void {
    setSecret("");
    setVisible(false);
    void onKeep(given, place).then((done) => {
      // A locked file is opened first, and then the secret must not be typed again.
      setWaiting(done ? "" : given);
    });
  }
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (secret.trim() !== "") {
      give(secret);
    }
  }
  return (
    <form className={styles.token} onSubmit={submit} noValidate autoComplete="off">
      <PasswordInput
        size="xs"
        label={label}
        description={description}
        autoComplete="off"
        value={secret}
        visible={visible}
        onVisibilityChange={setVisible}
        onChange={({ currentTarget: { value } }) => setSecret(value)}
      />
      {make !== undefined && (
        <div className={styles.sideBySide}>
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => {
              setSecret(make());
              setVisible(true);
            }}
          >
            Make one
          </Button>
          {secret !== "" && visible && <CopyButton value={secret} label="Copy the key" />}
        </div>
      )}
      <div className={styles.sideBySide}>
        <Select
          size="xs"
          aria-label="Where to keep it"
          className={styles.grow ?? ""}
          allowDeselect={false}
          data={places
            .filter(({ value }) => keychain || value !== "keychain")
            .map(({ value, label }) => ({ value, label }))}
          value={place}
          onChange={(value) => value !== null && setChosen(value as CredentialPlace)}
        />
        <Button
          type="submit"
          size="xs"
          variant="default"
          loading={keeping.pending}
          disabled={secret.trim() === ""}
        >
          Keep
        </Button>
      </div>
      {keeping.error !== null &&
        (keeping.error.code === "credentials-needed" ? (
          <Locked error={keeping.error} onUnlocked={() => give(waiting)} />
        ) : (
          <ErrorPanel error={keeping.error} />
        ))}
    </form>
  );
}
