/** What the user can do on the screen, for buttons, palette and keyboard. */

import {
  IconCloudDownload,
  IconCloudUpload,
  IconHistory,
  IconListCheck,
  IconStairsUp,
  IconZoomQuestion,
} from "@tabler/icons-react";
import type { Action } from "@/app/actions";
import { confirm } from "@/components/confirm";
import type { ServerRow } from "@/ipc/generated";
import { counted } from "@/lib/counted";

import { countEffects, notYet, summary } from "./review";
import type { PublishingSession } from "./useSession";

/** Applies the plan; asks first where triggers go away, and always in production. */
export async function applyPlan({ session, start }: PublishingSession, server: ServerRow): Promise<void> {
  const counts = countEffects(session.plan?.plan.items ?? [], session.choices);
  const production = server.environment === "production";
  const what = summary(counts);
  const sure =
    (counts.delete === 0 && !production) ||
    (await confirm(
      production
        ? {
            title: `Apply to production on “${server.name}”?`,
            text: `${what}. Visitors meet it at once; the history can take it back.`,
            confirm: "Apply to production",
            tone: "danger",
          }
        : {
            title: `Delete ${counted(counts.delete, "trigger")} on “${server.name}”?`,
            text: "Visitors meet nothing of that any more. The history can bring it back.",
            confirm: "Apply and delete",
            tone: "danger",
          },
    ));
  if (sure) {
    start({ work: "apply" }, server.id);
  }
}

/** What the screen itself does; null for what cannot be done now. */
export type ScreenDeeds = {
  show: (part: "plan" | "history") => void;
  promote: (() => void) | null;
  look: (() => void) | null;
};

export function publishActions(
  publishing: PublishingSession,
  server: ServerRow,
  { show, promote, look }: ScreenDeeds,
): Action[] {
  const { session, dispatch, start } = publishing;
  const idle = session.running === null;
  const items = session.plan?.plan.items ?? [];
  const ready = idle && session.plan !== null && notYet(countEffects(items, session.choices)) === null;
  return [
    {
      id: "publish.pull",
      title: "Pull",
      section: "Publish",
      icon: IconCloudDownload,
      shortcut: "mod+Shift+L",
      keywords: ["read", "import", "download", "server", server.name],
      enabled: idle,
      run: () => {
        show("plan");
        start({ work: "pull" }, server.id);
      },
    },
    {
      id: "publish.plan",
      title: "Make plan",
      section: "Publish",
      icon: IconListCheck,
      shortcut: "mod+Shift+M",
      keywords: ["compare", "diff", "dry run", server.name],
      enabled: idle,
      run: () => {
        show("plan");
        start({ work: "plan", remove: [] }, server.id);
      },
    },
    {
      id: "publish.promote",
      title: "Promote…",
      section: "Publish",
      icon: IconStairsUp,
      keywords: ["staging", "production", "environment", "copy", server.name],
      enabled: idle && promote !== null,
      run: () => {
        show("plan");
        promote?.();
      },
    },
    {
      id: "publish.drift",
      title: "Look for changes",
      section: "Publish",
      icon: IconZoomQuestion,
      keywords: ["drift", "others", "server", server.name],
      enabled: idle && look !== null && server.read_at !== null,
      run: () => {
        show("plan");
        look?.();
      },
    },
    {
      id: "publish.apply",
      title: "Apply the plan",
      section: "Publish",
      icon: IconCloudUpload,
      shortcut: "mod+Enter",
      keywords: ["publish", "upload", "send", server.name],
      enabled: ready,
      run: () => void applyPlan(publishing, server),
    },
    {
      id: "publish.next",
      title: "Next item of the plan",
      section: "Publish",
      shortcut: "J",
      enabled: items.length > 0,
      run: () => dispatch({ type: "step", by: 1 }),
    },
    {
      id: "publish.previous",
      title: "Previous item of the plan",
      section: "Publish",
      shortcut: "K",
      enabled: items.length > 0,
      run: () => dispatch({ type: "step", by: -1 }),
    },
    {
      id: "publish.discard",
      title: "Discard the plan",
      section: "Publish",
      enabled: idle && session.plan !== null,
      run: () => dispatch({ type: "discard" }),
    },
    {
      id: "publish.history",
      title: "Show the history of publications",
      section: "Publish",
      icon: IconHistory,
      run: () => show("history"),
    },
  ];
}
