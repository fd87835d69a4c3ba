import { Button, Group, Stack, Switch, Text, Title } from "@mantine/core";
import { confirm } from "@/components/confirm";
import { ErrorPanel } from "@/components/ErrorPanel";
import { StatusBadge } from "@/components/StatusBadge";
import { toast, toastError } from "@/components/toast";
import { useAct, useCommand } from "@/ipc/queries";

const changes = ["practice", "server"] as const;

/** The practice server: whether it runs, and the faults that it can have, to see what the application does about them. */
export function PracticePanel() {
  const status = useCommand("practice.status", {});
  const start = useAct("practice.start", { changes, onError: toastError });
  const stop = useAct("practice.stop", { changes, onError: toastError });
  const reset = useAct("practice.reset", {
    changes,
    onSuccess: () => toast({ message: "The practice server is as it first was." }),
    onError: toastError,
  });
  const fault = useAct("practice.fault", { changes, onError: toastError });
  /** The server can only forget all faults at once, so the others are switched on again. */
  async function toggle(key: string, off: boolean, others: readonly string[]): Promise<void> {
    try {
      await fault.mutateAsync({ key: off ? null : key });
      for (const other of off ? others : []) {
        await fault.mutateAsync({ key: other });
      }
    } catch {
      // Said in a toast already.
    }
  }
  async function askAndReset(): Promise<void> {
    const sure = await confirm({
      title: "Reset the practice server?",
      text: "What was published to it goes away, and its sample triggers come back. Your drafts stay.",
      confirm: "Reset",
      tone: "danger",
    });
    if (sure) {
      reset.mutate({});
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
  const on = faults.filter((row) => row.on);
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
          <Button variant="default" loading={stop.isPending} disabled={busy} onClick={() => stop.mutate({})}>
            Stop
          </Button>
        ) : (
          <Button
            variant="default"
            loading={start.isPending}
            disabled={busy}
            onClick={() => start.mutate({})}
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
          Switch one on, then pull or publish, and see what happens when a server misbehaves.
        </Text>
        {faults.map((row) => (
          <Switch
            key={row.key}
            label={row.label}
            checked={row.on}
            disabled={fault.isPending}
            onChange={() => {
              const others = on.filter(({ key }) => key !== row.key).map(({ key }) => key);
              void toggle(row.key, row.on, others);
            }}
          />
        ))}
      </Stack>
    </Stack>
  );
}
