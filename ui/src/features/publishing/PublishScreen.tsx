import { Button, SegmentedControl, Select } from "@mantine/core";
import { IconServer2 } from "@tabler/icons-react";
import { useState } from "react";
import { ActionButton, ActionMenuItem, useActions } from "@/app/actions";
import { useProject } from "@/app/project";
import { navigate } from "@/app/routes";
import { usePlanReport } from "@/app/save-page";
import { EmptyState } from "@/components/EmptyState";
import { ErrorPanel } from "@/components/ErrorPanel";
import { OverflowMenu } from "@/components/OverflowMenu";
import { PlatformMark } from "@/components/PlatformMark";
import { ScreenFrame } from "@/components/ScreenFrame";
import { StatusBadge } from "@/components/StatusBadge";
import { useServerNames } from "@/ipc/account-names";
import { useDrift } from "@/ipc/drift";
import type { ServerRow } from "@/ipc/generated";
import { usedBy, usePlatforms } from "@/ipc/platforms";
import { useCommand } from "@/ipc/queries";
import { NamesContext, PlatformContext } from "./fields/platform";
import { HistoryView } from "./history/HistoryView";
import styles from "./PublishScreen.module.css";
import { Plan } from "./plan/Plan";
import { type Direction, PromoteDialog } from "./promotion/PromoteDialog";
import { publishActions } from "./publishActions";
import { shownOn } from "./session/session";
import { useSession } from "./session/useSession";

/** The server that was looked at; null stands for the first, which is the practice server. */
export type PublishScreenProps = { server: number | null };

/** Plan, apply and history of one project, for the server that is looked at. */
export function PublishScreen({ server }: PublishScreenProps) {
  const { project } = useProject();
  return project === null ? (
    <ScreenFrame title="Publish">{null}</ScreenFrame>
  ) : (
    <Servers key={project.id} project={project.id} wanted={server} />
  );
}

function Servers({ project, wanted }: { project: number; wanted: number | null }) {
  const servers = useCommand("server.list", { project });
  if (servers.isError) {
    return (
      <ScreenFrame title="Publish">
        <ErrorPanel error={servers.error} onRetry={() => void servers.refetch()} />
      </ScreenFrame>
    );
  }
  if (servers.data === undefined) {
    return <ScreenFrame title="Publish">{null}</ScreenFrame>;
  }
  if (servers.data.length === 0) {
    return (
      <ScreenFrame title="Publish">
        <EmptyState
          icon={IconServer2}
          title="No server yet"
          text="Add the server that your visitors meet; then its triggers can be read and your drafts published."
          action={<Button onClick={() => navigate({ screen: "servers", server: null })}>Open Servers</Button>}
        />
      </ScreenFrame>
    );
  }
  const server = wanted === null ? servers.data[0] : servers.data.find(({ id }) => id === wanted);
  if (server !== undefined) {
    return <Publishing project={project} server={server} servers={servers.data} />;
  }
  // Never another server instead of the one that was asked for; one that was just added comes with the next list.
  return (
    <ScreenFrame title="Publish" actions={<ServerSelect servers={servers.data} server={null} />}>
      {!servers.isFetching && (
        <EmptyState
          icon={IconServer2}
          title="This server is not here any more"
          text="It was removed, or it belongs to another project. Choose the server to publish to above."
        />
      )}
    </ScreenFrame>
  );
}

type ServerSelectProps = { servers: readonly ServerRow[]; server: ServerRow | null };

/** Which server is looked at. */
function ServerSelect({ servers, server }: ServerSelectProps) {
  const platforms = usedBy(usePlatforms(), servers);
  const options = (rows: readonly ServerRow[]) =>
    rows.map(({ id, name }) => ({ value: String(id), label: name }));
  return (
    <Select
      aria-label="Server"
      className={styles.servers ?? ""}
      placeholder="Choose a server"
      data={
        platforms.length > 1
          ? platforms.map(({ platform, name }) => ({
              group: name,
              items: options(servers.filter((row) => row.platform === platform)),
            }))
          : options(servers)
      }
      value={server === null ? null : String(server.id)}
      onChange={(next) => next !== null && navigate({ screen: "publish", server: Number(next) })}
    />
  );
}

type PublishingProps = { project: number; server: ServerRow; servers: readonly ServerRow[] };

type Part = "plan" | "history";

function Publishing({ project, server, servers }: PublishingProps) {
  const [part, setPart] = useState<Part>("plan");
  const names = useServerNames(project, server.id);
  /** Which way, and the server that the dialog is about. */
  const [promoting, setPromoting] = useState<{ server: number; direction: Direction } | null>(null);
  const kept = useSession(project, server.id);
  const publishing = { ...kept, session: shownOn(kept.session, server) };
  const { session, start } = publishing;
  const others = servers.filter(({ id, platform }) => id !== server.id && platform === server.platform);
  const newest = useCommand("publication.list", { project }).data?.find(
    (publication) => publication.server === server.id && publication.state_known,
  );
  const { look, looking } = useDrift(server.id);
  const report = usePlanReport();
  const platforms = usedBy(usePlatforms(), servers);
  const mark =
    platforms.length > 1 ? platforms.find(({ platform }) => platform === server.platform) : undefined;
  useActions(
    publishActions(publishing, server, newest, {
      show: setPart,
      promote: others.length === 0 ? null : (direction) => setPromoting({ server: server.id, direction }),
      look: looking ? null : look,
      report: (of) => void report(of),
    }),
  );
  return (
    <ScreenFrame
      title="Publish"
      meta={
        <>
          <SegmentedControl
            aria-label="Part of the screen"
            data={[
              { value: "plan", label: "Plan" },
              { value: "history", label: "History" },
            ]}
            value={part}
            onChange={(next) => setPart(next === "history" ? "history" : "plan")}
          />
          <PlatformMark name={mark?.name ?? null} />
          {server.environment !== "unmarked" && <StatusBadge status={server.environment} />}
        </>
      }
      actions={
        <>
          <ServerSelect servers={servers} server={server} />
          {others.length > 0 && (
            <ActionButton
              id="publish.promote"
              label="Promote…"
              variant="subtle"
              className={styles.roomy ?? ""}
            />
          )}
          <ActionButton
            id="publish.drift"
            label="Look for changes"
            variant="subtle"
            className={styles.roomy ?? ""}
          />
          <ActionButton id="publish.pull" label="Pull" variant="default" className={styles.roomy ?? ""} />
          <OverflowMenu label="More for the server" className={styles.tight}>
            <ActionMenuItem id="publish.pull" />
            <ActionMenuItem id="publish.drift" />
            {others.length > 0 && <ActionMenuItem id="publish.promote" />}
          </OverflowMenu>
          <ActionButton
            id="publish.plan"
            label="Make plan"
            variant={session.plan === null ? "filled" : "default"}
          />
        </>
      }
    >
      {part === "plan" ? (
        <PlatformContext value={server.platform}>
          <NamesContext value={names}>
            <Plan project={project} server={server} servers={servers} publishing={publishing} />
          </NamesContext>
        </PlatformContext>
      ) : (
        <HistoryView
          project={project}
          servers={servers}
          idle={session.running === null}
          onGoBack={(where, point) => {
            start({ work: "go-back", point }, where);
            navigate({ screen: "publish", server: where });
            setPart("plan");
          }}
        />
      )}
      <PromoteDialog
        key={server.id}
        asked={promoting?.server === server.id ? promoting.direction : null}
        server={server}
        others={others}
        onPlan={(from, to) => {
          start({ work: "promote", from }, to);
          if (to !== server.id) {
            navigate({ screen: "publish", server: to });
          }
        }}
        onClose={() => setPromoting(null)}
      />
    </ScreenFrame>
  );
}
