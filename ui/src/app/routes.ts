/** Where the user is, as a value, as the hash of the address, and back. Nothing else reads or writes the address. */
import { useSyncExternalStore } from "react";

export type Route =
  | { screen: "library" }
  | { screen: "editor"; draft: number | null }
  | PatternsRoute
  | { screen: "simulator"; draft: number | null }
  | { screen: "publish"; server: number | null }
  | { screen: "servers"; server: number | null }
  | AccountRoute
  | { screen: "settings" }
  | { screen: "can" };

/** The lab of a draft, at one of its patterns, or the free one, perhaps with a URL to look at; or how all patterns of the project lie to each other. */
export type PatternsRoute = {
  screen: "patterns";
  draft: number | null;
  /** The path of a pattern in the draft; the first without it. */
  pattern?: string;
  url?: string;
  view?: "overlap";
};

/** What the account of a server has, perhaps at one of its parts. */
export type AccountRoute = { screen: "account"; server: number | null; part?: string };

export type Screen = Route["screen"];

/** The title of each screen, as the rail, the palette and the window say it. */
export const screenTitles: Record<Screen, string> = {
  library: "Library",
  editor: "Editor",
  patterns: "Pattern lab",
  simulator: "Simulator",
  publish: "Publish",
  servers: "Servers",
  account: "Account",
  settings: "Settings",
  can: "Can the platform do this?",
};

/** The draft or the server that a route is about. */
function subjectOf(route: Route): number | null {
  return "draft" in route ? route.draft : "server" in route ? route.server : null;
}

export function formatRoute(route: Route): string {
  const id = subjectOf(route);
  const subject = id === null ? "" : `/${id}`;
  if (route.screen === "patterns") {
    const view = route.view === undefined ? "" : `/${route.view}`;
    const asked = [
      ...(route.pattern === undefined ? [] : [`pattern=${encodeURIComponent(route.pattern)}`]),
      ...(route.url === undefined ? [] : [`url=${encodeURIComponent(route.url)}`]),
    ].join("&");
    return `#/patterns${subject}${view}${asked === "" ? "" : `?${asked}`}`;
  }
  const part = route.screen === "account" && id !== null && route.part !== undefined ? `/${route.part}` : "";
  return `#/${route.screen}${subject}${part}`;
}

/** The route of a hash; anything unknown is the library. */
export function parseRoute(hash: string): Route {
  const [path = "", query] = hash.replace(/^#?\/?/, "").split("?");
  const [screen, rest, part] = path.split("/");
  const id = rest !== undefined && /^\d+$/.test(rest) ? Number(rest) : null;
  switch (screen) {
    case "patterns": {
      const asked = new URLSearchParams(query);
      const url = asked.get("url");
      const pattern = asked.get("pattern");
      return {
        screen,
        draft: id,
        ...(rest === "overlap" ? { view: rest } : {}),
        ...(pattern === null ? {} : { pattern }),
        ...(url === null ? {} : { url }),
      };
    }
    case "editor":
    case "simulator":
      return { screen, draft: id };
    case "publish":
    case "servers":
      return { screen, server: id };
    case "account":
      return {
        screen,
        server: id,
        ...(id !== null && /^[a-z-]+$/.test(part ?? "") ? { part: part ?? "" } : {}),
      };
    case "settings":
    case "can":
      return { screen };
    default:
      return { screen: "library" };
  }
}

function subscribe(listener: () => void): () => void {
  window.addEventListener("hashchange", listener);
  return () => window.removeEventListener("hashchange", listener);
}

const currentHash = () => window.location.hash;

export function useRoute(): Route {
  return parseRoute(useSyncExternalStore(subscribe, currentHash));
}

/** Goes there; *back* returns. With `replace`, *back* skips where the user was. */
export function navigate(route: Route, how: "push" | "replace" = "push"): void {
  const hash = formatRoute(route);
  if (hash === window.location.hash) {
    return;
  }
  if (how === "push") {
    window.location.hash = hash;
  } else {
    window.location.replace(hash);
  }
}

/** Forgets the server of the address: the next project has others. */
export function leaveServer(): void {
  const route = parseRoute(window.location.hash);
  if ("server" in route) {
    navigate({ ...route, server: null }, "replace");
  }
}
