import { UnstyledButton } from "@mantine/core";
import { IconChevronRight, IconHistory } from "@tabler/icons-react";
import { useState } from "react";
import { EmptyState } from "@/components/EmptyState";
import { ErrorPanel } from "@/components/ErrorPanel";
import { RelativeTime } from "@/components/RelativeTime";
import { StatusBadge } from "@/components/StatusBadge";
import type { Publication } from "@/ipc/generated";
import { useCommand } from "@/ipc/queries";
import { counted, publicationLooks } from "./outcomes";
import { PublicationItems } from "./PublicationItems";
import styles from "./Results.module.css";

/** Every publication of the project, newest first. */
export function HistoryView({ project }: { project: number }) {
  const list = useCommand("publication.list", { project });
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
      <ul className={styles.list} aria-label="Publications">
        {(list.data ?? []).map((publication) => (
          <Entry key={publication.id} publication={publication} />
        ))}
      </ul>
    </div>
  );
}

function Entry({ publication }: { publication: Publication }) {
  const { server_name, started_at, who, note, outcome, items } = publication;
  const [opened, setOpened] = useState(false);
  const look = publicationLooks[outcome];
  return (
    <li className={styles.entry}>
      <UnstyledButton className={styles.row} aria-expanded={opened} onClick={() => setOpened(!opened)}>
        <IconChevronRight size="1em" aria-hidden style={{ rotate: opened ? "90deg" : "none" }} />
        <StatusBadge status={look.status} label={look.word} />
        <span className={styles.name}>{note === "" ? "Without a note" : note}</span>
        <span className={styles.quiet}>
          {counted(items.length, "item")} · {server_name} · {who} · <RelativeTime at={started_at} />
        </span>
      </UnstyledButton>
      {opened && (
        <div className={styles.more}>
          <p className={styles.text}>{look.text}</p>
          <PublicationItems items={items} />
        </div>
      )}
    </li>
  );
}
