import { Modal, Title } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconKeyboard } from "@tabler/icons-react";
import { ShortcutHint } from "@/components/ShortcutHint";
import { useActions, useAllActions } from "./actions";
import { sections, shortcutsOf } from "./registry";
import styles from "./ShortcutsSheet.module.css";

/** All shortcuts that work where the user is, on `?`. */
export function ShortcutsSheet() {
  const [opened, { open, close }] = useDisclosure(false);
  const actions = useAllActions();
  useActions(
    [
      {
        id: "help.shortcuts",
        title: "Show keyboard shortcuts",
        section: "Help",
        icon: IconKeyboard,
        shortcut: ["?", "mod+/"],
        keywords: ["keys", "help"],
        run: open,
      },
    ],
    "frame",
  );
  const groups = sections
    .map((section) => ({
      section,
      actions: actions.filter((action) => action.section === section && shortcutsOf(action).length > 0),
    }))
    .filter((group) => group.actions.length > 0);
  return (
    <Modal opened={opened} onClose={close} title="Keyboard shortcuts" size="lg">
      <div className={styles.groups}>
        {groups.map((group) => (
          <section key={group.section} className={styles.group}>
            <Title order={3}>{group.section}</Title>
            <dl className={styles.list}>
              {group.actions.map((action) => (
                <div key={action.id} className={styles.row}>
                  <dt>{action.title}</dt>
                  {shortcutsOf(action).map((shortcut) => (
                    <dd key={shortcut}>
                      <ShortcutHint shortcut={shortcut} />
                    </dd>
                  ))}
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
