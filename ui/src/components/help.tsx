/**
 * Help about what is on the screen. A part says by `data-help` which page is about it; F1 reads that from what has the focus upwards. The
 * frame says how a page is opened. Nothing here knows any page.
 */
import { UnstyledButton } from "@mantine/core";
import { createContext, type ReactNode, useContext } from "react";
import styles from "./help.module.css";

/** The attribute by which a part names its page; several names are set apart by blanks. */
const attribute = "data-help";

const namesOf = (element: Element) =>
  (element.getAttribute(attribute) ?? "").split(" ").filter((name) => name !== "");

/** The names in the row that an element has chosen while it keeps the focus itself, as a list does. */
function namesOfChosen(element: Element | null): readonly string[] {
  const id = element?.getAttribute("aria-activedescendant") ?? null;
  const row = id === null ? null : document.getElementById(id);
  return row === null ? [] : [...namesOf(row), ...namesInside(row)];
}

function namesInside(element: Element): readonly string[] {
  const inside = element.querySelector(`[${attribute}]`);
  return inside === null ? [] : namesOf(inside);
}

/**
 * The names of pages about an element and what is around it, the innermost first; those of the row that it has chosen before. Where there are
 * none around it, the first inside: a list can have the focus as a whole.
 */
export function helpAround(element: Element | null): readonly string[] {
  return [...new Set([...namesOfChosen(element), ...namesAround(element)])];
}

function namesAround(element: Element | null): readonly string[] {
  const names: string[] = [];
  for (let at = element; at !== null; at = at.parentElement) {
    names.push(...namesOf(at));
  }
  if (names.length === 0 && element !== null && !element.matches("body, main")) {
    return namesInside(element);
  }
  return names;
}

/** The name of the page about a kind of failure. What goes wrong in the interface itself has codes of its own, and no page. */
export function errorPage(code: string | undefined): string | undefined {
  return code === undefined || code.startsWith("ui-") ? undefined : `error/${code}`;
}

/** Opens the first page that one of the names leads to. */
export type OpenHelp = (names: readonly string[]) => void;

const OpenHelpContext = createContext<OpenHelp | null>(null);

export const OpenHelpProvider = OpenHelpContext.Provider;

/** What drafts are of, as the ids of pages have it. */
export type DraftSort = {
  platform: string;
  /** Null where it is not known: then the first kind counts that has such a page. */
  kind: string | null;
};

const SortContext = createContext<DraftSort | null>(null);

/** Says which drafts everything inside is about. */
export function HelpAbout({ platform, kind, children }: DraftSort & { children: ReactNode }) {
  return <SortContext value={{ platform, kind }}>{children}</SortContext>;
}

/** Makes the name of a page about the drafts here, such as that of a check; nothing where nobody said which they are. */
export function useHelpName(): (group: string, key: string | null | undefined) => string | undefined {
  const sort = useContext(SortContext);
  return (group, key) =>
    sort === null || key === null || key === undefined || key === ""
      ? undefined
      : [group, sort.platform, ...(sort.kind === null ? [] : [sort.kind]), key].join("/");
}

export type WhyLinkProps = {
  /** The name of the page. */
  page: string;
  /** What it explains, for screen readers: *Why: the pattern matches nothing*. */
  about: string;
};

/** A small way to the page that says why. Nothing where the frame has no help. */
export function WhyLink({ page, about }: WhyLinkProps) {
  const open = useContext(OpenHelpContext);
  return open === null ? null : (
    <UnstyledButton className={styles.why} aria-label={`Why? ${about}`} onClick={() => open([page])}>
      Why?
    </UnstyledButton>
  );
}
