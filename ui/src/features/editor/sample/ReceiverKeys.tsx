import { Anchor, Title } from "@mantine/core";
import { navigate } from "@/app/routes";
import { toastError } from "@/components/toast";
import { useConfidentialAct } from "@/ipc/confidential";
import type { ReceiverKey } from "@/ipc/generated";
import { useAct, useCommand } from "@/ipc/queries";
import { KeptSecret } from "../service/KeptSecret";
import styles from "../service/Service.module.css";

export type ReceiverKeysProps = { project: number; url: string };

/** The secret keys that the servers of the project send to the draft's address: each is registered together with the webhook. */
export function ReceiverKeys({ project, url }: ReceiverKeysProps) {
  const servers = useCommand("receiver_key.list", { project, url }).data ?? [];
  const others = servers.filter(({ practice }) => !practice);
  if (servers.length === 0 || url === "") {
    return null;
  }
  return (
    <section className={styles.part} aria-label="Secret keys">
      <Title order={2} size="sm">
        Secret key
      </Title>
      <p className={styles.hint}>
        It comes with every call, so that the receiver knows that the call is meant for it. It is set where
        the webhook is registered, and kept for this address.
      </p>
      {others.length === 0 && (
        <p className={styles.hint}>The practice server calls nobody, and needs no key.</p>
      )}
      {others.map((server) => (
        <ReceiverKeyOf key={`${server.server} ${url}`} server={server} url={url} />
      ))}
    </section>
  );
}

function ReceiverKeyOf({ server, url }: { server: ReceiverKey; url: string }) {
  const forget = useAct("receiver_key.forget", { onError: toastError });
  const keep = useConfidentialAct("receiver_key.keep", ["receiver_key"]);
  return (
    <section className={styles.part} aria-label={`Secret key for ${server.name}`}>
      {server.key !== null && <strong className={styles.fact}>{server.name}</strong>}
      <KeptSecret
        kept={server.key}
        label={`Secret key for ${server.name}`}
        description="Note it down for the receiver before you keep it: it is never shown again."
        make={randomKey}
        keeping={keep}
        onKeep={async (key, place) =>
          (await keep.send({ server: server.server, url, key, keep: place })) !== null
        }
        forgetting={forget.isPending}
        onForget={() => forget.mutate({ server: server.server, url })}
      />
      {!server.has_application && (
        <p className={styles.hint}>
          Nothing can be registered there yet: its application is not named.{" "}
          <Anchor
            component="button"
            type="button"
            size="sm"
            onClick={() => navigate({ screen: "servers", server: server.server })}
          >
            Name it under Servers
          </Anchor>
        </p>
      )}
    </section>
  );
}

/** A key that nobody guesses: 128 bits in hexadecimal digits. */
function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
