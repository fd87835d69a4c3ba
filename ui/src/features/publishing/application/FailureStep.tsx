import { Button, Group, Stack } from "@mantine/core";
import { navigate } from "@/app/routes";
import { ErrorPanel } from "@/components/ErrorPanel";
import { SecretPrompt } from "@/components/SecretPrompt";
import { useConfidentialAct } from "@/ipc/confidential";
import type { RpcError, ServerRow } from "@/ipc/generated";

export type FailureStepProps = {
  error: RpcError;
  server: ServerRow;
  onRetry: () => void;
  onNewPlan: () => void;
};

/** Work that failed: what happened, and the very step that helps. */
export function FailureStep({ error, server, onRetry, onNewPlan }: FailureStepProps) {
  const test = useConfidentialAct("server.test", ["server"]);
  const unlock = useConfidentialAct("secrets.unlock", ["app"]);
  const inFile = server.credentials === "file";
  const locked = inFile && (error.code === "credentials-needed" || error.code === "secrets");
  const again = !["second-factor-needed", "credentials-needed", "plan-out-of-date"].includes(error.code);
  return (
    <Stack gap="sm">
      <ErrorPanel
        error={error.code === "plan-out-of-date" ? { ...error, details: null } : error}
        {...(again ? { onRetry } : {})}
      />
      {error.code === "plan-out-of-date" && (
        <Group>
          <Button onClick={onNewPlan}>Make a new plan</Button>
        </Group>
      )}
      {error.code === "second-factor-needed" && (
        <SecretPrompt
          kind="code"
          label="Code"
          description="The code of your authenticator app, or the one that the server sent you."
          submit="Sign in"
          pending={test.pending}
          error={test.error?.message ?? null}
          onSubmit={async (code) => {
            if ((await test.send({ server: server.id, code })) !== null) {
              onRetry();
            }
          }}
        />
      )}
      {locked && (
        <SecretPrompt
          label="Passphrase"
          description="Opens the file that keeps your credentials, until the application ends."
          submit="Unlock"
          pending={unlock.pending}
          error={unlock.error?.message ?? null}
          onSubmit={async (passphrase) => {
            if ((await unlock.send({ passphrase })) !== null) {
              onRetry();
            }
          }}
        />
      )}
      {["credentials-needed", "sign-in-refused", "permission-missing", "secrets"].includes(error.code) && (
        <Group>
          <Button variant="default" onClick={() => navigate({ screen: "servers", server: server.id })}>
            {server.practice
              ? "Switch off “The token is withdrawn” in Servers"
              : "Enter the credentials again in Servers"}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
