import { Tooltip, UnstyledButton } from "@mantine/core";
import {
  type Icon,
  IconCloudUpload,
  IconHelp,
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
import { useActions, useRegistry } from "./actions";
import { helpAction } from "./help";
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

/** Help about what has the focus. A click would take the focus, so it opens the start page. */
function HelpButton({ bare }: { bare: boolean }) {
  const registry = useRegistry();
  const { answered, handlers } = useHint();
  return (
    <Tooltip
      label={<ShortcutHint label="Help" shortcut="F1" />}
      position="right"
      disabled={!bare || answered}
    >
      <UnstyledButton
        className={styles.stop}
        aria-keyshortcuts={ariaShortcut("F1", thisKeyboard())}
        onClick={() => registry.run(helpAction)}
        {...handlers}
      >
        <IconHelp className={styles.icon} stroke={1.75} aria-hidden />
        <span className={styles.word}>Help</span>
        <span className={styles.keys}>
          <ShortcutHint shortcut="F1" />
        </span>
      </UnstyledButton>
    </Tooltip>
  );
}

type RailProps = {
  route: Route;
  inView: InView;
  /** Only icons: the window is narrow, or help stands beside the work. */
  bare: boolean;
};

/** The way to every screen: project, palette, screens, help. */
export function Rail({ route, inView, bare }: RailProps) {
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
    <nav className={styles.rail} aria-label="Screens" data-rail={bare ? "bare" : "full"}>
      <ProjectSwitcher />
      <CommandsButton bare={bare} />
      <ul className={styles.stops}>{links(work)}</ul>
      <ul className={styles.stops} data-last>
        {links(setUp)}
        <li>
          <HelpButton bare={bare} />
        </li>
      </ul>
    </nav>
  );
}
