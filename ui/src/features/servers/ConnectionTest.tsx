import { Button, Group, Loader, Text } from "@mantine/core";
import { useEffect, useEffectEvent } from "react";
import { ErrorPanel } from "@/components/ErrorPanel";
import { SecretPrompt } from "@/components/SecretPrompt";
import { StatusBadge, StatusIcon } from "@/components/StatusBadge";
import { useConfidentialAct } from "@/ipc/confidential";
import type { Connection, ServerRow } from "@/ipc/generated";
import styles from "./Servers.module.css";

export type ConnectionTestProps = {
  server: ServerRow;
  /** Counts the tests that were asked for from elsewhere; a new number other than 0 starts one. */
  wanted: number;
  onEdit: () => void;
};

/** Signs in and says who one is there; when something is missing, asks for just that and goes on. */
export function ConnectionTest({ server, wanted, onEdit }: ConnectionTestProps) {
  const test = useConfidentialAct("server.test", ["server", "practice"]);
  const unlock = useConfidentialAct("secrets.unlock", ["app"]);
  const run = () => void test.send({ server: server.id });
  const start = useEffectEvent(() => {
    if (wanted > 0) {
      run();
    }
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new number is what starts the next test
  useEffect(() => start(), [wanted]);
  const code = test.error?.code;
  const locked = server.credentials === "file" && (code === "credentials-needed" || code === "secrets");
  const reenter =
    !server.practice && ["credentials-needed", "sign-in-refused", "secrets"].includes(code ?? "");
  return (
    <div className={styles.test} aria-live="polite">
      {test.pending && (
        <Group gap="sm">
          <Loader size="xs" aria-hidden />
          <Text size="sm">Signing in…</Text>
        </Group>
      )}
      {test.output !== null && <Signed connection={test.output} />}
      {test.error !== null && (
        <ErrorPanel
          error={test.error}
          {...(code === "second-factor-needed" || locked ? {} : { onRetry: run })}
        />
      )}
      {code === "second-factor-needed" && (
        <SecretPrompt
          kind="code"
          label="Code"
          description="The code of your authenticator app, or the one that the server sent you."
          submit="Sign in"
          pending={test.pending}
          onSubmit={(given) => void test.send({ server: server.id, code: given })}
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
              run();
            }
          }}
        />
      )}
      {reenter && (
        <Group>
          <Button variant="default" onClick={onEdit}>
            Enter the credentials again
          </Button>
        </Group>
      )}
    </div>
  );
}

function SignedInAs({ user }: { user: string }) {
  return (
    <>
      Signed in as <strong>{user}</strong>.
    </>
  );
}

function Signed({ connection }: { connection: Connection }) {
  const { user, missing_permissions: missing, warnings } = connection;
  return (
    <div className={styles.signed}>
      <div className={styles.line}>
        <StatusBadge status="done" label="Connected" />
        <span>{user === "" ? "Signed in." : <SignedInAs user={user} />}</span>
      </div>
      {missing.length > 0 && (
        <div className={styles.line}>
          <StatusIcon status="warning" />
          <span>
            Publishing needs permissions that this account lacks: <strong>{missing.join(", ")}</strong>. Ask
            an administrator of the server.
          </span>
        </div>
      )}
      {warnings.map((warning) => (
        <div key={warning} className={styles.line}>
          <StatusIcon status="warning" />
          <span>{warning}</span>
        </div>
      ))}
    </div>
  );
}
