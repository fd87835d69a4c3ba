import { Tooltip, UnstyledButton } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
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
import { ShortcutHint } from "@/components/ShortcutHint";
import { useHint } from "@/components/use-hint";
import { ariaShortcut, thisKeyboard } from "@/lib/keys";
import { railBreak } from "@/theme";
import { useActions, useRegistry } from "./actions";
import { type InView, routeInView } from "./in-view";
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

type StopLinkProps = { stop: Stop; href: string; here: boolean; bare: boolean };

/** One screen. Only without its word does it need a tooltip. */
function StopLink({ stop: { screen, icon: Glyph, shortcut }, href, here, bare }: StopLinkProps) {
  const { answered, handlers } = useHint();
  return (
    <Tooltip
      label={<ShortcutHint label={screenTitles[screen]} shortcut={shortcut} />}
      position="right"
      disabled={!bare || answered}
    >
      <a
        className={styles.stop}
        href={href}
        aria-current={here ? "page" : undefined}
        aria-keyshortcuts={ariaShortcut(shortcut, thisKeyboard())}
        {...handlers}
      >
        <Glyph className={styles.icon} stroke={1.75} aria-hidden />
        <span className={styles.word}>{screenTitles[screen]}</span>
        <span className={styles.keys}>
          <ShortcutHint shortcut={shortcut} />
        </span>
      </a>
    </Tooltip>
  );
}

/** The palette, as a button that looks like a search. */
function CommandsButton({ bare }: { bare: boolean }) {
  const registry = useRegistry();
  const { answered, handlers } = useHint();
  return (
    <Tooltip
      label={<ShortcutHint label="Commands" shortcut="mod+K" />}
      position="right"
      disabled={!bare || answered}
    >
      <UnstyledButton
        className={styles.search}
        aria-keyshortcuts={ariaShortcut("mod+K", thisKeyboard())}
        onClick={() => registry.run("palette.open")}
        {...handlers}
      >
        <IconSearch className={styles.icon} stroke={1.75} aria-hidden />
        <span className={styles.word}>Commands</span>
        <span className={styles.keys}>
          <ShortcutHint shortcut="mod+K" />
        </span>
      </UnstyledButton>
    </Tooltip>
  );
}

/** The way to every screen: project, palette, screens. In a narrow window only icons are left. */
export function Rail({ route, inView }: { route: Route; inView: InView }) {
  useActions(
    [...work, ...setUp].map(({ screen, icon, shortcut }) => ({
      id: `go.${screen}`,
      title: screenTitles[screen],
      section: "Go to",
      icon,
      shortcut,
      run: () => navigate(routeInView(screen, inView)),
    })),
    "frame",
  );
  const bare = useMediaQuery(`(max-width: ${railBreak})`, false, { getInitialValueInEffect: false });
  const links = (stops: readonly Stop[]) =>
    stops.map((stop) => (
      <li key={stop.screen}>
        <StopLink
          stop={stop}
          href={formatRoute(routeInView(stop.screen, inView))}
          here={stop.screen === (route.screen === "account" ? "servers" : route.screen)}
          bare={bare}
        />
      </li>
    ));
  return (
    <nav className={styles.rail} aria-label="Screens">
      <ProjectSwitcher />
      <CommandsButton bare={bare} />
      <ul className={styles.stops}>{links(work)}</ul>
      <ul className={styles.stops} data-last>
        {links(setUp)}
      </ul>
    </nav>
  );
}
