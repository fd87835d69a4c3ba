import { Loader } from "@mantine/core";
import { IconArrowLeft, IconArrowRight } from "@tabler/icons-react";
import { Suspense, useEffect } from "react";
import { DateLocaleContext } from "@/components/RelativeTime";
import { useHost } from "@/ipc/host";
import { useActions } from "./actions";
import { useAppearanceActions, useDateLocale } from "./appearance";
import { useFocusHome } from "./focus-home";
import { useHelpActions, useHelpRoom } from "./help";
import { useInView } from "./in-view";
import { NoticesBar } from "./NoticesBar";
import { Palette } from "./palette/Palette";
import { useProject } from "./project";
import { Rail } from "./Rail";
import { navigate, type Route, screenTitles, useRoute } from "./routes";
import { ScreenBoundary } from "./ScreenBoundary";
import styles from "./Shell.module.css";
import { ShortcutsSheet } from "./ShortcutsSheet";
import { StartTrouble } from "./StartTrouble";
import { StatusBar } from "./StatusBar";
import { ConversionInView, HelpInView, ScreenOf, useScreensAhead, WishInView } from "./screens";
import {
  useDriftStatus,
  usePracticeStatus,
  useStartNotices,
  useStartTrouble,
  useVersionStatus,
} from "./start";
import { useUpdateStatus } from "./updates";
import { useWishAction } from "./wish";

const workId = "work";

/** What the window can do on every screen. */
function useFrameActions(): void {
  useActions(
    [
      {
        id: "go.back",
        title: "Back",
        section: "Go to",
        icon: IconArrowLeft,
        shortcut: "Alt+ArrowLeft",
        leavesFields: true,
        run: () => window.history.back(),
      },
      {
        id: "go.forward",
        title: "Forward",
        section: "Go to",
        icon: IconArrowRight,
        shortcut: "Alt+ArrowRight",
        leavesFields: true,
        run: () => window.history.forward(),
      },
    ],
    "frame",
  );
}

function useWindowTitle(title: string): void {
  const host = useHost();
  useEffect(() => {
    host.setTitle(title);
  }, [host, title]);
}

/** What counts as another place: a screen, and where it is about one draft, that draft. A list keeps the focus while one chooses in it. */
function placeOf(route: Route): string {
  return "draft" in route ? `${route.screen} ${route.draft}` : route.screen;
}

/** The frame around every screen: rail, notices, the screen itself, status. */
export function Shell() {
  const route = useRoute();
  const { project } = useProject();
  const inView = useInView(route, project?.id ?? null);
  useFrameActions();
  useFocusHome(placeOf(route));
  useAppearanceActions();
  useWishAction();
  useHelpActions();
  const { isBeside, isTight } = useHelpRoom();
  useStartNotices();
  usePracticeStatus();
  useDriftStatus();
  useUpdateStatus();
  useVersionStatus();
  useScreensAhead();
  const trouble = useStartTrouble();
  useWindowTitle([screenTitles[route.screen], project?.name, "Trigger Designer"].filter(Boolean).join(" · "));
  return (
    <DateLocaleContext value={useDateLocale()}>
      <div className={styles.shell}>
        <button
          type="button"
          className="td-skip-link"
          onClick={() => document.getElementById(workId)?.focus()}
        >
          Skip to the work area
        </button>
        <Rail route={route} inView={inView} bare={isTight} />
        <div className={styles.main}>
          <NoticesBar />
          <main id={workId} className={styles.work} tabIndex={-1}>
            <ScreenBoundary
              key={route.screen}
              name={screenTitles[route.screen]}
              onLeave={() => navigate({ screen: "library" })}
            >
              <Suspense
                fallback={<Loader className={styles.loading} role="status" aria-label="Loading the screen" />}
              >
                {trouble === null ? (
                  <ScreenOf route={route} inView={inView} />
                ) : (
                  <StartTrouble {...trouble} />
                )}
              </Suspense>
            </ScreenBoundary>
          </main>
          <StatusBar />
        </div>
        <HelpInView isBeside={isBeside} />
        <Palette inView={inView} />
        <ShortcutsSheet />
        <ConversionInView />
        <WishInView />
      </div>
    </DateLocaleContext>
  );
}
