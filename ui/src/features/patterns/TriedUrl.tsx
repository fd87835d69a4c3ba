import { Button, CloseButton } from "@mantine/core";
import { Highlight, spanOf } from "@/components/Highlight";
import { StatusBadge } from "@/components/StatusBadge";
import type { Dialect } from "@/ipc/generated";
import { useCommand } from "@/ipc/queries";
import styles from "./PatternLab.module.css";

export type TriedUrlProps = {
  pattern: string;
  dialect: Dialect;
  url: string;
  onAdd: () => void;
  onClose: () => void;
};

/** A URL that somebody came to look at, whether the table has it or not. */
export function TriedUrl({ pattern, dialect, url, onAdd, onClose }: TriedUrlProps) {
  const { data } = useCommand("pattern.test", { pattern, dialect, urls: { from: "list", urls: [url] } });
  const row = data?.rows[0];
  return (
    <section className={styles.tried} aria-label="URL to look at">
      {row !== undefined && data?.valid === true && (
        <StatusBadge status={row.gave_up ? "gave-up" : row.matched ? "matches" : "no-match"} look="bare" />
      )}
      <span className={styles.triedUrl} title={url}>
        <Highlight
          text={row?.reported ?? url}
          span={row === undefined ? null : spanOf(row.start, row.end)}
          part={row === undefined ? null : spanOf(row.part_start, row.part_end)}
        />
      </span>
      <Button size="compact-sm" variant="default" onClick={onAdd}>
        Add to the URLs
      </Button>
      <CloseButton size="sm" aria-label="Close the URL" onClick={onClose} />
    </section>
  );
}
