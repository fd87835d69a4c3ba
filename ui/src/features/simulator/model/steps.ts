/** Places of a session: what a step shows, and URLs as people say them. */
import type { Session, Step } from "@/ipc/generated";

/** What came before a new step: the URL that is shown then, and the number of the tab that was opened last; and the departments. */
export type StepPlace = { url: string; lastTab: number; departments: readonly string[] };

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
export function placeAt({ session: steps, env }: Session, before: number): StepPlace {
  let url = "https://shop.example/";
  let lastTab = 1;
  for (const step of steps.slice(0, before)) {
    url = shows(step) ?? url;
    lastTab = step.op === "new-tab" ? lastTab + 1 : step.op === "return" ? 1 : lastTab;
  }
  return { url, lastTab, departments: Object.keys(env.departments ?? {}) };
}
