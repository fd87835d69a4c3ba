import { Spotlight, type SpotlightActionGroupData, spotlight } from "@mantine/spotlight";
import { IconCommand, IconSearch } from "@tabler/icons-react";
import { ShortcutHint } from "@/components/ShortcutHint";
import { finds } from "@/lib/search";
import { motion } from "@/theme";
import { useActions, useAllActions, useRegistry } from "./actions";
import styles from "./Palette.module.css";
import { type Action, mainShortcut, sections } from "./registry";

/** The actions that can be run now, by section, as the palette lists them. */
export function paletteGroups(
  actions: readonly Action[],
  query: string,
): { title: string; actions: Action[] }[] {
  const offered = actions.filter(
    (action) =>
      action.enabled !== false &&
      action.hidden !== true &&
      finds(query, action.title, action.section, ...(action.keywords ?? [])),
  );
  return sections
    .map((title) => ({ title, actions: offered.filter(({ section }) => section === title) }))
    .filter((group) => group.actions.length > 0);
}

/** Every command of the application, found by typing. Opens with Ctrl or ⌘ and K. */
export function Palette() {
  const actions = useAllActions();
  const registry = useRegistry();
  useActions(
    [
      {
        id: "palette.open",
        title: "Search commands",
        section: "Help",
        icon: IconCommand,
        shortcut: ["mod+K", "mod+Shift+P"],
        hidden: true,
        run: spotlight.open,
      },
    ],
    "frame",
  );
  const item = (action: Action) => {
    const Glyph = action.icon ?? IconCommand;
    return {
      id: action.id,
      label: action.title,
      leftSection: <Glyph size="1rem" stroke={1.75} aria-hidden />,
      rightSection: <ShortcutHint shortcut={mainShortcut(action)} />,
      // After the palette has closed, so that an action may move the focus.
      onClick: () => requestAnimationFrame(() => registry.run(action.id)),
    };
  };
  const grouped = (query: string): SpotlightActionGroupData[] =>
    paletteGroups(actions, query).map((group) => ({ group: group.title, actions: group.actions.map(item) }));
  return (
    <Spotlight
      actions={grouped("")}
      filter={(query) => grouped(query)}
      shortcut={null}
      nothingFound="No command has these words in its name."
      classNames={{
        content: styles.content ?? "",
        action: styles.action ?? "",
        actionsGroup: styles.group ?? "",
        search: styles.search ?? "",
      }}
      attributes={{ content: { "aria-label": "Commands" } }}
      overlayProps={{ blur: 0 }}
      scrollable
      maxHeight="60vh"
      transitionProps={{ duration: motion.fast, transition: "fade" }}
      searchProps={{
        leftSection: <IconSearch size="1rem" aria-hidden />,
        placeholder: "What do you want to do?",
        "aria-label": "Search commands",
      }}
    />
  );
}
