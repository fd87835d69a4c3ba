import { Tooltip, UnstyledButton } from "@mantine/core";
import { spotlight } from "@mantine/spotlight";
import {
  type Icon,
  IconCloudUpload,
  IconLayoutList,
  IconPencil,
  IconPlayerPlay,
  IconRegex,
  IconSearch,
  IconServer2,
  IconSettings,
} from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { ShortcutHint } from "@/components/ShortcutHint";
import { ariaShortcut, thisKeyboard } from "@/lib/keys";
import { useActions } from "./actions";
import { ProjectSwitcher } from "./ProjectSwitcher";
import styles from "./Rail.module.css";
import { formatRoute, navigate, type Route, type Screen, screenTitles } from "./routes";

type Stop = { screen: Screen; icon: Icon; shortcut: string };

const work: readonly Stop[] = [
  { screen: "library", icon: IconLayoutList, shortcut: "mod+1" },
  { screen: "editor", icon: IconPencil, shortcut: "mod+2" },
  { screen: "patterns", icon: IconRegex, shortcut: "mod+3" },
  { screen: "simulator", icon: IconPlayerPlay, shortcut: "mod+4" },
  { screen: "publish", icon: IconCloudUpload, shortcut: "mod+5" },
];

const setUp: readonly Stop[] = [
  { screen: "servers", icon: IconServer2, shortcut: "mod+6" },
  { screen: "settings", icon: IconSettings, shortcut: "mod+," },
];

/** Where a stop leads: the screens of one draft go to the draft that was last worked on. */
function destination(screen: Screen, lastDraft: number | null): Route {
  switch (screen) {
    case "editor":
    case "patterns":
    case "simulator":
      return { screen, draft: lastDraft };
    case "library":
    case "publish":
    case "servers":
    case "settings":
      return { screen };
  }
}

/** Remembers the draft of the last route that had one. */
function useLastDraft(route: Route): number | null {
  const here = "draft" in route ? route.draft : null;
  const [last, setLast] = useState(here);
  useEffect(() => {
    if (here !== null) {
      setLast(here);
    }
  }, [here]);
  return here ?? last;
}

/** The way to every screen: project, palette, screens. In a narrow window only icons are left. */
export function Rail({ route }: { route: Route }) {
  const lastDraft = useLastDraft(route);
  useActions(
    [...work, ...setUp].map(({ screen, icon, shortcut }) => ({
      id: `go.${screen}`,
      title: screenTitles[screen],
      section: "Go to",
      icon,
      shortcut,
      run: () => navigate(destination(screen, lastDraft)),
    })),
    "frame",
  );
  const links = (stops: readonly Stop[]) =>
    stops.map(({ screen, icon: Glyph, shortcut }) => (
      <li key={screen}>
        <Tooltip label={<ShortcutHint label={screenTitles[screen]} shortcut={shortcut} />} position="right">
          <a
            className={styles.stop}
            href={formatRoute(destination(screen, lastDraft))}
            aria-current={route.screen === screen ? "page" : undefined}
            aria-keyshortcuts={ariaShortcut(shortcut, thisKeyboard())}
          >
            <Glyph className={styles.icon} stroke={1.75} aria-hidden />
            <span className={styles.word}>{screenTitles[screen]}</span>
            <span className={styles.keys}>
              <ShortcutHint shortcut={shortcut} />
            </span>
          </a>
        </Tooltip>
      </li>
    ));
  return (
    <nav className={styles.rail} aria-label="Screens">
      <ProjectSwitcher />
      <UnstyledButton className={styles.search} onClick={() => spotlight.open()}>
        <IconSearch className={styles.icon} stroke={1.75} aria-hidden />
        <span className={styles.word}>Commands</span>
        <span className={styles.keys}>
          <ShortcutHint shortcut="mod+K" />
        </span>
      </UnstyledButton>
      <ul className={styles.stops}>{links(work)}</ul>
      <ul className={styles.stops} data-last>
        {links(setUp)}
      </ul>
    </nav>
  );
}
