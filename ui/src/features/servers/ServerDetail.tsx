import { Title } from "@mantine/core";
import { ActionButton } from "@/app/actions";
import { PlatformMark } from "@/components/PlatformMark";
import { RelativeTime } from "@/components/RelativeTime";
import { StatusBadge } from "@/components/StatusBadge";
import { useEngineName } from "@/ipc/engine";
import type { ServerRow } from "@/ipc/generated";
import { useServerPlatform } from "@/ipc/server-platforms";
import { ConnectionTest, type ConnectionTestProps } from "./ConnectionTest";
import { placeWords, wayOf } from "./form";
import { PracticePanel } from "./PracticePanel";
import styles from "./Servers.module.css";

/** Everything that is known about one server, and what can be done with it. */
export function ServerDetail({ mark, ...props }: ConnectionTestProps & { mark: string | null }) {
  const { server } = props;
  return (
    <article className={styles.detail} aria-label={server.name}>
      <header className={styles.head}>
        <div className={styles.name}>
          <Title order={2} size="lg">
            {server.name}
          </Title>
          <PlatformMark name={mark} />
          {server.environment !== "unmarked" && <StatusBadge status={server.environment} />}
        </div>
        <ActionButton id="servers.publish" label="Publish" variant="default" />
        <ActionButton id="servers.account" label="Account" variant="default" />
        <ActionButton id="servers.test" label="Test connection" variant="default" />
        <ActionButton id="servers.edit" label="Edit server…" variant="default" />
        <ActionButton id="servers.remove" label="Remove server…" variant="default" />
      </header>
      <ConnectionTest key={server.id} {...props} />
      <Facts server={server} />
      {server.practice && <PracticePanel key={server.platform} platform={server.platform} />}
    </article>
  );
}

function Facts({ server }: { server: ServerRow }) {
  const engine = useEngineName(server.engine);
  const access = useServerPlatform(server.platform)?.access;
  const account = access === undefined ? null : wayOf({ signIn: server.sign_in }, access)?.account;
  const tellsVersion = access?.tells_version ?? false;
  return (
    <dl className={styles.facts}>
      {!server.practice && (
        <>
          <dt>Address</dt>
          <dd>{server.base_url}</dd>
          {account != null && (
            <>
              <dt>{account.label}</dt>
              <dd>{server.user}</dd>
            </>
          )}
          {access?.application != null && (
            <>
              <dt>{access.application.label}</dt>
              <dd>{server.application === "" ? "Not named: webhooks are left alone" : server.application}</dd>
            </>
          )}
          <dt>Credentials</dt>
          <dd>{placeWords[server.credentials]}</dd>
        </>
      )}
      {tellsVersion && (
        <>
          <dt>Version</dt>
          <dd>{server.version ?? "Not known yet"}</dd>
        </>
      )}
      {engine !== null && (
        <>
          <dt>Engine</dt>
          <dd>
            {engine}
            {tellsVersion && server.version === null && ", until the version is known"}
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
