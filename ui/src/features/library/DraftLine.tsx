import { IconEyeOff, IconGripVertical, IconServer } from "@tabler/icons-react";
import { PlatformMark } from "@/components/PlatformMark";
import { RelativeTime } from "@/components/RelativeTime";
import type { DraftTest } from "@/ipc/draft-tests";
import type { DraftRow } from "@/ipc/generated";
import { standing } from "@/ipc/readiness";
import { counted } from "@/lib/counted";
import styles from "./Library.module.css";
import { RowBadge } from "./RowBadge";
import { TestMark } from "./TestMark";
import { deedOf, nameOf } from "./words";

export type DraftLineProps = {
  row: DraftRow;
  /** Its place in the order. */
  number: number;
  /** Its platform and kind, where they set drafts apart. */
  mark: string | null;
  onOpen: () => void;
  /** What sessions expect of it. */
  tests: readonly DraftTest[];
  /** Names of the servers that have it. */
  servers: readonly string[];
  /** For rows that can be dragged: put on the whole line. */
  drag?: React.HTMLAttributes<HTMLElement> & { ref: (node: HTMLElement | null) => void };
  /** The side on which a dragged row would be dropped. */
  drop?: "before" | "behind" | undefined;
};

/** A draft in the list: what it is called, when it acts and what it does, and where it stands. */
export function DraftLine({ row, number, mark, onOpen, tests, servers, drag, drop }: DraftLineProps) {
  return (
    <div {...drag} className={styles.line} data-drop={drop} data-enabled={row.enabled}>
      <span className={styles.place}>
        {drag !== undefined && <IconGripVertical className={styles.grip} size="1rem" aria-hidden />}
        <span className={styles.number}>{number}</span>
      </span>
      <span className={styles.words}>
        <span className={styles.nameLine}>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: a short way for the mouse; the list box opens rows with Enter */}
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above */}
          <span
            className={styles.name}
            data-unnamed={row.name === ""}
            onClick={(event) => {
              if (!event.shiftKey && !event.ctrlKey && !event.metaKey) {
                onOpen();
              }
            }}
          >
            {nameOf(row)}
          </span>
          {!row.enabled && (
            <span className={styles.off} title="Disabled">
              <IconEyeOff size="1em" aria-hidden /> <span>Disabled</span>
            </span>
          )}
          {row.tags.length > 0 && (
            <span className={styles.tags}>
              {row.tags.map((tag) => (
                <span key={tag} className={styles.tag}>
                  {tag}
                </span>
              ))}
            </span>
          )}
          <TestMark draft={row.id} tests={tests} />
        </span>
        <span className={styles.summary}>
          <PlatformMark name={mark} />
          <span className={styles.deed} title={`${row.when} → ${deedOf(row)}`}>
            <span className={styles.when}>{row.when}</span>
            <span aria-hidden> → </span>
            {deedOf(row)}
          </span>
        </span>
      </span>
      <span className={styles.problems}>
        {row.errors > 0 && (
          <RowBadge
            status="error"
            look="bare"
            label={counted(row.errors, "error")}
            count={row.errors}
            yields="early"
          />
        )}
        {row.warnings > 0 && (
          <RowBadge
            status="warning"
            look="bare"
            label={counted(row.warnings, "warning")}
            count={row.warnings}
            yields="early"
          />
        )}
      </span>
      <span className={styles.state}>
        <RowBadge {...standing(row, tests)} yields="late" />
        {servers.length > 0 && (
          <span className={styles.servers} title={servers.join(", ")}>
            <IconServer size="1em" aria-hidden />
            <span className={styles.serverName}>{servers.length === 1 ? servers[0] : servers.length}</span>
          </span>
        )}
      </span>
      <span className={styles.edited}>
        <RelativeTime at={row.trashed_at ?? row.edited_at} />
      </span>
    </div>
  );
}
