/** The words and icons of steps, for lists, flags and menus. */
import {
  type Icon,
  IconArrowsMinimize,
  IconClock,
  IconLogin2,
  IconMessageCircle,
  IconMessageOff,
  IconRefresh,
  IconRoute,
  IconUserShare,
  IconUsers,
  IconUsersMinus,
  IconWorld,
} from "@tabler/icons-react";
import type { Step } from "@/ipc/generated";
import { duration } from "@/lib/time";

export type StepKind = { key: string; label: string; icon: Icon; make: (url: string) => Step };

/** Every kind of step, in the order of the menu. `make` is given the URL of the page before. */
export const stepKinds: readonly StepKind[] = [
  { key: "load", label: "Load a page", icon: IconWorld, make: (url) => ({ op: "load", url }) },
  { key: "wait", label: "Wait", icon: IconClock, make: () => ({ op: "wait", ms: 10_000 }) },
  { key: "route", label: "Change the route", icon: IconRoute, make: (url) => ({ op: "route", url }) },
  { key: "reload", label: "Reload the page", icon: IconRefresh, make: () => ({ op: "reload" }) },
  { key: "open", label: "Open the chat", icon: IconMessageCircle, make: () => ({ op: "open" }) },
  {
    key: "minimize",
    label: "Minimise the chat",
    icon: IconArrowsMinimize,
    make: () => ({ op: "minimize" }),
  },
  { key: "register", label: "Register", icon: IconLogin2, make: () => ({ op: "register" }) },
  { key: "end-chat", label: "End the chat", icon: IconMessageOff, make: () => ({ op: "end-chat" }) },
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
];

export function stepIcon(step: Step): Icon {
  const key = step.op === "agents" ? (step.online ? "online" : "offline") : step.op;
  return stepKinds.find((kind) => kind.key === key)?.icon ?? IconClock;
}

/** A step in a few words; `short` leaves out the address for a flag. */
export function stepWords(step: Step): string {
  switch (step.op) {
    case "load":
      return `Load ${step.url}`;
    case "route":
      return `Route ${step.url}`;
    case "reload":
      return "Reload";
    case "wait":
      return `Wait ${duration(step.ms)}`;
    case "open":
      return "Open the chat";
    case "minimize":
      return "Minimise the chat";
    case "register":
      return "Register";
    case "end-chat":
      return "End the chat";
    case "agents":
      return step.online ? "Agents come online" : "Agents go offline";
    case "next-agent":
      return `Next agent: ${step.agent ?? "nobody"}`;
  }
}

/** The path of a URL with what follows, for narrow places; the URL itself where it has none. */
export function shortUrl(url: string): string {
  const at = url.indexOf("/", url.indexOf("//") + 2);
  return at < 0 || !url.includes("//") ? url : url.slice(at);
}

/** A URL as people say it, without its scheme, in the site and what is on it. What is no web address is all path. */
export function addressParts(url: string): { host: string; path: string } {
  const [, host, path] = /^https?:\/\/([^/?#]+)(.*)$/i.exec(url) ?? ["", "", url];
  return { host: host ?? "", path: path ?? "" };
}

/** The URL that a new page or route starts with: that of the last page before the step. */
export function lastUrl(steps: readonly Step[], before: number): string {
  const last = steps.slice(0, before).findLast((step) => step.op === "load" || step.op === "route");
  return last !== undefined && "url" in last ? last.url : "https://shop.example/";
}
