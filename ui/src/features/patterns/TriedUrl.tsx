import { Button, CloseButton } from "@mantine/core";
import { Highlight } from "@/components/Highlight";
import { StatusBadge } from "@/components/StatusBadge";
import { useCommand } from "@/ipc/queries";
import styles from "./PatternLab.module.css";

export type TriedUrlProps = {
  pattern: string;
  url: string;
  onAdd: () => void;
  onClose: () => void;
};

/** A URL that somebody came to look at, whether the table has it or not. */
export function TriedUrl({ pattern, url, onAdd, onClose }: TriedUrlProps) {
  const { data } = useCommand("pattern.test", { pattern, urls: { from: "list", urls: [url] } });
  const row = data?.rows[0];
  const span = row?.start === null || row?.end === null || row === undefined ? null : row;
  return (
    <section className={styles.tried} aria-label="URL to look at">
      {row !== undefined && data?.valid === true && (
        <StatusBadge status={row.gave_up ? "gave-up" : row.matched ? "matches" : "no-match"} look="bare" />
      )}
      <span className={styles.triedUrl} title={url}>
        <Highlight
          text={row?.reported ?? url}
          span={span === null ? null : { start: span.start ?? 0, end: span.end ?? 0 }}
        />
      </span>
      <Button size="compact-sm" variant="default" onClick={onAdd}>
        Add to the URLs
      </Button>
      <CloseButton size="sm" aria-label="Close the URL" onClick={onClose} />
    </section>
  );
}
