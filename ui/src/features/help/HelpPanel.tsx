import { ActionIcon, CloseButton, Tooltip } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { panelMark, useHelp } from "@/app/help";
import { ShortcutHint } from "@/components/ShortcutHint";
import styles from "./Help.module.css";
import { HelpGroupList } from "./HelpGroupList";
import { HelpPage } from "./HelpPage";
import { HelpSearch } from "./HelpSearch";
import { HelpStart } from "./HelpStart";

/** Help beside the work, or over its right part where there is no room. Escape closes it. */
export function HelpPanel({ isBeside }: { isBeside: boolean }) {
  const { place, turn, canGoBack, go, back, close } = useHelp();
  const [query, setQuery] = useState("");
  const search = useRef<HTMLInputElement>(null);
  const text = useRef<HTMLElement>(null);
  const kind = place?.kind;
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
    <aside
      className={styles.panel}
      aria-label="Help"
      data-beside={isBeside}
      {...{ [panelMark]: true }}
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
        // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls, so the keyboard must reach it
        tabIndex={0}
        aria-label="Help page"
        hidden={query.trim() !== ""}
      >
        {place.kind === "start" && <HelpStart />}
        {place.kind === "group" && <HelpGroupList group={place.group} />}
        {place.kind === "page" && <HelpPage names={place.names} />}
      </section>
    </aside>
  );
}
