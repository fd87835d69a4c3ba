import { Button, CloseButton } from "@mantine/core";
import { WhyLink } from "@/components/help";
import { StatusIcon } from "@/components/StatusBadge";
import { useAllNotices } from "./frame";
import styles from "./NoticesBar.module.css";

/** What concerns the whole window, above the screen. */
export function NoticesBar() {
  const { notices, find } = useAllNotices();
  return (
    <div role="status" aria-label="Notices">
      {notices.map(({ id, severity, title, text, action, page, dismiss }) => (
        <div key={id} className={styles.notice} data-severity={severity} data-help={page}>
          <StatusIcon status={severity} />
          <p className={styles.text}>
            <strong>{title}</strong> {text}
          </p>
          {page !== undefined && <WhyLink page={page} about={title} />}
          {action !== undefined && (
            <Button size="compact-sm" variant="default" onClick={() => find(id)?.action?.run()}>
              {action.label}
            </Button>
          )}
          {dismiss !== undefined && (
            <CloseButton size="sm" aria-label={`Dismiss: ${title}`} onClick={() => find(id)?.dismiss?.()} />
          )}
        </div>
      ))}
    </div>
  );
}
