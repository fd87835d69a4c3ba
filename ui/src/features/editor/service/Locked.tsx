import { ErrorPanel } from "@/components/ErrorPanel";
import { SecretPrompt } from "@/components/SecretPrompt";
import type { ApiError } from "@/ipc/client";
import { useConfidentialAct } from "@/ipc/confidential";

/** The secret token is in a file that is locked: asks for its passphrase, and goes on. */
export function Locked({ error, onUnlocked }: { error: ApiError; onUnlocked: () => void }) {
  const unlock = useConfidentialAct("secrets.unlock", ["app", "service"]);
  return (
    <>
      <ErrorPanel error={error} />
      <SecretPrompt
        label="Passphrase of the file"
        description="Once a session."
        submit="Unlock"
        pending={unlock.pending}
        error={unlock.error?.message ?? null}
        onSubmit={(passphrase) => {
          void unlock.send({ passphrase }).then((opened) => opened !== null && onUnlocked());
        }}
      />
    </>
  );
}
