import { ErrorPanel } from "@/components/ErrorPanel";
import { SecretPrompt } from "@/components/SecretPrompt";
import type { ApiError } from "@/ipc/client";
import { useConfidentialAct } from "@/ipc/confidential";
import { Locked } from "./Locked";
import type { ServiceServer, Way } from "./trial";

export type CallFailureProps = {
  error: ApiError;
  way: Way;
  server: ServiceServer | null;
  onRetry: () => void;
};

/** Why a call could not be made, and the step that helps: a passphrase, a code, or just another try. */
export function CallFailure({ error, way, server, onRetry }: CallFailureProps) {
  const signIn = useConfidentialAct("server.test", ["server"]);
  const place = way === "server" ? server?.credentials : server?.secret;
  if (error.code === "credentials-needed" && place === "file") {
    return <Locked error={error} onUnlocked={onRetry} />;
  }
  if (error.code === "second-factor-needed" && server !== null) {
    return (
      <>
        <ErrorPanel error={error} />
        <SecretPrompt
          kind="code"
          label="Code"
          description="The code of your authenticator app, or the one that the server sent you."
          submit="Sign in"
          pending={signIn.pending}
          error={signIn.error?.message ?? null}
          onSubmit={(code) => {
            void signIn.send({ server: server.server, code }).then((done) => done !== null && onRetry());
          }}
        />
      </>
    );
  }
  return <ErrorPanel error={error} onRetry={onRetry} />;
}
