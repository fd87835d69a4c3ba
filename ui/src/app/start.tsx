/** What the window says about the application as a whole: notices of its start, the practice server, and drift. */

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { errorPage } from "@/components/help";
import { useDrifted } from "@/ipc/drift";
import type { NoticeKind, ServerRow, Notice as StartNotice } from "@/ipc/generated";
import { usePlatforms } from "@/ipc/platforms";
import { usePracticeServers } from "@/ipc/practice";
import { useCommand } from "@/ipc/queries";
import { useVersionThatMatters, versionName, versionReason } from "@/ipc/version";
import { counted } from "@/lib/counted";
import { type Notice, useNotices, useStatus } from "./frame";
import { useProject } from "./project";
import { navigate, type Route } from "./routes";
import type { StartTroubleProps } from "./StartTrouble";

type NoticeLook = Pick<Notice, "severity"> & {
  canWait: boolean;
  /** The page of help about it. */
  page?: string | undefined;
  label: string;
  /** The server is the one that the notice is about. */
  to: (server: number | null) => Route;
};

const looks: Record<NoticeKind, NoticeLook> = {
  "no-keychain": {
    severity: "note",
    canWait: true,
    page: errorPage("secrets"),
    label: "Open Servers",
    to: (server) => ({ screen: "servers", server }),
  },
  "unfinished-publication": {
    severity: "warning",
    canWait: false,
    label: "Open Publish",
    to: (server) => ({ screen: "publish", server }),
  },
};

function noticeId({ kind, publication }: StartNotice): string {
  return publication === null ? kind : `${kind}.${publication}`;
}

/** Where a publication of the project went; null where that is not known. */
function useServerOfPublication(wanted: boolean): (publication: number | null) => number | null {
  const { project } = useProject();
  const publications = useCommand(
    "publication.list",
    { project: project?.id ?? 0 },
    { enabled: wanted && project !== null },
  ).data;
  return (publication) => publications?.find(({ id }) => id === publication)?.server ?? null;
}

/** The servers of the project; none while they are not known. */
function useServers(): readonly ServerRow[] {
  const { project } = useProject();
  return useCommand("server.list", { project: project?.id ?? 0 }, { enabled: project !== null }).data ?? [];
}

/** Shows the notices of the start. */
export function useStartNotices(): void {
  const start = useCommand("app.start", {});
  const [dismissed, setDismissed] = useState<readonly string[]>([]);
  const said = start.data?.notices ?? [];
  const serverOf = useServerOfPublication(said.some(({ publication }) => publication !== null));
  const notices = said.map((notice): Notice => {
    const { severity, canWait, page, label, to } = looks[notice.kind];
    const id = noticeId(notice);
    return {
      id,
      title: notice.message,
      text: notice.help,
      severity,
      page,
      action: { label, run: () => navigate(to(serverOf(notice.publication))) },
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

/** Says in the status bar whether the project's practice servers run. */
export function usePracticeStatus(): void {
  const platforms = usePlatforms();
  const practice = usePracticeServers(useServers()).map(({ server, status }) => ({
    id: server.id,
    name: platforms.find(({ platform }) => platform === server.platform)?.name ?? server.platform,
    address: status.base_url,
  }));
  const running = practice.filter(({ address }) => address !== null);
  const first = running[0] ?? practice[0];
  useStatus(
    first === undefined
      ? []
      : [
          {
            id: "practice-server",
            side: "end",
            text: practiceWords(practice.length, running),
            tone: running.length === 0 ? "neutral" : "positive",
            title:
              practice.length === 1
                ? (first.address ?? "Start it in Servers")
                : practice.map(({ name, address }) => `${name}: ${address ?? "off"}`).join(" · "),
            run: () => navigate({ screen: "servers", server: first.id }),
          },
        ],
    "frame",
  );
}

/** Which of several run is said; one alone needs no name. */
export function practiceWords(count: number, running: readonly { name: string }[]): string {
  if (count === 1) {
    return running.length === 0 ? "Practice server off" : "Practice server runs";
  }
  if (running.length === 0) {
    return "Practice servers off";
  }
  return running.length === count
    ? "Practice servers run"
    : `Practice server of ${running.map(({ name }) => name).join(" and ")} runs`;
}

/** Says in the status bar for which version of the server the project is, where its drafts depend on one, and leads to where it is chosen. */
export function useVersionStatus(): void {
  const { project } = useProject();
  const version = useVersionThatMatters(project?.id ?? null);
  useStatus(
    version === undefined
      ? []
      : [
          {
            id: "project-version",
            side: "end",
            text: `Servers: ${versionName(version)}${version.because === "unknown" ? " (most in use)" : ""}`,
            title: versionReason(version),
            run: () => navigate({ screen: "settings" }),
          },
        ],
    "frame",
  );
}

/** Says in the status bar when others changed something on a server; quiet when nobody did. */
export function useDriftStatus(): void {
  const servers = useServers();
  const settings = useCommand("settings.get", {}).data;
  const drifted = useDrifted(servers, settings?.look_for_drift ?? false);
  useStatus(
    drifted.map(({ server, drift }) => ({
      id: `drift-${server.id}`,
      side: "end",
      text: `${counted(drift.changes.length, "trigger")} changed on ${server.name}`,
      tone: "special",
      title: "Others changed something since it was last read. Open Publish to see what.",
      run: () => navigate({ screen: "publish", server: server.id }),
    })),
    "frame",
  );
}
