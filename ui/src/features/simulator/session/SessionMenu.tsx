import { Menu, Select } from "@mantine/core";
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconCopy,
  IconDeviceFloppy,
  IconFileExport,
  IconPencil,
  IconPlus,
  IconTrash,
} from "@tabler/icons-react";
import { useState } from "react";
import { ActionIconButton, ActionMenuItem, useActions } from "@/app/actions";
import { ContextMenu } from "@/components/ContextMenu";
import { OverflowMenu } from "@/components/OverflowMenu";
import { StatusIcon } from "@/components/StatusBadge";
import type { SessionTest, SessionView } from "@/ipc/generated";
import { canRedo, canUndo } from "@/lib/undo";
import { sessionPasses } from "../model/expectations";
import { NameDialog } from "./NameDialog";
import { NewSession } from "./NewSession";
import styles from "./session.module.css";
import type { SessionDocument } from "./useSessionDocument";
import type { Sessions } from "./useSessions";

export type SessionMenuProps = {
  document: SessionDocument;
  sessions: readonly SessionView[];
  acts: Sessions;
  /** What came of the sessions that expect something. */
  tests: readonly SessionTest[] | undefined;
  /** Writes the session and what came of it as a page. */
  onShare: () => void;
};

type Dialog = "rename" | "copy" | "new" | null;

/** Which session is played, and what can be done with it. */
export function SessionMenu({ document, sessions, acts, tests, onShare }: SessionMenuProps) {
  const { view, state, dispatch, session } = document;
  const passes = sessionPasses(tests, view.id);
  const [dialog, setDialog] = useState<Dialog>(null);
  useActions([
    {
      id: "simulator.new",
      title: "New session…",
      section: "Session",
      shortcut: "mod+N",
      icon: IconPlus,
      run: () => setDialog("new"),
    },
    {
      id: "simulator.save",
      title: "Save the session now",
      section: "Session",
      shortcut: "mod+S",
      icon: IconDeviceFloppy,
      run: document.saveNow,
    },
    {
      id: "simulator.copy",
      title: "Save the session as…",
      section: "Session",
      shortcut: "mod+Shift+S",
      icon: IconCopy,
      keywords: ["duplicate", "copy"],
      run: () => setDialog("copy"),
    },
    {
      id: "simulator.rename",
      title: "Rename the session…",
      section: "Session",
      shortcut: "F2",
      icon: IconPencil,
      run: () => setDialog("rename"),
    },
    {
      id: "simulator.share",
      title: "Export as a page…",
      section: "Session",
      icon: IconFileExport,
      keywords: ["share", "html", "save"],
      run: onShare,
    },
    {
      id: "simulator.trash",
      title: "Move the session to the trash",
      section: "Session",
      icon: IconTrash,
      run: () => acts.trash(view),
    },
    {
      id: "simulator.undo",
      title: "Undo the change of the session",
      section: "Edit",
      shortcut: "mod+Z",
      icon: IconArrowBackUp,
      enabled: canUndo(state),
      run: () => dispatch({ type: "undo" }),
    },
    {
      id: "simulator.redo",
      title: "Redo the change of the session",
      section: "Edit",
      shortcut: ["mod+Shift+Z", "mod+Y"],
      icon: IconArrowForwardUp,
      enabled: canRedo(state),
      run: () => dispatch({ type: "redo" }),
    },
  ]);
  return (
    <>
      <ContextMenu label={`Session ${view.name}`} items={<SessionItems />}>
        <Select
          aria-label="Session"
          className={styles.choice ?? ""}
          data={sessions.map(({ id, name }) => ({ value: String(id), label: name }))}
          value={String(view.id)}
          onChange={(id) => id !== null && acts.choose(Number(id))}
          leftSection={passes !== null && <TestDot passes={passes} />}
          renderOption={({ option }) => (
            <span className={styles.option}>
              <TestDot passes={sessionPasses(tests, Number(option.value))} />
              {option.label}
            </span>
          )}
        />
      </ContextMenu>
      <OverflowMenu label="More for the session">
        <SessionItems />
      </OverflowMenu>
      <ActionIconButton id="simulator.undo" className={styles.roomy ?? ""} />
      <ActionIconButton id="simulator.redo" className={styles.roomy ?? ""} />
      {dialog === "rename" && (
        <NameDialog
          title="Rename the session"
          deed="Rename"
          start={view.name}
          onName={(name) => acts.rename(view, name, session)}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === "copy" && (
        <NameDialog
          title="Save the session as"
          deed="Save"
          start={`${view.name} (copy)`}
          onName={(name) => acts.create(name, session)}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === "new" && <NewSession onCreate={acts.create} onClose={() => setDialog(null)} />}
    </>
  );
}

/** What can be done with the session, below its button and where it is pointed at. */
function SessionItems() {
  return (
    <>
      <ActionMenuItem id="simulator.new" />
      <ActionMenuItem id="simulator.save" />
      <ActionMenuItem id="simulator.copy" />
      <ActionMenuItem id="simulator.rename" />
      <ActionMenuItem id="simulator.share" />
      <Menu.Divider />
      <ActionMenuItem id="simulator.undo" />
      <ActionMenuItem id="simulator.redo" />
      <Menu.Divider />
      <ActionMenuItem id="simulator.trash" color="red" />
    </>
  );
}

/** Whether a session is as expected; a place left free where it expects nothing. */
function TestDot({ passes }: { passes: boolean | null }) {
  return passes === null ? (
    <span className={styles.noDot} />
  ) : (
    <StatusIcon status={passes ? "done" : "failed"} label={passes ? "As expected" : "Not as expected"} />
  );
}
