/** Everything that can be done with an open draft, for buttons, palette and keyboard. */
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBraces,
  IconChevronDown,
  IconChevronUp,
  IconCircleCheck,
  IconCloudUpload,
  IconDeviceFloppy,
  IconHistory,
  IconPencil,
  IconPlayerPlay,
  IconPlugConnected,
  IconRegex,
} from "@tabler/icons-react";
import { useActions } from "@/app/actions";
import { useConvertActions } from "@/app/conversion";
import { navigate } from "@/app/routes";
import { useVisitAction } from "@/app/visit-for-draft";
import { confirm } from "@/components/confirm";
import { fieldId } from "@/components/diagnostics";
import { toast, toastError } from "@/components/toast";
import { type Client, toApiError } from "@/ipc/client";
import type { DraftView, PatternField } from "@/ipc/generated";
import { useCommand } from "@/ipc/queries";
import { isMarkable } from "@/ipc/readiness";
import { type Editing, isUnsaved } from "./editing";
import { form } from "./FieldControl";
import type { InspectorTab } from "./Inspector";
import type { DraftSession } from "./session";
import type { Readiness } from "./useReadiness";

export type View = "form" | "json";

export type EditorActionsOptions = {
  state: Editing;
  session: DraftSession;
  readiness: Readiness;
  shown: View;
  show: (view: View) => void;
  tab: InspectorTab;
  setTab: (tab: InspectorTab) => void;
  /** Whether there is a message to preview. */
  speaks: boolean;
  /** Whether a visit can be played against it. */
  isPlayed: boolean;
  /** Whether the draft leaves its message to an external service. */
  asksService: boolean;
  /** Told when somebody wants to mark the draft ready that is not: then everything that is missing counts. */
  onWantReady: () => void;
};

/** The pattern whose control has the focus, or the first in the part that has it. */
function patternInFocus(patterns: readonly PatternField[]): { pattern?: string } {
  const focused = document.activeElement?.id ?? "";
  const found = patterns.find(({ path }) => `${fieldId(form, path)}.`.startsWith(`${focused}.`));
  return found === undefined ? {} : { pattern: found.path };
}

export function useEditorActions(options: EditorActionsOptions): void {
  const { state, session, readiness, shown, show, tab, setTab, speaks, isPlayed, asksService } = options;
  const { row, can_undo, can_redo } = state.view;
  const { id: draft, project, errors } = row;
  const drafts = useCommand("draft.list", { project }).data ?? [];
  const place = drafts.findIndex(({ id }) => id === draft);
  const neighbour = (offset: 1 | -1) => (place < 0 ? undefined : drafts[place + offset]);
  // What is typed and not saved yet is a change to take back, too.
  const undoable = can_undo || isUnsaved(state);
  const isReady = row.is_marked_ready;

  const step = (run: (client: Client, draft: number) => Promise<DraftView>, done?: () => void) => {
    session.step(run).then(
      () => done?.(),
      (failure) => toastError(toApiError(failure)),
    );
  };
  const go = (offset: 1 | -1) => {
    const next = neighbour(offset);
    if (next !== undefined) {
      navigate({ screen: "editor", draft: next.id }, "replace");
    }
  };
  const markReady = async () => {
    if (!isReady && errors > 0) {
      options.onWantReady();
      const sure = await confirm({
        title: "This draft is not ready yet",
        text:
          errors === 1
            ? "Its check finds an error, so visitors would not get what you mean. The list of checks leads to the field."
            : `Its check finds ${errors} errors, so visitors would not get what you mean. The list of checks leads to the fields.`,
        confirm: "Show the checks",
      });
      if (sure) {
        setTab("preview");
      }
      return;
    }
    await session.flush();
    const red = isReady ? null : await readiness.red();
    if (red !== null) {
      const sure = await confirm({
        title: "This draft is not ready yet",
        text: `It has ${red}: a session expects something of it that does not happen. The simulator shows what happens instead.`,
        confirm: "Show it in the simulator",
      });
      if (sure) {
        navigate({ screen: "simulator", draft });
      }
      return;
    }
    step(
      (client) => client.rpc("draft.mark_ready", { draft, ready: !isReady }),
      () => toast({ message: isReady ? "Back to a draft." : "Ready to publish." }),
    );
  };

  useConvertActions(project, [row]);
  useVisitAction({ draft: row, before: session.flush });
  useActions([
    {
      id: "editor.undo",
      title: "Undo",
      section: "Edit",
      shortcut: "mod+Z",
      icon: IconArrowBackUp,
      enabled: undoable,
      run: () => step((client) => client.rpc("draft.undo", { draft })),
    },
    {
      id: "editor.redo",
      title: "Redo",
      section: "Edit",
      shortcut: ["mod+Shift+Z", "mod+Y"],
      icon: IconArrowForwardUp,
      enabled: can_redo,
      run: () => step((client) => client.rpc("draft.redo", { draft })),
    },
    {
      id: "editor.save",
      title: "Save now",
      section: "Draft",
      shortcut: "mod+S",
      icon: IconDeviceFloppy,
      keywords: ["autosave"],
      run: () =>
        void session.flush().then(() => {
          if (!isUnsaved(session.get())) {
            toast({ message: "Saved. Everything you type is saved by itself." });
          }
        }),
    },
    {
      id: "editor.ready",
      title: isReady ? "Not ready after all" : "Mark ready",
      section: "Draft",
      shortcut: "mod+Enter",
      icon: isReady ? IconPencil : IconCircleCheck,
      keywords: ["publish", "state"],
      enabled: isMarkable(row),
      run: () => void markReady().catch((failure: unknown) => toastError(toApiError(failure))),
    },
    {
      id: "editor.publish",
      title: "Go to publish",
      section: "Publish",
      icon: IconCloudUpload,
      run: () => navigate({ screen: "publish", server: null }),
    },
    ...(isPlayed
      ? ([
          {
            id: "editor.simulate",
            title: "Simulate this draft",
            section: "Draft",
            shortcut: "mod+Shift+S",
            icon: IconPlayerPlay,
            keywords: ["play", "session", "visit"],
            run: () => navigate({ screen: "simulator", draft }),
          },
        ] as const)
      : []),
    {
      id: "editor.pattern-lab",
      title: "Open in pattern lab",
      section: "Draft",
      shortcut: "mod+Shift+L",
      icon: IconRegex,
      keywords: ["regex", "url"],
      run: () => navigate({ screen: "patterns", draft, ...patternInFocus(row.patterns) }),
    },
    ...(asksService
      ? ([
          {
            id: "editor.service",
            title: "Try the service",
            section: "Draft",
            shortcut: "mod+Shift+E",
            icon: IconPlugConnected,
            keywords: ["external", "webhook", "call", "mock", "test"],
            run: () => setTab("service"),
          },
        ] as const)
      : []),
    {
      id: "editor.json",
      title: shown === "json" ? "Show the form" : "Show as JSON",
      section: "View",
      shortcut: "mod+J",
      icon: IconBraces,
      run: () => show(shown === "json" ? "form" : "json"),
    },
    {
      id: "editor.history",
      title: tab !== "history" ? "Show the history" : speaks ? "Show the preview" : "Show the checks",
      section: "View",
      shortcut: "mod+H",
      icon: IconHistory,
      keywords: ["revisions", "revert"],
      run: () => setTab(tab === "history" ? "preview" : "history"),
    },
    {
      id: "editor.previous",
      title: "Previous draft",
      section: "Draft",
      shortcut: "mod+PageUp",
      icon: IconChevronUp,
      enabled: neighbour(-1) !== undefined,
      run: () => go(-1),
    },
    {
      id: "editor.next",
      title: "Next draft",
      section: "Draft",
      shortcut: "mod+PageDown",
      icon: IconChevronDown,
      enabled: neighbour(1) !== undefined,
      run: () => go(1),
    },
  ]);
}
