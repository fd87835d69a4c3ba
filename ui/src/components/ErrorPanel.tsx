import { Button, Collapse, UnstyledButton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { CopyButton } from "./CopyButton";
import styles from "./ErrorPanel.module.css";
import { errorPage, WhyLink } from "./help";
import { StatusIcon } from "./StatusBadge";
import { WithCode } from "./WithCode";

/** A failure to show; the client's `ApiError` is one. */
export type Failure = {
  message: string;
  help?: string | undefined;
  details?: unknown;
  /** Its kind, of which help has a page. */
  code?: string;
};

export type ErrorPanelProps = {
  error: Failure;
  /** Tries the same again. */
  onRetry?: () => void;
};

function written(details: unknown): string {
  return typeof details === "string" ? details : JSON.stringify(details, null, 2);
}

/** A failure where it happened: what, what to do, and the details, such as a server's raw answer, for those who want them. */
export function ErrorPanel({ error, onRetry }: ErrorPanelProps) {
  const [opened, { toggle }] = useDisclosure(false);
  const raw = error.details === undefined || error.details === null ? null : written(error.details);
  const page = errorPage(error.code);
  return (
    <div className={styles.panel} role="alert" data-help={page}>
      <div className={styles.line}>
        <StatusIcon status="error" />
        <div className={styles.words}>
          <strong>
            <WithCode text={error.message} />
          </strong>
          {error.help !== undefined && (
            <p className={styles.help}>
              <WithCode text={error.help} />
            </p>
          )}
        </div>
        {page !== undefined && <WhyLink page={page} about={error.message} />}
        {onRetry !== undefined && (
          <Button size="compact-sm" variant="default" onClick={onRetry}>
            Try again
          </Button>
        )}
      </div>
      {raw !== null && (
        <>
          <UnstyledButton className={styles.more} aria-expanded={opened} onClick={toggle}>
            {opened ? "Hide the details" : "Show the details"}
          </UnstyledButton>
          <Collapse expanded={opened}>
            <div className={styles.rawBar}>
              <CopyButton value={raw} label="Copy the details" />
            </div>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls, so the keyboard must reach it */}
            <pre className={styles.raw} tabIndex={0}>
              {raw}
            </pre>
          </Collapse>
        </>
      )}
    </div>
  );
}
