/** What the window says about the application as a whole: notices of its start, the practice server, and drift. */

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useDrifted } from "@/ipc/drift";
import type { NoticeKind, Notice as StartNotice } from "@/ipc/generated";
import { useCommand } from "@/ipc/queries";
import { counted } from "@/lib/counted";
import { type Notice, useNotices, useStatus } from "./frame";
import { useProject } from "./project";
import { navigate } from "./routes";
import type { StartTroubleProps } from "./StartTrouble";

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

/** Shows the notices of the start. */
export function useStartNotices(): void {
  const start = useCommand("app.start", {});
  const [dismissed, setDismissed] = useState<readonly string[]>([]);
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
  useNotices(
    notices.filter(({ id }) => !dismissed.includes(id)),
    "frame",
  );
}

/** Why the application could not start, and another try; null while it starts and once it has. */
export function useStartTrouble(): StartTroubleProps | null {
  const { error, refetch } = useCommand("app.start", {});
  const queries = useQueryClient();
  return error === null
    ? null
    : {
        error,
        onRetry: async () => {
          const { isSuccess } = await refetch();
          if (isSuccess) {
            // What else failed for the same reason is asked again too.
            await queries.invalidateQueries();
          }
        },
      };
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

/** Says in the status bar when others changed something on a server; quiet when nobody did. */
export function useDriftStatus(): void {
  const { project } = useProject();
  const servers = useCommand("server.list", { project: project?.id ?? 0 }, { enabled: project !== null });
  const settings = useCommand("settings.get", {}).data;
  const drifted = useDrifted(servers.data ?? [], settings?.look_for_drift ?? false);
  useStatus(
    drifted.map(({ server, drift }) => ({
      id: `drift-${server.id}`,
      side: "end",
      text: `${counted(drift.changes.length, "trigger")} changed on ${server.name}`,
      tone: "special",
      title: "Others changed something since it was last read. Open Publish to see what.",
      run: () => navigate({ screen: "publish" }),
    })),
    "frame",
  );
}
