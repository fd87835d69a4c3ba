import { ActionIcon, CloseButton, Tooltip } from "@mantine/core";
import { useFocusTrap, useMergedRef } from "@mantine/hooks";
import { IconArrowLeft } from "@tabler/icons-react";
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from "react";
import { panelMark, useHelp } from "@/app/help";
import { ShortcutHint } from "@/components/ShortcutHint";
import styles from "./Help.module.css";
import { HelpGroupList } from "./HelpGroupList";
import { HelpPage } from "./HelpPage";
import { HelpSearch } from "./HelpSearch";
import { HelpStart } from "./HelpStart";

/**
 * Help beside the work, or over its right part where there is no room. Escape closes it. Above a dialog it is one itself, and the dialog makes
 * room for it.
 */
export function HelpPanel({ isBeside }: { isBeside: boolean }) {
  const { place, turn, canGoBack, dialog, go, back, close } = useHelp();
  const [query, setQuery] = useState("");
  const search = useRef<HTMLInputElement>(null);
  const text = useRef<HTMLElement>(null);
  const kind = place?.kind;
  const isAbove = dialog !== null;
  const panel = useRef<HTMLElement>(null);
  const whole = useMergedRef(panel, useFocusTrap(isAbove));
  useAbove(panel, isAbove);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn takes the focus once
  useEffect(() => {
    setQuery("");
    const home = kind === "start" ? search.current : text.current;
    home?.focus({ preventScroll: true });
    text.current?.scrollTo({ top: 0 });
  }, [turn]);
  if (place === null) {
    return null;
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === "Escape" && !event.defaultPrevented) {
      event.preventDefault();
      close();
    }
  }
  return (
    <section
      ref={whole}
      className={styles.panel}
      {...(isAbove ? { role: "dialog", "aria-modal": true } : { role: "complementary" })}
      aria-label="Help"
      data-beside={isBeside}
      data-above={isAbove}
      {...{ [panelMark]: true }}
      // The dialog below hears Escape first, unless what has the focus says that it is not meant.
      onFocus={({ target }) => target.setAttribute("data-mantine-stop-propagation", "true")}
      onKeyDown={onKeyDown}
    >
      <div className={styles.bar}>
        <Tooltip label="Back">
          <ActionIcon variant="subtle" aria-label="Back in help" disabled={!canGoBack} onClick={back}>
            <IconArrowLeft size="1rem" aria-hidden />
          </ActionIcon>
        </Tooltip>
        <HelpSearch
          ref={search}
          query={query}
          onQuery={setQuery}
          onTake={(id) => go({ kind: "page", names: [id] })}
          controls="help-found"
        />
        <Tooltip label={<ShortcutHint label="Close help" shortcut="Escape" />}>
          <CloseButton aria-label="Close help" onClick={close} />
        </Tooltip>
      </div>
      <section
        ref={text}
        className={styles.text}
        data-autofocus={place.kind === "start" ? undefined : true}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls, so the keyboard must reach it
        tabIndex={0}
        aria-label="Help page"
        hidden={query.trim() !== ""}
      >
        {place.kind === "start" && <HelpStart />}
        {place.kind === "group" && <HelpGroupList group={place.group} />}
        {place.kind === "page" && <HelpPage names={place.names} />}
      </section>
    </section>
  );
}

/** What a dialog keeps from the rest of the window and leaves to the panel above it: room, and scrolling. */
function useAbove(panel: RefObject<HTMLElement | null>, isAbove: boolean): void {
  useEffect(() => {
    const element = panel.current;
    if (!isAbove || element === null) {
      return;
    }
    const page = document.documentElement.style;
    const keep = (event: Event) => event.stopPropagation();
    page.setProperty("--td-help-room", "calc(var(--td-size-help) + var(--td-space-4))");
    element.addEventListener("wheel", keep);
    element.addEventListener("touchmove", keep);
    return () => {
      page.removeProperty("--td-help-room");
      element.removeEventListener("wheel", keep);
      element.removeEventListener("touchmove", keep);
    };
  }, [panel, isAbove]);
}
