import { Button, Group, Select, Stack, Switch, Text, Title } from "@mantine/core";
import { useState } from "react";
import { confirm } from "@/components/confirm";
import { ErrorPanel } from "@/components/ErrorPanel";
import { StatusBadge } from "@/components/StatusBadge";
import { toast, toastError } from "@/components/toast";
import type { Platform, PracticeStrike } from "@/ipc/generated";
import { useAct, useCommand } from "@/ipc/queries";
import styles from "./Servers.module.css";

const changes = ["practice", "server"] as const;

/** When a fault can strike, in the order of the list. */
const strikes: readonly { value: PracticeStrike; label: string }[] = [
  { value: "next-call", label: "At the next call" },
  { value: "next-write", label: "At the next change of a trigger" },
  { value: "third-write", label: "At the third change of a trigger" },
  { value: "every-third-call", label: "At every third call" },
  { value: "every-call", label: "At every call" },
];

/** The practice server of a platform: whether it runs, and the faults that it can have, to see what the application does about them. */
export function PracticePanel({ platform }: { platform: Platform }) {
  const status = useCommand("practice.status", { platform });
  const start = useAct("practice.start", { changes, onError: toastError });
  const stop = useAct("practice.stop", { changes, onError: toastError });
  const reset = useAct("practice.reset", {
    changes,
    onSuccess: () => toast({ message: "The practice server is as it first was." }),
    onError: toastError,
  });
  const fault = useAct("practice.fault", { changes, onError: toastError });
  const [when, setWhen] = useState<PracticeStrike>("next-write");
  async function askAndReset(): Promise<void> {
    const sure = await confirm({
      title: "Reset the practice server?",
      text: "What was published to it goes away, and its sample triggers come back. Your drafts stay.",
      confirm: "Reset",
      tone: "danger",
    });
    if (sure) {
      reset.mutate({ platform });
    }
  }
  if (status.isError) {
    return <ErrorPanel error={status.error} onRetry={() => void status.refetch()} />;
  }
  if (status.data === undefined) {
    return null;
  }
  const { base_url: address, triggers, faults } = status.data;
  const busy = start.isPending || stop.isPending || reset.isPending || fault.isPending;
  const running = address !== null;
  return (
    <Stack gap="lg">
      <Title order={3} size="sm">
        On this computer
      </Title>
      <Group gap="sm">
        <StatusBadge
          status={running ? "done" : "skipped"}
          label={running ? `Runs, ${triggers} triggers` : "Off"}
        />
        {running ? (
          <Button
            variant="default"
            loading={stop.isPending}
            disabled={busy}
            onClick={() => stop.mutate({ platform })}
          >
            Stop
          </Button>
        ) : (
          <Button
            variant="default"
            loading={start.isPending}
            disabled={busy}
            onClick={() => start.mutate({ platform })}
          >
            Start
          </Button>
        )}
        <Button variant="default" disabled={busy} onClick={() => void askAndReset()}>
          Reset…
        </Button>
      </Group>
      <Text size="sm" c="dimmed">
        It comes with the application and runs here only. It starts by itself when you pull or make a plan.
      </Text>
      <Stack gap="sm">
        <Title order={3} size="sm">
          Faults to practise with
        </Title>
        <Text size="sm" c="dimmed">
          Say when, switch one on, then pull or publish, and see what happens when a server misbehaves.
        </Text>
        <Select
          label="When"
          data={strikes}
          value={when}
          allowDeselect={false}
          className={styles.when}
          onChange={(next) => setWhen(strikes.find(({ value }) => value === next)?.value ?? when)}
        />
        {faults.map((row) => (
          <Switch
            key={row.key}
            label={row.label}
            description={
              row.when === null ? undefined : strikes.find(({ value }) => value === row.when)?.label
            }
            checked={row.when !== null}
            disabled={fault.isPending}
            onChange={() => fault.mutate({ platform, key: row.key, when: row.when === null ? when : null })}
          />
        ))}
      </Stack>
    </Stack>
  );
}
