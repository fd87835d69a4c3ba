import { Menu, Modal } from "@mantine/core";
import {
  IconAddressBook,
  IconCloudUpload,
  IconPencil,
  IconPlugConnected,
  IconPlus,
  IconSchool,
  IconServer2,
  IconTrash,
} from "@tabler/icons-react";
import { useState } from "react";
import { ActionButton, ActionMenuItem, useActions } from "@/app/actions";
import { useProject } from "@/app/project";
import { navigate } from "@/app/routes";
import { ContextMenu } from "@/components/ContextMenu";
import { confirm } from "@/components/confirm";
import { EmptyState } from "@/components/EmptyState";
import { ErrorPanel } from "@/components/ErrorPanel";
import { ListRow } from "@/components/ListRow";
import { Panes } from "@/components/Panes";
import { PlatformMark } from "@/components/PlatformMark";
import { ScreenFrame } from "@/components/ScreenFrame";
import { SplitButton } from "@/components/SplitButton";
import { StatusBadge } from "@/components/StatusBadge";
import { toast, toastError } from "@/components/toast";
import { VirtualList } from "@/components/VirtualList";
import type { Platform, ServerRow } from "@/ipc/generated";
import { mostUsedFirst } from "@/ipc/platforms";
import { useAct, useCommand } from "@/ipc/queries";
import { useServerPlatforms } from "@/ipc/server-platforms";
import { ServerDetail } from "./ServerDetail";
import { ServerFields } from "./ServerFields";

/** Which server is looked at; null stands for the first, which is the practice server. */
export type ServersScreenProps = { server: number | null };

/** The action that gives a project a practice server. */
function practiceAction(platform: Platform): string {
  return `servers.practise-${platform}`;
}

/** The servers of the project: who signs in where, and whether it works. */
export function ServersScreen({ server }: ServersScreenProps) {
  const { project } = useProject();
  return project === null ? (
    <ScreenFrame title="Servers">{null}</ScreenFrame>
  ) : (
    <Servers key={project.id} project={project.id} chosen={server} />
  );
}

function Servers({ project, chosen }: { project: number; chosen: number | null }) {
  const list = useCommand("server.list", { project });
  const keychain = useCommand("app.start", {}).data?.keychain ?? false;
  const [editing, setEditing] = useState<"new" | ServerRow | null>(null);
  // A new number tests the server; one that was just saved is tested as soon as it is shown.
  const [wanted, setWanted] = useState({ server: 0, test: 0 });
  const servers = list.data ?? [];
  const drafts = useCommand("draft.list", { project }).data ?? [];
  const [likeliest, ...others] = mostUsedFirst(useServerPlatforms(), drafts);
  const platforms = likeliest === undefined ? null : ([likeliest, ...others] as const);
  const nameOf = (of: Platform) => platforms?.find(({ platform }) => platform === of)?.name ?? null;
  const several = new Set(servers.map(({ platform }) => platform)).size > 1;
  /** Says what a server runs where that is not the same for all, and its name does not say it. */
  function mark({ platform, name }: ServerRow): string | null {
    const said = nameOf(platform);
    return several && said !== null && !name.includes(said) ? said : null;
  }
  /** The platforms that one cannot practise for yet. */
  const unpractised = (platforms ?? []).filter(
    ({ platform }) => !servers.some((row) => row.practice && row.platform === platform),
  );
  const practise = useAct("server.add_practice", {
    changes: ["server", "practice"],
    onSuccess: (row) => choose(row.id),
    onError: toastError,
  });
  const remove = useAct("server.remove", {
    changes: ["server", "publication", "draft"],
    onSuccess: (_, removed) => {
      choose(servers.find(({ id }) => id !== removed.server)?.id ?? null);
      toast({ message: "The server was removed." });
    },
    onError: toastError,
  });
  const index = Math.max(
    0,
    servers.findIndex(({ id }) => id === chosen),
  );
  const server = servers[index];
  const own = server !== undefined && !server.practice;
  const name = server?.name ?? "a server";
  const accountParts = platforms?.find(({ platform }) => platform === server?.platform)?.account ?? [];
  const hasAccount = accountParts.length > 0;

  /** The choice is in the address, so that whatever is opened from here is about the same server. */
  function choose(id: number | null): void {
    navigate({ screen: "servers", server: id }, "replace");
  }

  function test(id: number): void {
    setWanted(({ test }) => ({ server: id, test: test + 1 }));
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
      title: `Publish to ${name}`,
      section: "Publish",
      icon: IconCloudUpload,
      enabled: server !== undefined,
      run: () => navigate({ screen: "publish", server: server?.id ?? null }),
    },
    {
      id: "servers.test",
      title: `Test connection to ${name}`,
      section: "Publish",
      icon: IconPlugConnected,
      shortcut: "mod+Shift+T",
      enabled: server !== undefined,
      run: () => server !== undefined && test(server.id),
    },
    ...(hasAccount
      ? [
          {
            id: "servers.account",
            title: `Open the account of ${name}`,
            section: "Publish" as const,
            icon: IconAddressBook,
            keywords: accountParts.map(({ title }) => title),
            run: () => navigate({ screen: "account", server: server?.id ?? null }),
          },
        ]
      : []),
    ...unpractised.map(({ platform, name: label }) => ({
      id: practiceAction(platform),
      title: `Add practice server for ${label}`,
      section: "Publish" as const,
      icon: IconSchool,
      run: () => practise.mutate({ project, platform }),
    })),
    ...(own
      ? ([
          {
            id: "servers.edit",
            title: `Edit server ${name}…`,
            section: "Publish",
            icon: IconPencil,
            shortcut: "F2",
            run: () => setEditing(server),
          },
          {
            id: "servers.remove",
            title: `Remove server ${name}…`,
            section: "Publish",
            icon: IconTrash,
            run: () => void askAndRemove(),
          },
        ] as const)
      : []),
  ]);

  function saved(row: ServerRow): void {
    setEditing(null);
    choose(row.id);
    test(row.id);
  }

  return (
    <ScreenFrame
      title="Servers"
      actions={
        list.data === undefined || unpractised.length === 0 ? (
          <ActionButton id="servers.add" />
        ) : (
          <SplitButton
            label="Add server…"
            icon={<IconPlus size="1rem" aria-hidden />}
            menuLabel="More servers to add"
            onClick={() => setEditing("new")}
          >
            {unpractised.map(({ platform }) => (
              <ActionMenuItem key={platform} id={practiceAction(platform)} />
            ))}
          </SplitButton>
        )
      }
    >
      {list.isError ? (
        <ErrorPanel error={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <Panes
          id="servers"
          list={{
            label: "List of servers",
            content: (
              <ContextMenu
                label={`Server ${name}`}
                disabled={server === undefined}
                items={
                  <>
                    <ActionMenuItem id="servers.publish" />
                    <ActionMenuItem id="servers.test" />
                    <ActionMenuItem id="servers.account" />
                    <ActionMenuItem id="servers.edit" />
                    {own && <Menu.Divider />}
                    <ActionMenuItem id="servers.remove" color="red" />
                  </>
                }
              >
                <VirtualList
                  label="Servers"
                  home
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
                      {...(row.environment === "unmarked" && mark(row) === null
                        ? {}
                        : {
                            end: (
                              <>
                                <PlatformMark name={mark(row)} />
                                {row.environment !== "unmarked" && (
                                  <StatusBadge status={row.environment} look="bare" />
                                )}
                              </>
                            ),
                          })}
                      text={
                        row.practice
                          ? "On this computer, always there"
                          : [row.user, row.base_url].filter((part) => part !== "").join(" · ")
                      }
                    />
                  )}
                />
              </ContextMenu>
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
                <ServerDetail
                  server={server}
                  mark={mark(server)}
                  wanted={wanted.server === server.id ? wanted.test : 0}
                  onEdit={() => setEditing(server)}
                />
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
        {editing !== null && platforms !== null && (
          <ServerFields
            project={project}
            platforms={platforms}
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
