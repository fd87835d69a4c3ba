import { Title } from "@mantine/core";
import { ActionButton } from "@/app/actions";
import { RelativeTime } from "@/components/RelativeTime";
import { StatusBadge } from "@/components/StatusBadge";
import { useEngineName } from "@/ipc/engine";
import type { ServerRow } from "@/ipc/generated";
import { ConnectionTest, type ConnectionTestProps } from "./ConnectionTest";
import { placeWords } from "./form";
import { PracticePanel } from "./PracticePanel";
import styles from "./Servers.module.css";

/** Everything that is known about one server, and what can be done with it. */
export function ServerDetail(props: ConnectionTestProps) {
  const { server } = props;
  return (
    <article className={styles.detail} aria-label={server.name}>
      <header className={styles.head}>
        <div className={styles.name}>
          <Title order={2} size="lg">
            {server.name}
          </Title>
          {server.environment !== "unmarked" && <StatusBadge status={server.environment} />}
        </div>
        <ActionButton id="servers.publish" label="Publish" variant="default" />
        <ActionButton id="servers.test" label="Test connection" variant="default" />
        <ActionButton id="servers.edit" label="Edit server…" variant="default" />
        <ActionButton id="servers.remove" label="Remove server…" variant="default" />
      </header>
      <ConnectionTest key={server.id} {...props} />
      <Facts server={server} />
      {server.practice && <PracticePanel />}
    </article>
  );
}

function Facts({ server }: { server: ServerRow }) {
  const engine = useEngineName(server.engine);
  return (
    <dl className={styles.facts}>
      {!server.practice && (
        <>
          <dt>Address</dt>
          <dd>{server.base_url}</dd>
          <dt>{server.sign_in === "token" ? "User id" : "User"}</dt>
          <dd>{server.user}</dd>
          <dt>Credentials</dt>
          <dd>{placeWords[server.credentials]}</dd>
        </>
      )}
      <dt>Version</dt>
      <dd>{server.version ?? "Not known yet"}</dd>
      {engine !== null && (
        <>
          <dt>Engine</dt>
          <dd>
            {engine}
            {server.version === null && ", until the version is known"}
          </dd>
        </>
      )}
      <dt>Last read</dt>
      <dd>
        {server.read_at === null ? "Never" : <RelativeTime at={server.read_at} />}
        {server.triggers !== null && `, ${server.triggers} triggers`}
      </dd>
    </dl>
  );
}
