import { IconDatabaseExport, IconDatabaseImport } from "@tabler/icons-react";
import { ActionButton, useActions } from "@/app/actions";
import { useDatabase } from "@/app/database";
import { CopyButton } from "@/components/CopyButton";
import { Row, Section } from "./Section";

/** Where the data is, and copies of it. */
export function DataSection({ folder }: { folder: string }) {
  const { backUp, restore, busy } = useDatabase();
  useActions([
    {
      id: "settings.backup",
      title: "Back up…",
      section: "Project",
      icon: IconDatabaseExport,
      keywords: ["save", "copy", "export", "database"],
      enabled: !busy,
      run: () => void backUp(),
    },
    {
      id: "settings.restore",
      title: "Restore a backup…",
      section: "Project",
      icon: IconDatabaseImport,
      keywords: ["load", "import", "database"],
      enabled: !busy,
      run: () => void restore(),
    },
  ]);
  return (
    <Section title="Data">
      <Row label="Folder" text={folder}>
        <CopyButton value={folder} label="Copy the path of the folder" />
      </Row>
      <Row
        label="Backup"
        text="Everything in one file: projects, drafts, history, servers. Passwords and tokens are not in it."
      >
        <ActionButton id="settings.backup" variant="default" />
      </Row>
      <Row
        label="Restore"
        text="Replaces everything by what a backup holds. What is here now is kept in a file beside the database."
      >
        <ActionButton id="settings.restore" variant="default" />
      </Row>
    </Section>
  );
}
