import { toastError } from "@/components/toast";
import { useConfidentialAct } from "@/ipc/confidential";
import { useAct } from "@/ipc/queries";
import { KeptSecret } from "./KeptSecret";
import styles from "./Service.module.css";
import type { ServiceServer } from "./trial";

/** The secret token of a server: whether it is known, and the way to give or forget it. It is never shown again. */
export function SecretToken({ server }: { server: ServiceServer }) {
  const forget = useAct("service.forget_secret", { onError: toastError });
  const keep = useConfidentialAct("service.keep_secret", ["service"]);
  if (server.practice) {
    return <p className={styles.hint}>The practice server’s token is known. It is no secret.</p>;
  }
  return (
    <KeptSecret
      kept={server.secret}
      label={`Secret token of ${server.name}`}
      description="On the server: Omnichannel → Webhooks. Without it the call goes out without a token."
      keeping={keep}
      onKeep={async (secret, place) =>
        (await keep.send({ server: server.server, secret, keep: place })) !== null
      }
      forgetting={forget.isPending}
      onForget={() => forget.mutate({ server: server.server })}
    />
  );
}
