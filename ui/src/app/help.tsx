/** Help beside the work: what is open, how one gets there and back. The frame draws the panel, whose feature no screen knows. */
import { useMediaQuery } from "@mantine/hooks";
import { IconHelp, IconTableOptions } from "@tabler/icons-react";
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from "react";
import { helpAround, OpenHelpProvider } from "@/components/help";
import type { HelpGroup } from "@/ipc/generated";
import { helpBreak, railBreak } from "@/theme";
import { useActions } from "./actions";
import { focusHome } from "./focus-home";
import { navigate, screenTitles } from "./routes";

/** What the panel shows. */
export type HelpPlace =
  | { kind: "start" }
  | { kind: "group"; group: HelpGroup }
  /** The first page that one of the names leads to. */
  | { kind: "page"; names: readonly string[] };

export type Help = {
  /** What is shown; null while the panel is closed. */
  place: HelpPlace | null;
  /** Grows whenever the panel should take the focus. */
  turn: number;
  canGoBack: boolean;
  /** The modal dialog in which help was asked for: the panel lies above it as long as it is open. */
  dialog: Element | null;
  go: (place: HelpPlace) => void;
  back: () => void;
  /** Closes the panel; the focus goes back to where it was. */
  close: () => void;
};

const nowhere: Help = {
  place: null,
  turn: 0,
  canGoBack: false,
  dialog: null,
  go: () => undefined,
  back: () => undefined,
  close: () => undefined,
};

const HelpContext = createContext<Help>(nowhere);

export function useHelp(): Help {
  return useContext(HelpContext);
}

/** The mark of the panel, by which it is known whether the focus is in it. */
export const panelMark = "data-help-panel";

const isInPanel = (element: Element | null) =>
  element?.closest(`[${panelMark}]`) !== null && element !== null;

const modal = `[role=dialog][aria-modal=true]:not([${panelMark}])`;

/** The dialog that an element is in, if it keeps everything else from being reached. What is said in passing stands above any. */
function modalAround(element: Element | null): Element | null {
  if (element?.closest("[data-saying]") != null) {
    return [...document.querySelectorAll(modal)].at(-1) ?? null;
  }
  return element?.closest(modal) ?? null;
}

/** Keeps what is read. */
export function HelpProvider({ children }: { children: ReactNode }) {
  const [trail, setTrail] = useState<readonly HelpPlace[]>([]);
  const [turn, setTurn] = useState(0);
  const [dialog, setDialog] = useState<Element | null>(null);
  const before = useRef<Element | null>(null);
  const help = useMemo<Help>(() => {
    const place = trail.at(-1) ?? null;
    return {
      place,
      turn,
      canGoBack: trail.length > 1,
      dialog,
      go: (next) => {
        const here = document.activeElement;
        if (!isInPanel(here)) {
          before.current = here;
          setDialog(modalAround(here));
        }
        // From outside another subject begins.
        setTrail((all) => (isInPanel(here) ? [...all, next] : [next]));
        setTurn((count) => count + 1);
      },
      back: () => {
        setTrail((all) => all.slice(0, -1));
        setTurn((count) => count + 1);
      },
      close: () => {
        setTrail([]);
        setDialog(null);
        const home = before.current;
        requestAnimationFrame(() => {
          if (home instanceof HTMLElement && home.isConnected && home !== document.body) {
            home.focus({ preventScroll: true });
          } else {
            focusHome();
          }
        });
      },
    };
  }, [trail, turn, dialog]);
  useEffect(() => {
    if (dialog === null) {
      return;
    }
    // A dialog can close by itself, when what it did is done.
    const watch = new MutationObserver(() => {
      if (!dialog.isConnected) {
        setDialog(null);
      }
    });
    watch.observe(document.body, { childList: true, subtree: true });
    return () => watch.disconnect();
  }, [dialog]);
  const open = useMemo(
    () => (names: readonly string[]) =>
      help.go(names.length === 0 ? { kind: "start" } : { kind: "page", names }),
    [help],
  );
  return (
    <HelpContext value={help}>
      <OpenHelpProvider value={open}>{children}</OpenHelpProvider>
    </HelpContext>
  );
}

/** Whether the panel stands beside the work, and whether the rail gives up its words for that. */
export function useHelpRoom(): { isBeside: boolean; isTight: boolean } {
  const { place } = useHelp();
  const wide = useMediaQuery(`(min-width: ${helpBreak.beside})`, true, { getInitialValueInEffect: false });
  const roomy = useMediaQuery(`(min-width: ${helpBreak.roomy})`, true, { getInitialValueInEffect: false });
  const narrow = useMediaQuery(`(max-width: ${railBreak})`, false, { getInitialValueInEffect: false });
  return { isBeside: wide, isTight: narrow || (place !== null && wide && !roomy) };
}

export const helpAction = "help.open";

/** Offers help about what has the focus, and the table of what platforms can do, on every screen. */
export function useHelpActions(): void {
  const { go } = useHelp();
  useActions(
    [
      {
        id: helpAction,
        title: "Help",
        section: "Help",
        icon: IconHelp,
        shortcut: "F1",
        inDialogs: true,
        keywords: ["manual", "documentation", "explain", "why", "what is this"],
        run: () => {
          const names = helpAround(document.activeElement);
          go(names.length === 0 ? { kind: "start" } : { kind: "page", names });
        },
      },
      {
        id: "help.can",
        title: screenTitles.can,
        section: "Help",
        icon: IconTableOptions,
        keywords: ["compare", "platforms", "possible", "features", "table", "supports"],
        run: () => navigate({ screen: "can" }),
      },
    ],
    "frame",
  );
}
