import { Button, PasswordInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { StatusBadge } from "@/components/StatusBadge";
import { toast, toastError } from "@/components/toast";
import { useAct } from "@/ipc/queries";
import { Row, Section } from "./Section";
import styles from "./Settings.module.css";

export type SecretsSectionProps = {
  /** Whether this machine has a keychain. */
  keychain: boolean;
  /** Whether a file of secrets is there. */
  file: boolean;
};

/** Where passwords and tokens of servers are kept. */
export function SecretsSection({ keychain, file }: SecretsSectionProps) {
  return (
    <Section title="Passwords and tokens">
      <Row
        label="Keychain of this machine"
        text={
          keychain
            ? "Passwords and tokens of servers are kept there, unless you choose another place for one."
            : "There is none that can be used. Passwords and tokens last until you close the application, or are kept in a file under a passphrase."
        }
      >
        <StatusBadge status={keychain ? "done" : "warning"} label={keychain ? "In use" : "Not available"} />
      </Row>
      <SecretsFile file={file} />
    </Section>
  );
}

function SecretsFile({ file }: { file: boolean }) {
  const [passphrase, setPassphrase] = useState("");
  const unlock = useAct("secrets.unlock", { changes: ["app", "server"], onError: toastError });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (passphrase === "" || unlock.isPending) {
      return;
    }
    unlock.mutate(
      { passphrase },
      {
        onSuccess: () => {
          setPassphrase("");
          toast({
            message: file ? "The file of secrets is open." : "The file of secrets is made, and open.",
          });
        },
      },
    );
  };
  return (
    <Row
      label="File of secrets"
      text={
        file
          ? "Encrypted under your passphrase. Unlock it once after each start; it locks itself when the application closes."
          : "A file in the data folder, encrypted under a passphrase that only you know. Without it nobody can read the file, and nobody can recover it."
      }
    >
      <form className={styles.control} onSubmit={submit}>
        {unlock.isSuccess && <StatusBadge status="done" label="Open" />}
        <PasswordInput
          aria-label="Passphrase"
          placeholder="Passphrase"
          autoComplete={file ? "current-password" : "new-password"}
          className={styles.passphrase ?? ""}
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={unlock.isPending} disabled={passphrase === ""}>
          {file ? "Unlock" : "Make the file"}
        </Button>
      </form>
    </Row>
  );
}
