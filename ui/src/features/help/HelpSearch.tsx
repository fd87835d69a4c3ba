import { TextInput, VisuallyHidden } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { keepPreviousData } from "@tanstack/react-query";
import { type KeyboardEvent, type Ref, useEffect, useRef, useState } from "react";
import type { HelpFound, HelpHit } from "@/ipc/generated";
import { useCommand } from "@/ipc/queries";
import styles from "./Help.module.css";

export type HelpSearchProps = {
  ref: Ref<HTMLInputElement>;
  query: string;
  onQuery: (query: string) => void;
  /** Takes the id of the page that is chosen. */
  onTake: (id: string) => void;
  /** The id of the list of results. */
  controls: string;
};

const none: readonly HelpFound[] = [];

/** A search over all pages. The results lie over the page, in groups; arrow keys and Enter choose. */
export function HelpSearch({ ref, query, onQuery, onTake, controls }: HelpSearchProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const asked = query.trim();
  const { data = none, isPlaceholderData } = useCommand(
    "help.find",
    { query: asked },
    { enabled: asked !== "", placeholderData: keepPreviousData, staleTime: Number.POSITIVE_INFINITY },
  );
  const found = asked === "" ? none : data;
  const hits = found.flatMap((group) => group.hits);
  const active = hits.find(({ id }) => id === chosen) ?? hits[0];
  const count = found.reduce((sum, group) => sum + group.count, 0);

  function onKeyDown(event: KeyboardEvent): void {
    const at = active === undefined ? -1 : hits.indexOf(active);
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const to = (at + (event.key === "ArrowDown" ? 1 : -1) + hits.length) % Math.max(hits.length, 1);
      setChosen(hits[to]?.id ?? null);
    } else if (event.key === "Enter" && active !== undefined && !isPlaceholderData) {
      onTake(active.id);
    } else if (event.key === "Escape" && query !== "") {
      onQuery("");
    } else {
      return;
    }
    event.preventDefault();
  }

  return (
    <>
      <TextInput
        ref={ref}
        className={styles.search ?? ""}
        size="xs"
        leftSection={<IconSearch size="1rem" aria-hidden />}
        placeholder="Search help"
        aria-label="Search help"
        role="combobox"
        aria-expanded={hits.length > 0}
        aria-autocomplete="list"
        aria-controls={controls}
        aria-activedescendant={active === undefined ? undefined : `${controls}-${active.id}`}
        value={query}
        onChange={(event) => {
          onQuery(event.currentTarget.value);
          setChosen(null);
        }}
        onKeyDown={onKeyDown}
      />
      {asked !== "" && (
        <div className={styles.found} id={controls} role="listbox" aria-label="Pages of help" tabIndex={-1}>
          {found.map((group) => (
            // biome-ignore lint/a11y/useSemanticElements: a list box may hold groups, and no field sets
            <div key={group.group} role="group" aria-label={group.heading}>
              <div className={styles.foundHeading} role="presentation">
                {group.heading}
                <span className={styles.count}>{group.count}</span>
              </div>
              {group.hits.map((hit) => (
                <Result
                  key={hit.id}
                  id={`${controls}-${hit.id}`}
                  hit={hit}
                  active={hit === active}
                  onPoint={() => setChosen(hit.id)}
                  onTake={() => onTake(hit.id)}
                />
              ))}
            </div>
          ))}
          {hits.length === 0 && !isPlaceholderData && (
            <p className={styles.none}>No page of help has these words.</p>
          )}
        </div>
      )}
      <VisuallyHidden role="status">
        {asked === "" || isPlaceholderData ? "" : count === 1 ? "1 page" : `${count} pages`}
      </VisuallyHidden>
    </>
  );
}

type ResultProps = { id: string; hit: HelpHit; active: boolean; onPoint: () => void; onTake: () => void };

function Result({ id, hit, active, onPoint, onTake }: ResultProps) {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active) {
      row.current?.scrollIntoView({ block: "nearest" });
    }
  }, [active]);
  const { title, about, excerpt } = hit;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the focus and hears the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the field names the active option instead of moving the focus
    <div
      ref={row}
      id={id}
      className={styles.result}
      role="option"
      aria-selected={active}
      onMouseMove={active ? undefined : onPoint}
      onClick={onTake}
    >
      <span className={styles.resultTitle}>{title}</span>
      <span className={styles.muted}>{about}</span>
      {excerpt !== null && (
        <span className={styles.muted}>
          {excerpt.before}
          <mark className={styles.mark}>{excerpt.found}</mark>
          {excerpt.after}
        </span>
      )}
    </div>
  );
}
