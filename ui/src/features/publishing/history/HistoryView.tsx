import { UnstyledButton } from "@mantine/core";
import { IconChevronRight, IconHistory } from "@tabler/icons-react";
import { useState } from "react";
import { EmptyState } from "@/components/EmptyState";
import { ErrorPanel } from "@/components/ErrorPanel";
import { PlatformMark } from "@/components/PlatformMark";
import { RelativeTime } from "@/components/RelativeTime";
import { StatusBadge } from "@/components/StatusBadge";
import type { HistoryPoint, PlatformRow, Publication, ServerRow } from "@/ipc/generated";
import { usedBy, usePlatforms } from "@/ipc/platforms";
import { useCommand } from "@/ipc/queries";
import { counted } from "@/lib/counted";
import { PlatformContext } from "../fields/platform";
import { publicationLooks, publicationName } from "../results/outcomes";
import styles from "../results/Results.module.css";
import { HistoryTools } from "./HistoryTools";
import { PublicationItems } from "./PublicationItems";

export type HistoryViewProps = {
  project: number;
  /** All of the project. */
  servers: readonly ServerRow[];
  /** Nothing runs that a new plan would interrupt. */
  idle: boolean;
  /** Plans to make a server as it was. */
  onGoBack: (server: number, point: HistoryPoint) => void;
};

/** Every publication of the project, newest first. */
export function HistoryView({ project, servers, idle, onGoBack }: HistoryViewProps) {
  const list = useCommand("publication.list", { project });
  const platforms = usePlatforms();
  // Publications to a server that was removed since have a platform, too.
  const several = usedBy(platforms, [...servers, ...(list.data ?? [])]).length > 1;
  if (list.isError) {
    return (
      <div className={styles.page}>
        <ErrorPanel error={list.error} onRetry={() => void list.refetch()} />
      </div>
    );
  }
  if (list.data?.length === 0) {
    return (
      <EmptyState
        icon={IconHistory}
        title="Nothing published yet"
        text="Every plan that you apply is kept here: who, when, why, and what came of each trigger."
      />
    );
  }
  return (
    <div className={styles.page}>
      <ul className={styles.list} aria-label="Publications" data-home>
        {(list.data ?? []).map((publication) => (
          <Entry
            key={publication.id}
            publication={publication}
            platform={platforms.find(({ platform }) => platform === publication.platform)}
            named={several}
            all={list.data ?? []}
            idle={idle}
            onGoBack={onGoBack}
          />
        ))}
      </ul>
    </div>
  );
}

type EntryProps = Omit<HistoryViewProps, "project" | "servers"> & {
  publication: Publication;
  platform: PlatformRow | undefined;
  /** Whether the platform sets publications apart. */
  named: boolean;
  all: readonly Publication[];
};

function Entry({ publication, platform, named, all, idle, onGoBack }: EntryProps) {
  const { server, server_name, started_at, who, outcome, items } = publication;
  const [opened, setOpened] = useState(false);
  const look = publicationLooks[outcome];
  return (
    <li className={styles.entry}>
      <UnstyledButton className={styles.row} aria-expanded={opened} onClick={() => setOpened(!opened)}>
        <IconChevronRight size="1em" aria-hidden style={{ rotate: opened ? "90deg" : "none" }} />
        <StatusBadge status={look.status} label={look.word} />
        <span className={styles.name}>{publicationName(publication)}</span>
        {named && <PlatformMark name={platform?.name ?? null} />}
        <span className={styles.quiet}>
          {[counted(items.length, "item"), server_name, ...(who === "" ? [] : [who])].join(" · ")} ·{" "}
          <RelativeTime at={started_at} />
        </span>
      </UnstyledButton>
      {opened && (
        <PlatformContext value={platform?.platform ?? null}>
          <div className={styles.more}>
            <p className={styles.text}>{look.text}</p>
            {server !== null && publication.state_known && (
              <HistoryTools
                publication={publication}
                all={all}
                disabled={!idle}
                onGoBack={(point) => onGoBack(server, point)}
              />
            )}
            <PublicationItems items={items} />
          </div>
        </PlatformContext>
      )}
    </li>
  );
}
