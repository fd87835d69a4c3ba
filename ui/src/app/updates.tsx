/** A newer version in one quiet line, and what is new in it. Nothing is downloaded or installed. */
import { Button, Code, Group, Stack, Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import { CopyButton } from "@/components/CopyButton";
import { toastError } from "@/components/toast";
import type { NewerVersion } from "@/ipc/generated";
import { useCommand } from "@/ipc/queries";
import { useLookAtStart, useSkipVersion, useUpdates } from "@/ipc/updates";
import { useStatus } from "./frame";
import styles from "./updates.module.css";

/** Shows what is new in a version, as its makers wrote it: text, and nothing that leads away. */
export function useWhatIsNew(): (newer: NewerVersion) => void {
  const skip = useSkipVersion(toastError);
  return (newer) => {
    const id = modals.open({
      title: `New in version ${newer.version}`,
      size: "lg",
      children: (
        <WhatIsNew
          newer={newer}
          onSkip={() => {
            skip(newer.version);
            modals.close(id);
          }}
          onClose={() => modals.close(id)}
        />
      ),
    });
  };
}

type WhatIsNewProps = { newer: NewerVersion; onSkip: () => void; onClose: () => void };

function WhatIsNew({ newer: { notes, page }, onSkip, onClose }: WhatIsNewProps) {
  return (
    <Stack gap="md">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys. */}
      <section className={styles.notes} aria-label="What is new" dir="auto" tabIndex={0}>
        {notes.trim() === "" ? "Its makers wrote nothing about it." : notes}
      </section>
      {page === null ? (
        <Text size="sm">Get it where you got this version.</Text>
      ) : (
        <Group gap="xs" wrap="nowrap">
          <Text size="sm" className={styles.page ?? ""}>
            Get it from <Code>{page}</Code>
          </Text>
          <CopyButton value={page} label="Copy the address" />
        </Group>
      )}
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onSkip}>
          Not this version
        </Button>
        <Button onClick={onClose} data-autofocus>
          Close
        </Button>
      </Group>
    </Stack>
  );
}

/** Looks for a newer version where that is switched on, and says in the status bar that there is one. */
export function useUpdateStatus(): void {
  const settings = useCommand("settings.get", {}).data;
  useLookAtStart(settings?.look_for_updates ?? false);
  const newer = useUpdates()?.newer ?? null;
  const show = useWhatIsNew();
  useStatus(
    newer === null
      ? []
      : [
          {
            id: "newer-version",
            side: "end",
            text: `Version ${newer.version} is there`,
            tone: "info",
            title: "Show what is new",
            run: () => show(newer),
          },
        ],
    "frame",
  );
}
