import { Button, Text } from "@mantine/core";
import { RelativeTime } from "@/components/RelativeTime";
import { toastError } from "@/components/toast";
import type { AccountNames } from "@/ipc/generated";
import { useAct } from "@/ipc/queries";
import styles from "./Editor.module.css";

/** Where the names of numbers come from, and how they become newer. */
export function NamesNote({ names }: { names: AccountNames }) {
  const { server, server_name: said, part, read_at: readAt } = names;
  const read = useAct("account.read", {
    // Names stand beside numbers wherever drafts are told, and a practice server that was off is started to tell them.
    changes: ["account", "draft", "practice"],
    onSuccess: ({ missing_permission: scope }) => {
      if (scope !== null) {
        toastError({
          message: `${said} does not tell the names of its ${part}: the token lacks the scope ${scope}.`,
          help: "Give the server a token with that scope.",
        });
      }
    },
    onError: toastError,
  });
  return (
    <div className={styles.namesNote}>
      <Text size="xs" c="dimmed">
        {readAt === null ? (
          `${said} has not told the names of its ${part} yet.`
        ) : (
          <>
            Names as {said} told them <RelativeTime at={readAt} />.
          </>
        )}
      </Text>
      <Button
        size="compact-xs"
        variant="default"
        loading={read.isPending}
        onClick={() => read.mutate({ server, part })}
      >
        {readAt === null ? "Read names" : "Read again"}
      </Button>
    </div>
  );
}
