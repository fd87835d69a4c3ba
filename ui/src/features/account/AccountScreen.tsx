import { Tabs } from "@mantine/core";
import { IconAddressBook, IconArrowLeft, IconPlus, IconRefresh, IconSearch } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { ActionButton, useActions } from "@/app/actions";
import { useProject } from "@/app/project";
import { navigate } from "@/app/routes";
import { EmptyState } from "@/components/EmptyState";
import { ErrorPanel } from "@/components/ErrorPanel";
import { RelativeTime } from "@/components/RelativeTime";
import { ScreenFrame } from "@/components/ScreenFrame";
import type { AccountDeed, AccountEntry, AccountPart, ServerRow } from "@/ipc/generated";
import { askAnew, prefixKey, useCommand } from "@/ipc/queries";
import { useServerPlatforms } from "@/ipc/server-platforms";
import styles from "./Account.module.css";
import { DeedDialog } from "./DeedDialog";
import { PartView } from "./PartView";
import { useCellNames } from "./useCellNames";

/** Which server is looked at, and which part of its account; null stands for the first. */
export type AccountScreenProps = { server: number | null; part: string | null };

/** What the account of a server has beside triggers. */
export function AccountScreen({ server, part }: AccountScreenProps) {
  const { project } = useProject();
  const list = useCommand("server.list", { project: project?.id ?? 0 }, { enabled: project !== null });
  const platforms = useServerPlatforms();
  const partsOf = (row: ServerRow) =>
    platforms.find(({ platform }) => platform === row.platform)?.account ?? [];
  const withAccount = (list.data ?? []).filter((row) => partsOf(row).length > 0);
  const row = withAccount.find(({ id }) => id === server) ?? withAccount[0];
  if (list.isError) {
    return (
      <ScreenFrame title="Account">
        <ErrorPanel error={list.error} onRetry={() => void list.refetch()} />
      </ScreenFrame>
    );
  }
  if (row === undefined || project === null) {
    return (
      <ScreenFrame title="Account">
        {list.data !== undefined && platforms.length > 0 && (
          <EmptyState
            icon={IconAddressBook}
            title="No account to look at"
            text="Groups, agents and the like are read from a server of a platform that tells them. Add such a server first."
            action={<ActionButton id="go.servers" label="Open Servers" />}
          />
        )}
      </ScreenFrame>
    );
  }
  const parts = partsOf(row);
  const shown = parts.find(({ key }) => key === part) ?? parts[0];
  return shown && <Account key={row.id} project={project.id} server={row} parts={parts} part={shown} />;
}

type AccountProps = {
  project: number;
  server: ServerRow;
  parts: readonly AccountPart[];
  part: AccountPart;
};

function Account({ project, server, parts, part }: AccountProps) {
  const reading = useCommand(
    "account.read",
    { server: server.id, part: part.key },
    // It is read again when somebody asks for it or changes something.
    { staleTime: Number.POSITIVE_INFINITY },
  );
  const names = useCellNames(project, server, part);
  const queries = useQueryClient();
  const readAt = reading.dataUpdatedAt;
  useEffect(() => {
    // A practice server that was off is started to be read.
    if (server.practice && readAt > 0) {
      void askAnew(queries, prefixKey("practice"));
    }
  }, [queries, server.practice, readAt]);
  const search = useRef<HTMLInputElement>(null);
  const [doing, setDoing] = useState<{ deed: AccountDeed; entry: AccountEntry | null } | null>(null);
  const made = part.deeds.find(({ subject }) => subject === "new");

  function choose(key: string): void {
    navigate({ screen: "account", server: server.id, part: key }, "replace");
  }

  useActions([
    {
      id: "account.new",
      title: made === undefined ? `New ${part.item}` : `${made.label}…`,
      section: "Publish",
      icon: IconPlus,
      shortcut: "mod+Shift+N",
      enabled: made !== undefined && reading.data?.missing_permission === null,
      run: () => made !== undefined && setDoing({ deed: made, entry: null }),
    },
    {
      id: "account.reload",
      title: `Read ${part.title.toLowerCase()} again`,
      section: "Publish",
      icon: IconRefresh,
      shortcut: "mod+Shift+L",
      enabled: !reading.isFetching,
      run: () => void askAnew(queries, prefixKey("account")),
    },
    {
      id: "account.search",
      title: `Search ${part.title.toLowerCase()}`,
      section: "Publish",
      icon: IconSearch,
      shortcut: "mod+F",
      run: () => search.current?.focus(),
    },
    {
      id: "account.server",
      title: `Back to the server ${server.name}`,
      section: "Go to",
      icon: IconArrowLeft,
      run: () => navigate({ screen: "servers", server: server.id }),
    },
    ...parts.map(({ key, title }) => ({
      id: `account.part.${key}`,
      title: `${title} of ${server.name}`,
      section: "Go to" as const,
      icon: IconAddressBook,
      run: () => choose(key),
    })),
  ]);

  return (
    <ScreenFrame
      title="Account"
      meta={
        <>
          <span>{server.name}</span>
          {reading.data !== undefined && (
            <span>
              Read <RelativeTime at={reading.data.read_at} />
            </span>
          )}
        </>
      }
      actions={
        <>
          <ActionButton id="account.server" label="Server" variant="default" />
          <ActionButton id="account.reload" label="Reload" variant="default" />
          {made !== undefined && <ActionButton id="account.new" />}
        </>
      }
    >
      <Tabs
        value={part.key}
        onChange={(key) => key !== null && choose(key)}
        className={styles.tabs ?? ""}
        keepMounted={false}
      >
        <Tabs.List className={styles.tabList ?? ""} aria-label="Parts of the account">
          {parts.map(({ key, title }) => (
            <Tabs.Tab key={key} value={key}>
              {title}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {parts.map(({ key }) => (
          <Tabs.Panel key={key} value={key} className={styles.panel ?? ""}>
            <PartView
              part={part}
              reading={reading.data}
              error={reading.error}
              onRetry={() => void reading.refetch()}
              names={names}
              searchRef={search}
              onDeed={(deed, entry) => setDoing({ deed, entry })}
            />
          </Tabs.Panel>
        ))}
      </Tabs>
      {doing !== null && (
        <DeedDialog
          server={server}
          part={part}
          deed={doing.deed}
          entry={doing.entry}
          onClose={() => setDoing(null)}
        />
      )}
    </ScreenFrame>
  );
}
