/** The words and icons of steps, for lists, flags and menus. */
import {
  type Icon,
  IconArrowBackUp,
  IconArrowsMinimize,
  IconBrowserPlus,
  IconBrowserX,
  IconClock,
  IconDoorEnter,
  IconDoorExit,
  IconEraser,
  IconLogin2,
  IconMessageCircle,
  IconMessageOff,
  IconRefresh,
  IconRoute,
  IconSend,
  IconSwitchHorizontal,
  IconUserShare,
  IconUsers,
  IconUsersMinus,
  IconWorld,
} from "@tabler/icons-react";
import type { Step } from "@/ipc/generated";
import { duration } from "@/lib/time";

/** What came before a new step: the URL that is shown then, and the number of the tab that was opened last. */
export type StepPlace = { url: string; lastTab: number };

export type StepKind = { key: string; label: string; icon: Icon; make: (place: StepPlace) => Step };

export type StepGroup = { label: string; kinds: readonly StepKind[] };

const day = 86_400_000;

/** Every kind of step by what it is about, in the order of the menu. */
export const stepGroups: readonly StepGroup[] = [
  {
    label: "Page",
    kinds: [
      { key: "load", label: "Load a page", icon: IconWorld, make: ({ url }) => ({ op: "load", url }) },
      { key: "route", label: "Change the route", icon: IconRoute, make: ({ url }) => ({ op: "route", url }) },
      { key: "back", label: "Go back", icon: IconArrowBackUp, make: () => ({ op: "back" }) },
      { key: "reload", label: "Reload the page", icon: IconRefresh, make: () => ({ op: "reload" }) },
      {
        key: "new-tab",
        label: "Open a new tab",
        icon: IconBrowserPlus,
        make: ({ url }) => ({ op: "new-tab", url }),
      },
      {
        key: "switch-tab",
        label: "Switch to a tab",
        icon: IconSwitchHorizontal,
        make: ({ lastTab }) => ({ op: "switch-tab", tab: Math.max(1, lastTab - 1) }),
      },
      { key: "close-tab", label: "Close the tab", icon: IconBrowserX, make: () => ({ op: "close-tab" }) },
    ],
  },
  {
    label: "Chat",
    kinds: [
      { key: "open", label: "Open the chat", icon: IconMessageCircle, make: () => ({ op: "open" }) },
      {
        key: "minimize",
        label: "Minimise the chat",
        icon: IconArrowsMinimize,
        make: () => ({ op: "minimize" }),
      },
      { key: "register", label: "Register", icon: IconLogin2, make: () => ({ op: "register" }) },
      {
        key: "write",
        label: "Write a message",
        icon: IconSend,
        make: () => ({ op: "write", text: "Hello" }),
      },
      { key: "end-chat", label: "End the chat", icon: IconMessageOff, make: () => ({ op: "end-chat" }) },
    ],
  },
  {
    label: "Visitor",
    kinds: [
      { key: "wait", label: "Wait", icon: IconClock, make: () => ({ op: "wait", ms: 10_000 }) },
      { key: "leave", label: "Leave the site", icon: IconDoorExit, make: () => ({ op: "leave" }) },
      {
        key: "return",
        label: "Come back later",
        icon: IconDoorEnter,
        make: () => ({ op: "return", ms: day }),
      },
      {
        key: "clear-storage",
        label: "Clear the site’s storage",
        icon: IconEraser,
        make: () => ({ op: "clear-storage" }),
      },
    ],
  },
  {
    label: "World",
    kinds: [
      {
        key: "online",
        label: "Agents come online",
        icon: IconUsers,
        make: () => ({ op: "agents", online: true }),
      },
      {
        key: "offline",
        label: "Agents go offline",
        icon: IconUsersMinus,
        make: () => ({ op: "agents", online: false }),
      },
      {
        key: "next-agent",
        label: "Next agent becomes…",
        icon: IconUserShare,
        make: () => ({ op: "next-agent", agent: null }),
      },
    ],
  },
];

const stepKinds: readonly StepKind[] = stepGroups.flatMap(({ kinds }) => kinds);

/** The kind of step that a menu names by its key. */
export function stepKind(key: string): StepKind | undefined {
  return stepKinds.find((kind) => kind.key === key);
}

export function stepIcon(step: Step): Icon {
  const key = step.op === "agents" ? (step.online ? "online" : "offline") : step.op;
  return stepKind(key)?.icon ?? IconClock;
}

/** A step in a few words. */
export function stepWords(step: Step): string {
  switch (step.op) {
    case "load":
      return `Load ${step.url}`;
    case "route":
      return `Route ${step.url}`;
    case "reload":
      return "Reload";
    case "back":
      return "Go back";
    case "new-tab":
      return `New tab ${step.url}`;
    case "switch-tab":
      return `Switch to tab ${step.tab}`;
    case "close-tab":
      return step.tab === undefined ? "Close the tab" : `Close tab ${step.tab}`;
    case "leave":
      return "Leave the site";
    case "return":
      return `Come back after ${duration(step.ms)}${step.url === undefined ? "" : ` to ${step.url}`}`;
    case "wait":
      return `Wait ${duration(step.ms)}`;
    case "open":
      return "Open the chat";
    case "minimize":
      return "Minimise the chat";
    case "register":
      return "Register";
    case "write":
      return `Write “${step.text}”`;
    case "clear-storage":
      return "Clear the site’s storage";
    case "end-chat":
      return "End the chat";
    case "agents":
      return step.online ? "Agents come online" : "Agents go offline";
    case "next-agent":
      return `Next agent: ${step.agent ?? "nobody"}`;
    case "request-chat":
      return "Ask for a chat";
    case "message":
      return `${step.from === "agent" ? "An agent writes" : "Write"} “${step.text}”`;
    case "served":
      return "An agent serves";
    case "account-status":
      return `The account becomes ${step.status}`;
  }
}

/** What a step shows in the visitor's address bar as far as the step itself says it: a URL, null for nothing, undefined when it says nothing. */
export function shows(step: Step): string | null | undefined {
  switch (step.op) {
    case "load":
    case "route":
    case "new-tab":
    case "return":
      return step.url;
    case "leave":
      return null;
    default:
      return undefined;
  }
}

/** The path of a URL with what follows, for narrow places; the URL itself where it has none. */
export function shortUrl(url: string): string {
  const at = url.indexOf("/", url.indexOf("//") + 2);
  return at < 0 || !url.includes("//") ? url : url.slice(at);
}

/** A page's name from its address, for want of a better one. */
export function pageName(url: string): string {
  const path = shortUrl(url).split(/[?#]/)[0] ?? "";
  const last = path.split("/").findLast((part) => part !== "" && part !== url);
  const words = (last ?? "Home").replace(/[-_]+/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A URL as people say it, without its scheme, in the site and what is on it. What is no web address is all path. */
export function addressParts(url: string): { host: string; path: string } {
  const [, host, path] = /^https?:\/\/([^/?#]+)(.*)$/i.exec(url) ?? ["", "", url];
  return { host: host ?? "", path: path ?? "" };
}

/** What a step that is put before the step `before` starts with: the last URL that is named there, and the last tab. */
export function placeAt(steps: readonly Step[], before: number): StepPlace {
  let url = "https://shop.example/";
  let lastTab = 1;
  for (const step of steps.slice(0, before)) {
    url = shows(step) ?? url;
    lastTab = step.op === "new-tab" ? lastTab + 1 : step.op === "return" ? 1 : lastTab;
  }
  return { url, lastTab };
}
