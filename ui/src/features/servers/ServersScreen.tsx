import { Modal } from "@mantine/core";
import {
  IconCloudUpload,
  IconPencil,
  IconPlugConnected,
  IconPlus,
  IconServer2,
  IconTrash,
} from "@tabler/icons-react";
import { useState } from "react";
import { ActionButton, useActions } from "@/app/actions";
import { useProject } from "@/app/project";
import { navigate } from "@/app/routes";
import { confirm } from "@/components/confirm";
import { EmptyState } from "@/components/EmptyState";
import { ErrorPanel } from "@/components/ErrorPanel";
import { ListRow } from "@/components/ListRow";
import { Panes } from "@/components/Panes";
import { ScreenFrame } from "@/components/ScreenFrame";
import { StatusBadge } from "@/components/StatusBadge";
import { toast, toastError } from "@/components/toast";
import { VirtualList } from "@/components/VirtualList";
import type { ServerRow } from "@/ipc/generated";
import { useAct, useCommand } from "@/ipc/queries";
import { ServerDetail } from "./ServerDetail";
import { ServerFields } from "./ServerFields";

/** The servers of the project: who signs in where, and whether it works. */
export function ServersScreen() {
  const { project } = useProject();
  return project === null ? (
    <ScreenFrame title="Servers">{null}</ScreenFrame>
  ) : (
    <Servers key={project.id} project={project.id} />
  );
}

function Servers({ project }: { project: number }) {
  const list = useCommand("server.list", { project });
  const keychain = useCommand("app.start", {}).data?.keychain ?? false;
  const [chosen, setChosen] = useState<number | null>(null);
  const [editing, setEditing] = useState<"new" | ServerRow | null>(null);
  // A new number tests the chosen server; one that was just saved is tested as soon as it is shown.
  const [wanted, setWanted] = useState(0);
  const remove = useAct("server.remove", {
    changes: ["server", "publication", "draft"],
    onSuccess: () => toast({ message: "The server was removed." }),
    onError: toastError,
  });
  const servers = list.data ?? [];
  const index = Math.max(
    0,
    servers.findIndex(({ id }) => id === chosen),
  );
  const server = servers[index];
  const own = server !== undefined && !server.practice;

  function choose(id: number): void {
    setChosen(id);
    setWanted(0);
  }

  async function askAndRemove(): Promise<void> {
    if (server === undefined) {
      return;
    }
    const sure = await confirm({
      title: `Remove “${server.name}”?`,
      text: "Its address and credentials are forgotten, and drafts are no longer tied to its triggers. The triggers on the server and your drafts stay as they are.",
      confirm: "Remove server",
      tone: "danger",
    });
    if (sure) {
      remove.mutate({ server: server.id });
    }
  }

  useActions([
    {
      id: "servers.add",
      title: "Add server…",
      section: "Publish",
      icon: IconPlus,
      shortcut: "mod+Shift+A",
      run: () => setEditing("new"),
    },
    {
      id: "servers.publish",
      title: "Publish",
      section: "Publish",
      icon: IconCloudUpload,
      hidden: true,
      enabled: server !== undefined,
      run: () => navigate({ screen: "publish" }),
    },
    {
      id: "servers.test",
      title: "Test connection",
      section: "Publish",
      icon: IconPlugConnected,
      shortcut: "mod+Shift+T",
      enabled: server !== undefined,
      run: () => setWanted(wanted + 1),
    },
    ...(own
      ? ([
          {
            id: "servers.edit",
            title: "Edit server…",
            section: "Publish",
            icon: IconPencil,
            shortcut: "F2",
            run: () => setEditing(server),
          },
          {
            id: "servers.remove",
            title: "Remove server…",
            section: "Publish",
            icon: IconTrash,
            run: () => void askAndRemove(),
          },
        ] as const)
      : []),
  ]);

  function saved(row: ServerRow): void {
    setEditing(null);
    setChosen(row.id);
    setWanted(wanted + 1);
  }

  return (
    <ScreenFrame title="Servers" actions={<ActionButton id="servers.add" />}>
      {list.isError ? (
        <ErrorPanel error={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <Panes
          id="servers"
          list={{
            label: "List of servers",
            content: (
              <VirtualList
                label="Servers"
                items={servers}
                itemKey={({ id }) => id}
                height="tall"
                active={index}
                onActive={(at) => {
                  const row = servers[at];
                  if (row !== undefined) {
                    choose(row.id);
                  }
                }}
                renderItem={(row) => (
                  <ListRow
                    lead={<IconServer2 size="1rem" aria-hidden />}
                    title={row.name}
                    {...(row.environment === "unmarked"
                      ? {}
                      : { end: <StatusBadge status={row.environment} look="bare" /> })}
                    text={row.practice ? "On this computer, always there" : `${row.user} · ${row.base_url}`}
                  />
                )}
              />
            ),
          }}
          work={{
            label: "Server",
            content:
              server === undefined ? (
                list.data !== undefined && (
                  <EmptyState
                    icon={IconServer2}
                    title="Servers"
                    text="Connect a server to read its triggers and publish to it."
                    action={<ActionButton id="servers.add" />}
                  />
                )
              ) : (
                <ServerDetail server={server} wanted={wanted} onEdit={() => setEditing(server)} />
              ),
          }}
        />
      )}
      <Modal
        opened={editing !== null}
        onClose={() => setEditing(null)}
        title={editing === null || editing === "new" ? "Add server" : `Edit ${editing.name}`}
        size="lg"
      >
        {editing !== null && (
          <ServerFields
            project={project}
            server={editing === "new" ? null : editing}
            keychain={keychain}
            onSaved={saved}
            onCancel={() => setEditing(null)}
          />
        )}
      </Modal>
    </ScreenFrame>
  );
}
