/** Marking the draft ready that one came from, where its visit has shown that it does what is meant. */
import { IconCircleCheck } from "@tabler/icons-react";
import { useActions } from "@/app/actions";
import { toast, toastError } from "@/components/toast";
import { useAct, useCommand } from "@/ipc/queries";

export function useReadyAction(draft: number | null): void {
  const row = useCommand("draft.get", { draft: draft ?? 0 }, { enabled: draft !== null }).data?.row;
  const mark = useAct("draft.mark_ready", {
    changes: ["draft"],
    onSuccess: () => toast({ message: "Ready to publish." }),
    onError: toastError,
  });
  const markable = draft !== null && row !== undefined && row.state === "draft";
  useActions(
    markable
      ? [
          {
            id: "simulator.ready",
            title: `Mark “${row.name}” ready`,
            section: "Draft",
            shortcut: "mod+Enter",
            icon: IconCircleCheck,
            keywords: ["publish", "state"],
            enabled: row.errors === 0,
            run: () => mark.mutate({ draft, ready: true }),
          },
        ]
      : [],
  );
}
