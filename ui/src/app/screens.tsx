/** Which feature draws which screen, each loaded when it is first shown. The only file that imports features. */
import { useQueryClient } from "@tanstack/react-query";
import { Suspense, useEffect } from "react";
import { useClient } from "@/ipc/client";
import { commandKey } from "@/ipc/queries";
import { exhaustive } from "@/lib/exhaustive";
import { prepared, prepareWhenIdle } from "@/lib/preparation";
import { useConversion } from "./conversion";
import { useHelp } from "./help";
import type { InView } from "./in-view";
import type { Route } from "./routes";
import { useWish } from "./wish";

const Library = prepared(() => import("@/features/library/LibraryScreen"), "LibraryScreen");
const Editor = prepared(() => import("@/features/editor/EditorScreen"), "EditorScreen");
const PatternLab = prepared(() => import("@/features/patterns/PatternLabScreen"), "PatternLabScreen");
const Simulator = prepared(() => import("@/features/simulator/SimulatorScreen"), "SimulatorScreen");
const Publish = prepared(() => import("@/features/publishing/PublishScreen"), "PublishScreen");
const Servers = prepared(() => import("@/features/servers/ServersScreen"), "ServersScreen");
const Account = prepared(() => import("@/features/account/AccountScreen"), "AccountScreen");
const Settings = prepared(() => import("@/features/settings/SettingsScreen"), "SettingsScreen");

const Can = prepared(() => import("@/features/help/CanScreen"), "CanScreen");
const HelpPanel = prepared(() => import("@/features/help/HelpPanel"), "HelpPanel");
const Conversion = prepared(() => import("@/features/conversion/ConversionDialog"), "ConversionDialog");
const WishDialog = prepared(() => import("@/features/wish/WishDialog"), "WishDialog");

/** What is fetched ahead once the first screen is there, in the order in which people go there. */
const ahead = [
  Library,
  Editor,
  PatternLab,
  Simulator,
  Publish,
  Servers,
  Settings,
  Account,
  Conversion,
  WishDialog,
  HelpPanel,
  Can,
];

/**
 * Fetches the other screens while the window has nothing to do, so that each is there when it is first asked for, and lets the back end make
 * the pages of help, which takes it a moment.
 */
export function useScreensAhead(): void {
  const client = useClient();
  const queries = useQueryClient();
  useEffect(() => {
    // A unit test draws one screen, and would wait for the others.
    let gone = import.meta.env.MODE === "test";
    const input = { query: "" };
    const help = {
      prepare: () =>
        queries.prefetchQuery({
          queryKey: commandKey("help.find", input),
          queryFn: () => client.rpc("help.find", input),
        }),
    };
    // The pages of help come last, so that the back end does not make them while the first screen asks it for what it shows.
    void prepareWhenIdle([...ahead, help], () => gone);
    return () => {
      gone = true;
    };
  }, [client, queries]);
}

/** The dialog that converts drafts, loaded when it is first asked for. */
export function ConversionInView() {
  const { wish } = useConversion();
  return wish === null ? null : (
    <Suspense fallback={null}>
      <Conversion />
    </Suspense>
  );
}

/** The dialog that asks what is wanted, loaded when it is first asked for. */
export function WishInView() {
  const { asked } = useWish();
  return asked !== null ? (
    <Suspense fallback={null}>
      <WishDialog />
    </Suspense>
  ) : null;
}

/** The panel with help, loaded when it is first asked for. */
export function HelpInView({ isBeside }: { isBeside: boolean }) {
  const { place } = useHelp();
  return place === null ? null : (
    <Suspense fallback={null}>
      <HelpPanel isBeside={isBeside} />
    </Suspense>
  );
}

/** The screen of `route`. A new draft in the same screen starts it afresh. */
export function ScreenOf({ route, inView }: { route: Route; inView: InView }) {
  switch (route.screen) {
    case "library":
      return <Library draft={inView.draft} />;
    case "editor":
      return <Editor key={route.draft} draft={route.draft} />;
    case "patterns":
      return (
        <PatternLab
          key={route.draft}
          draft={route.draft}
          pattern={route.pattern ?? null}
          url={route.url ?? null}
          view={route.view ?? "lab"}
        />
      );
    case "simulator":
      return <Simulator key={route.draft} draft={route.draft} />;
    case "publish":
      return <Publish server={inView.server} />;
    case "servers":
      return <Servers server={inView.server} />;
    case "account":
      return <Account server={inView.server} part={route.part ?? null} />;
    case "settings":
      return <Settings />;
    case "can":
      return <Can />;
    default:
      return exhaustive(route);
  }
}
