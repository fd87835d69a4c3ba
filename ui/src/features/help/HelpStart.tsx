import { Button, UnstyledButton } from "@mantine/core";
import { IconChevronRight, IconTableOptions } from "@tabler/icons-react";
import { useHelp } from "@/app/help";
import { navigate, screenTitles } from "@/app/routes";
import { ErrorPanel } from "@/components/ErrorPanel";
import { useCommand } from "@/ipc/queries";
import styles from "./Help.module.css";

/** What there is to read, and how to get at what one looks at. */
export function HelpStart() {
  const { go } = useHelp();
  const { data = [], error } = useCommand(
    "help.find",
    { query: "" },
    { staleTime: Number.POSITIVE_INFINITY },
  );
  return (
    <>
      <h2 className={styles.title}>Help</h2>
      <p className={styles.sentence}>
        Search above, or press <kbd className={styles.key}>F1</kbd> on a field, a check or a decision: the
        page about it opens here.
      </p>
      {error !== null && <ErrorPanel error={error} />}
      <ul className={styles.groups}>
        {data.map(({ group, heading, about, count }) => (
          <li key={group}>
            <UnstyledButton className={styles.group} onClick={() => go({ kind: "group", group })}>
              <span className={styles.groupWords}>
                <span className={styles.groupName}>
                  {heading} <span className={styles.count}>{count}</span>
                </span>
                <span className={styles.muted}>{about}</span>
              </span>
              <IconChevronRight size="1rem" aria-hidden />
            </UnstyledButton>
          </li>
        ))}
      </ul>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconTableOptions size="1rem" aria-hidden />}
        onClick={() => navigate({ screen: "can" })}
      >
        {screenTitles.can}
      </Button>
    </>
  );
}
