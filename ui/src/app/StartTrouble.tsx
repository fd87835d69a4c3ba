import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { ErrorPanel } from "@/components/ErrorPanel";
import { ScreenFrame } from "@/components/ScreenFrame";
import type { ApiError } from "@/ipc/client";
import { useDatabase } from "./database";
import styles from "./StartTrouble.module.css";

export type StartTroubleProps = {
  /** Why the start failed. */
  error: ApiError;
  onRetry: () => Promise<void>;
};

/** Codes of a start that failed because of the database; with another one, neither way out would help. */
const ofDatabase: readonly string[] = ["storage", "newer-schema", "disk-full", "file"];

/** In place of every screen while the database cannot be used: why, and the ways out. */
export function StartTrouble({ error, onRetry }: StartTroubleProps) {
  const { restore, setAside, busy } = useDatabase();
  return (
    <ScreenFrame title="Your data cannot be opened">
      <div className={styles.trouble}>
        <ErrorPanel error={error} onRetry={() => void onRetry()} />
        {ofDatabase.includes(error.code) && (
          <WayOut
            title="Restore a backup"
            text="Puts a copy that you made earlier in its place. The present file is kept beside it."
            deed="Restore a backup…"
            busy={busy}
            onDo={restore}
          />
        )}
        {error.code === "storage" && (
          <WayOut
            title="Start anew"
            text="Sets the damaged file aside, under another name in the same folder, and starts with a fresh database."
            deed="Set aside and start anew…"
            busy={busy}
            onDo={setAside}
          />
        )}
      </div>
    </ScreenFrame>
  );
}

type WayOutProps = { title: string; text: string; deed: string; busy: boolean; onDo: () => Promise<void> };

function WayOut({ title, text, deed, busy, onDo }: WayOutProps) {
  return (
    <Stack gap="xs">
      <Title order={2} size="md">
        {title}
      </Title>
      <Text c="dimmed">{text}</Text>
      <Group>
        <Button variant="default" disabled={busy} onClick={() => void onDo()}>
          {deed}
        </Button>
      </Group>
    </Stack>
  );
}
