/** Which feature draws which screen, each loaded when it is first shown. The only file that imports features. */
import { type ComponentType, lazy, Suspense } from "react";
import { exhaustive } from "@/lib/exhaustive";
import { useConversion } from "./conversion";
import type { InView } from "./in-view";
import type { Route } from "./routes";
import { useWish } from "./wish";

function screen<N extends string, P>(load: () => Promise<Record<N, ComponentType<P>>>, name: N) {
  return lazy(async () => ({ default: (await load())[name] }));
}

const Library = screen(() => import("@/features/library/LibraryScreen"), "LibraryScreen");
const Editor = screen(() => import("@/features/editor/EditorScreen"), "EditorScreen");
const PatternLab = screen(() => import("@/features/patterns/PatternLabScreen"), "PatternLabScreen");
const Simulator = screen(() => import("@/features/simulator/SimulatorScreen"), "SimulatorScreen");
const Publish = screen(() => import("@/features/publishing/PublishScreen"), "PublishScreen");
const Servers = screen(() => import("@/features/servers/ServersScreen"), "ServersScreen");
const Account = screen(() => import("@/features/account/AccountScreen"), "AccountScreen");
const Settings = screen(() => import("@/features/settings/SettingsScreen"), "SettingsScreen");

const Conversion = screen(() => import("@/features/conversion/ConversionDialog"), "ConversionDialog");

/** The dialog that converts drafts, loaded when it is first asked for. */
export function ConversionInView() {
  const { wish } = useConversion();
  return wish === null ? null : (
    <Suspense fallback={null}>
      <Conversion />
    </Suspense>
  );
}

const WishDialog = screen(() => import("@/features/wish/WishDialog"), "WishDialog");

/** The dialog that asks what is wanted, loaded when it is first asked for. */
export function WishInView() {
  const { isAsked } = useWish();
  return isAsked ? (
    <Suspense fallback={null}>
      <WishDialog />
    </Suspense>
  ) : null;
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
    default:
      return exhaustive(route);
  }
}
