/** What the user can do on the screen, for buttons, palette and keyboard. */

import {
  IconArrowBackUp,
  IconChecks,
  IconCloudDownload,
  IconCloudUpload,
  IconHistory,
  IconListCheck,
  IconReport,
  IconStairsUp,
  IconZoomQuestion,
} from "@tabler/icons-react";
import type { Action } from "@/app/actions";
import type { PlanToReport } from "@/app/save-page";
import { confirm } from "@/components/confirm";
import type { Publication, ServerRow } from "@/ipc/generated";
import { counted } from "@/lib/counted";

import { applyTitle, countEffects, notYet, summary } from "./plan/review";
import { isTickable, leftUnready } from "./plan/ticks";
import type { Direction } from "./promotion/PromoteDialog";
import { openItem, type Session } from "./session/session";
import type { PublishingSession } from "./session/useSession";

/** Applies the plan; asks first where triggers go away, and always in production. */
export async function applyPlan(
  { session, start, now }: PublishingSession,
  server: ServerRow,
): Promise<void> {
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
  // What was asked about is applied, or nothing.
  if (sure && now().plan === session.plan) {
    start({ work: "apply" });
  }
}

/** The plan that is looked at, or the one that was applied last. */
function planToReport({ plan, choices, applied }: Session): PlanToReport | null {
  if (plan !== null) {
    return { plan, choices, applied: null };
  }
  return applied && { plan: applied.plan, choices: applied.choices, applied: applied.applied.report };
}

/** What the screen itself does; null for what cannot be done now. */
export type ScreenDeeds = {
  show: (part: "plan" | "history") => void;
  promote: ((direction: Direction) => void) | null;
  look: (() => void) | null;
  report: (of: PlanToReport) => void;
};

export function publishActions(
  publishing: PublishingSession,
  server: ServerRow,
  /** The last publication to it that can be taken back. */
  newest: Publication | undefined,
  { show, promote, look, report }: ScreenDeeds,
): Action[] {
  const { session, dispatch, start } = publishing;
  const idle = session.running === null;
  const items = session.plan?.plan.items ?? [];
  const counts = countEffects(items, session.choices);
  const unready = leftUnready(items, session.choices);
  const open = openItem(session);
  const toReport = planToReport(session);
  const ready = idle && session.plan !== null && notYet(counts) === null;
  return [
    {
      id: "publish.pull",
      title: `Pull from ${server.name}`,
      section: "Publish",
      icon: IconCloudDownload,
      shortcut: "mod+Shift+L",
      keywords: ["read", "import", "download", "server"],
      enabled: idle,
      run: () => {
        show("plan");
        start({ work: "pull" });
      },
    },
    {
      id: "publish.plan",
      title: `Make plan for ${server.name}`,
      section: "Publish",
      icon: IconListCheck,
      shortcut: "mod+Shift+M",
      keywords: ["compare", "diff", "dry run"],
      enabled: idle,
      run: () => {
        show("plan");
        start({ work: "plan", remove: [] });
      },
    },
    {
      id: "publish.promote",
      title: `Promote to ${server.name}…`,
      section: "Publish",
      icon: IconStairsUp,
      keywords: ["staging", "production", "environment", "copy"],
      enabled: idle && promote !== null,
      run: () => {
        show("plan");
        promote?.("to");
      },
    },
    {
      id: "publish.promote-from",
      title: `Promote from ${server.name} to another server…`,
      section: "Publish",
      icon: IconStairsUp,
      keywords: ["staging", "production", "environment", "copy"],
      enabled: idle && promote !== null,
      run: () => {
        show("plan");
        promote?.("from");
      },
    },
    {
      id: "publish.drift",
      title: `Look for changes on ${server.name}`,
      section: "Publish",
      icon: IconZoomQuestion,
      keywords: ["drift", "others", "server"],
      enabled: idle && look !== null && server.read_at !== null,
      run: () => {
        show("plan");
        look?.();
      },
    },
    {
      id: "publish.apply",
      title: applyTitle(counts, server.name),
      section: "Publish",
      icon: IconCloudUpload,
      shortcut: "mod+Enter",
      keywords: ["plan", "publish", "upload", "send"],
      enabled: ready,
      run: () => void applyPlan(publishing, server),
    },
    {
      id: "publish.take-back",
      title: "Plan to take the last publication back",
      section: "Publish",
      icon: IconArrowBackUp,
      shortcut: "mod+Shift+B",
      keywords: ["roll back", "undo", "history"],
      enabled: idle && newest !== undefined,
      run: () => {
        if (newest !== undefined) {
          show("plan");
          start({ work: "go-back", point: { publication: newest.id, moment: "before" } });
        }
      },
    },
    {
      id: "publish.report",
      title: toReport?.applied == null ? "Save report of the plan…" : "Save report of the publication…",
      section: "Publish",
      icon: IconReport,
      keywords: ["print", "pdf", "html", "page", "manager", "audit"],
      enabled: idle && toReport !== null,
      run: () => {
        if (toReport !== null) {
          report(toReport);
        }
      },
    },
    {
      id: "publish.take-unready",
      title: `Take along what is not marked ready (${unready.length})`,
      section: "Publish",
      icon: IconChecks,
      shortcut: "T",
      keywords: ["all", "tick", "draft", "not ready"],
      enabled: idle && unready.length > 0,
      run: () => dispatch({ type: "take-unready" }),
    },
    {
      id: "publish.tick",
      title: "Tick this item, or leave it out",
      section: "Publish",
      shortcut: "X",
      keywords: ["select", "skip", "leave out"],
      enabled: idle && open !== undefined && isTickable(open),
      run: () => dispatch({ type: "tick" }),
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
      title: `Discard the plan for ${server.name}`,
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
