/** What the window says about the application as a whole: notices of its start, and the state of the practice server. */
import { useState } from "react";
import type { NoticeKind, Notice as StartNotice } from "@/ipc/generated";
import { useCommand } from "@/ipc/queries";
import { type Notice, useNotices, useStatus } from "./frame";
import { navigate } from "./routes";

type NoticeLook = Pick<Notice, "severity" | "action"> & { canWait: boolean };

const looks: Record<NoticeKind, NoticeLook> = {
  "no-keychain": {
    severity: "note",
    action: { label: "Open Servers", run: () => navigate({ screen: "servers" }) },
    canWait: true,
  },
  "unfinished-publication": {
    severity: "warning",
    action: { label: "Open Publish", run: () => navigate({ screen: "publish" }) },
    canWait: false,
  },
};

function noticeId({ kind, publication }: StartNotice): string {
  return publication === null ? kind : `${kind}.${publication}`;
}

/** Shows the notices of the start, and why the database cannot be used where that is so. */
export function useStartNotices(): void {
  const start = useCommand("app.start", {});
  const [dismissed, setDismissed] = useState<readonly string[]>([]);
  const failure: Notice[] = start.isError
    ? [
        {
          id: "start-failed",
          severity: "error",
          title: start.error.message,
          text: start.error.help ?? "",
          action: { label: "Try again", run: () => void start.refetch() },
        },
      ]
    : [];
  const notices = (start.data?.notices ?? []).map((notice): Notice => {
    const { canWait, ...look } = looks[notice.kind];
    const id = noticeId(notice);
    return {
      id,
      title: notice.message,
      text: notice.help,
      ...look,
      ...(canWait ? { dismiss: () => setDismissed((ids) => [...ids, id]) } : {}),
    };
  });
  useNotices([...failure, ...notices.filter(({ id }) => !dismissed.includes(id))], "frame");
}

/** Says in the status bar whether the practice server runs. */
export function usePracticeStatus(): void {
  const practice = useCommand("practice.status", {}).data;
  const address = practice?.base_url ?? null;
  useStatus(
    practice === undefined
      ? []
      : [
          {
            id: "practice-server",
            side: "end",
            text: address === null ? "Practice server off" : "Practice server runs",
            tone: address === null ? "neutral" : "positive",
            title: address ?? "Start it in Servers",
            run: () => navigate({ screen: "servers" }),
          },
        ],
    "frame",
  );
}
