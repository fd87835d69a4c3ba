import { Button, PasswordInput, Select } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { ErrorPanel } from "@/components/ErrorPanel";
import { toastError } from "@/components/toast";
import { useConfidentialAct } from "@/ipc/confidential";
import type { CredentialPlace } from "@/ipc/generated";
import { useAct, useCommand } from "@/ipc/queries";
import { Locked } from "./Locked";
import styles from "./Service.module.css";
import type { ServiceServer } from "./trial";

const places: readonly { value: CredentialPlace; label: string; kept: string }[] = [
  { value: "keychain", label: "In the keychain", kept: "It is in the keychain." },
  { value: "file", label: "In the file under a passphrase", kept: "It is in the file of secrets." },
  { value: "session", label: "For this session only", kept: "It is kept until you close the application." },
];

/** The secret token of a server: whether it is known, and the way to give or forget it. It is never shown again. */
export function SecretToken({ server }: { server: ServiceServer }) {
  const forget = useAct("service.forget_secret", { onError: toastError });
  if (server.practice) {
    return <p className={styles.hint}>The practice server's token is known. It is no secret.</p>;
  }
  const kept = places.find(({ value }) => value === server.secret);
  if (kept === undefined) {
    return <GiveToken server={server} />;
  }
  return (
    <div className={styles.kept}>
      <p className={styles.hint}>{kept.kept}</p>
      <Button
        size="compact-xs"
        variant="default"
        loading={forget.isPending}
        onClick={() => forget.mutate({ server: server.server })}
      >
        Forget it
      </Button>
    </div>
  );
}

function GiveToken({ server }: { server: ServiceServer }) {
  const keychain = useCommand("app.start", {}).data?.keychain ?? false;
  const [chosen, setChosen] = useState<CredentialPlace | null>(null);
  const [secret, setSecret] = useState("");
  const [waiting, setWaiting] = useState("");
  const keep = useConfidentialAct("service.keep_secret", ["service"]);
  const place = chosen ?? (keychain ? "keychain" : "session");

  function give(given: string): void {
    setSecret("");
    void keep.send({ server: server.server, secret: given, keep: place }).then((done) => {
      // A locked file is opened first, and then the token must not be typed again.
      setWaiting(done === null ? given : "");
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
        label={`Secret token of ${server.name}`}
        description="On the server: Omnichannel → Webhooks. Without it the call goes out without a token."
        autoComplete="off"
        value={secret}
        onChange={({ currentTarget: { value } }) => setSecret(value)}
      />
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
          loading={keep.pending}
          disabled={secret.trim() === ""}
        >
          Keep
        </Button>
      </div>
      {keep.error !== null &&
        (keep.error.code === "credentials-needed" ? (
          <Locked error={keep.error} onUnlocked={() => give(waiting)} />
        ) : (
          <ErrorPanel error={keep.error} />
        ))}
    </form>
  );
}
