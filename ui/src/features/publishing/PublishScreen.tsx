import { Button, SegmentedControl, Select } from "@mantine/core";
import { IconServer2 } from "@tabler/icons-react";
import { useState } from "react";
import { ActionButton, useActions } from "@/app/actions";
import { useProject } from "@/app/project";
import { navigate } from "@/app/routes";
import { EmptyState } from "@/components/EmptyState";
import { ErrorPanel } from "@/components/ErrorPanel";
import { ScreenFrame } from "@/components/ScreenFrame";
import { StatusBadge } from "@/components/StatusBadge";
import { useDrift } from "@/ipc/drift";
import type { ServerRow } from "@/ipc/generated";
import { useCommand } from "@/ipc/queries";
import { HistoryView } from "./HistoryView";
import { Plan } from "./Plan";
import { PromoteDialog } from "./PromoteDialog";
import { publishActions } from "./publishActions";
import { useSession } from "./useSession";

/** Plan, apply and history of one project. */
export function PublishScreen() {
  const { project } = useProject();
  return project === null ? (
    <ScreenFrame title="Publish">{null}</ScreenFrame>
  ) : (
    <Servers key={project.id} project={project.id} />
  );
}

function Servers({ project }: { project: number }) {
  const servers = useCommand("server.list", { project });
  const { session, dispatch, ...jobs } = useSession(project);
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
  const server = servers.data.find(({ id }) => id === session.server) ?? servers.data[0];
  if (server === undefined) {
    return (
      <ScreenFrame title="Publish">
        <EmptyState
          icon={IconServer2}
          title="No server yet"
          text="Add the server that your visitors meet; then its triggers can be read and your drafts published."
          action={<Button onClick={() => navigate({ screen: "servers" })}>Open Servers</Button>}
        />
      </ScreenFrame>
    );
  }
  return (
    <Publishing
      project={project}
      server={server}
      servers={servers.data}
      publishing={{ session, dispatch, ...jobs }}
    />
  );
}

type PublishingProps = {
  project: number;
  server: ServerRow;
  servers: readonly ServerRow[];
  publishing: ReturnType<typeof useSession>;
};

type Part = "plan" | "history";

function Publishing({ project, server, servers, publishing }: PublishingProps) {
  const [part, setPart] = useState<Part>("plan");
  const [promoting, setPromoting] = useState(false);
  const { session, dispatch, start } = publishing;
  const others = servers.filter(({ id, platform }) => id !== server.id && platform === server.platform);
  const { look, looking } = useDrift(server.id);
  useActions(
    publishActions(publishing, server, {
      show: setPart,
      promote: others.length === 0 ? null : () => setPromoting(true),
      look: looking ? null : look,
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
          {server.environment !== "unmarked" && <StatusBadge status={server.environment} />}
        </>
      }
      actions={
        <>
          <Select
            aria-label="Server"
            data={servers.map(({ id, name }) => ({ value: String(id), label: name }))}
            value={String(server.id)}
            disabled={session.running !== null}
            onChange={(next) => next !== null && dispatch({ type: "server", server: Number(next) })}
          />
          {others.length > 0 && <ActionButton id="publish.promote" variant="subtle" />}
          <ActionButton id="publish.drift" variant="subtle" />
          <ActionButton id="publish.pull" variant="default" />
          <ActionButton id="publish.plan" variant={session.plan === null ? "filled" : "default"} />
        </>
      }
    >
      {part === "plan" ? (
        <Plan project={project} server={server} publishing={publishing} />
      ) : (
        <HistoryView
          project={project}
          idle={session.running === null}
          onGoBack={(where, point) => {
            dispatch({ type: "server", server: where });
            start({ work: "go-back", point }, where);
            setPart("plan");
          }}
        />
      )}
      <PromoteDialog
        opened={promoting}
        to={server}
        others={others}
        onPlan={(from) => start({ work: "promote", from }, server.id)}
        onClose={() => setPromoting(false)}
      />
    </ScreenFrame>
  );
}
