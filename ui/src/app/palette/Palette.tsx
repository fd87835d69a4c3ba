import { Modal, TextInput, VisuallyHidden } from "@mantine/core";
import { IconCommand, IconSearch } from "@tabler/icons-react";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { ShortcutHint } from "@/components/ShortcutHint";
import { ariaShortcut, thisKeyboard } from "@/lib/keys";
import { slug } from "@/lib/slug";
import { motion } from "@/theme";
import { useActions } from "../actions";
import type { InView } from "../in-view";
import { arranged, type Entry, type EntryGroup, unasked } from "./entries";
import { Marked } from "./Marked";
import styles from "./Palette.module.css";
import { noteUse, usedLast } from "./used";
import { useEntries } from "./useEntries";

/** Everything of the application, found by typing. Opens with Ctrl or ⌘ and K. */
export function Palette({ inView }: { inView: InView }) {
  const [opened, setOpened] = useState(false);
  const before = useRef<Element | null>(null);
  useActions(
    [
      {
        id: "palette.open",
        title: "Find anything",
        section: "Help",
        icon: IconCommand,
        shortcut: ["mod+K", "mod+Shift+P"],
        hidden: true,
        run: () => {
          before.current = document.activeElement;
          setOpened(true);
        },
      },
    ],
    "frame",
  );
  /** The focus goes back before anything is done, so that what is done may move it. */
  function close(then?: () => void): void {
    setOpened(false);
    requestAnimationFrame(() => {
      if (before.current instanceof HTMLElement && before.current.isConnected) {
        before.current.focus({ preventScroll: true });
      }
      then?.();
    });
  }
  return (
    <Modal
      opened={opened}
      onClose={close}
      withCloseButton={false}
      returnFocus={false}
      padding={0}
      size="var(--td-size-palette)"
      attributes={{ content: { "aria-label": "Commands" } }}
      classNames={{ content: styles.content ?? "" }}
      styles={{ inner: { gridTemplateRows: "minmax(var(--td-space-5), 12vh) auto minmax(0, 1fr)" } }}
      overlayProps={{ blur: 0 }}
      transitionProps={{ duration: motion.fast, transition: "fade" }}
    >
      <Finder inView={inView} onClose={close} />
    </Modal>
  );
}

type FinderProps = { inView: InView; onClose: (then: () => void) => void };

/** A press that came before the answer to what was typed. */
type Press = { typed: string; other: boolean };

function Finder({ inView, onClose }: FinderProps) {
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState<string | null>(null);
  const [pressed, setPressed] = useState<Press | null>(null);
  const [used] = useState(usedLast);
  const { entries, waiting } = useEntries(typed, inView);
  const groups = typed.trim() === "" ? unasked(entries, used) : arranged(entries, typed, used);
  const all = groups.flatMap((group) => group.entries);
  const active = all.find(({ id }) => id === chosen) ?? all[0];
  const id = useId();

  function take(entry: Entry | undefined, other: boolean): void {
    if (entry === undefined || entry.off !== undefined) {
      return;
    }
    const { run } = other && entry.also !== undefined ? entry.also : entry;
    noteUse(entry.id);
    onClose(run);
  }

  // Enter means what the newest answer says, also when it is pressed before the answer is there.
  useEffect(() => {
    if (pressed !== null && !waiting) {
      setPressed(null);
      if (pressed.typed === typed) {
        take(active, pressed.other);
      }
    }
  });

  function onKeyDown(event: KeyboardEvent): void {
    const at = active === undefined ? -1 : all.indexOf(active);
    const to = stepOf(event.key, at, all.length);
    if (to !== null && !event.altKey) {
      setChosen(all[to]?.id ?? null);
    } else if (event.key === "Enter" && !event.nativeEvent.isComposing) {
      const other = event.ctrlKey || event.metaKey;
      if (waiting && chosen === null) {
        setPressed({ typed, other });
      } else {
        take(active, other);
      }
    } else {
      return;
    }
    event.preventDefault();
  }

  return (
    <div className={styles.finder}>
      <TextInput
        data-autofocus
        classNames={{ input: styles.search ?? "" }}
        leftSection={<IconSearch size="1rem" aria-hidden />}
        placeholder="What do you want to do?"
        aria-label="Find commands, drafts, words in messages, sessions, servers and settings"
        role="combobox"
        aria-expanded={all.length > 0}
        aria-autocomplete="list"
        aria-controls={`${id}-list`}
        aria-activedescendant={active === undefined ? undefined : `${id}-${active.id}`}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setChosen(null);
          setPressed(null);
        }}
        onKeyDown={onKeyDown}
      />
      <Results
        id={id}
        groups={groups}
        typed={typed}
        active={active}
        onPoint={setChosen}
        onTake={(entry, other) => take(entry, other)}
      />
      {all.length === 0 && !waiting && (
        <p className={styles.none}>Nothing here has these words: no command, draft, message or setting.</p>
      )}
      <VisuallyHidden role="status">
        {waiting ? "" : all.length === 1 ? "1 result" : `${all.length} results`}
      </VisuallyHidden>
      <Keys active={active} />
    </div>
  );
}

/** The entry that a key leads to; null for keys that do not move. The ends are joined. */
function stepOf(key: string, at: number, count: number): number | null {
  if (count === 0) {
    return null;
  }
  switch (key) {
    case "ArrowDown":
      return (at + 1) % count;
    case "ArrowUp":
      return (at - 1 + count) % count;
    case "PageDown":
      return Math.min(at + 8, count - 1);
    case "PageUp":
      return Math.max(at - 8, 0);
    default:
      return null;
  }
}

type ResultsProps = {
  id: string;
  groups: readonly EntryGroup[];
  typed: string;
  active: Entry | undefined;
  onPoint: (id: string) => void;
  onTake: (entry: Entry, other: boolean) => void;
};

function Results({ id, groups, typed, active, onPoint, onTake }: ResultsProps) {
  return (
    <div className={styles.list} id={`${id}-list`} role="listbox" aria-label="What was found" tabIndex={-1}>
      {groups.map(({ heading, entries }) => (
        // biome-ignore lint/a11y/useSemanticElements: a list box may hold groups, and no field sets
        <div key={heading} role="group" aria-labelledby={`${id}-${slug(heading)}`}>
          <div className={styles.heading} id={`${id}-${slug(heading)}`} role="presentation">
            {heading}
          </div>
          {entries.map((entry) => (
            <Row
              key={entry.id}
              id={`${id}-${entry.id}`}
              entry={entry}
              typed={typed}
              active={entry === active}
              onPoint={() => onPoint(entry.id)}
              onTake={(other) => onTake(entry, other)}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

type RowProps = {
  id: string;
  entry: Entry;
  typed: string;
  active: boolean;
  onPoint: () => void;
  onTake: (other: boolean) => void;
};

function Row({ id, entry, typed, active, onPoint, onTake }: RowProps) {
  const { title, what, text, excerpt, off, shortcut, icon: Glyph = IconCommand } = entry;
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active) {
      row.current?.scrollIntoView({ block: "nearest" });
    }
  }, [active]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the focus and hears the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the field names the active option instead of moving the focus
    <div
      ref={row}
      id={id}
      className={styles.row}
      role="option"
      aria-selected={active}
      aria-disabled={off !== undefined}
      data-entry={entry.id}
      data-destroys={entry.destroys === true}
      {...(shortcut === undefined ? {} : { "aria-keyshortcuts": ariaShortcut(shortcut, thisKeyboard()) })}
      onMouseMove={active ? undefined : onPoint}
      onClick={(event) => onTake(event.ctrlKey || event.metaKey)}
    >
      <Glyph className={styles.icon} size="1rem" stroke={1.75} aria-hidden />
      <span className={styles.words}>
        <span className={styles.title}>
          <Marked text={title} typed={typed} />
        </span>
        <Detail off={off} excerpt={excerpt ?? null} text={text} typed={typed} />
      </span>
      <span className={styles.what}>{what}</span>
      <ShortcutHint shortcut={shortcut} />
    </div>
  );
}

type DetailProps = {
  text: string | undefined;
  off: string | undefined;
  excerpt: NonNullable<Entry["excerpt"]> | null;
  typed: string;
};

/** Below the title: why it cannot be done, where the words were found, or what it is. */
function Detail({ off, excerpt, text, typed }: DetailProps) {
  if (off !== undefined) {
    return <span className={styles.text}>{off}</span>;
  }
  if (excerpt !== null) {
    return (
      <span className={styles.text}>
        {excerpt.field}: {excerpt.before}
        <mark className={styles.mark}>{excerpt.found}</mark>
        {excerpt.after}
      </span>
    );
  }
  return text === undefined || text === "" ? null : (
    <span className={styles.text}>
      <Marked text={text} typed={typed} />
    </span>
  );
}

/** Which keys do what with the active entry. */
function Keys({ active }: { active: Entry | undefined }) {
  return (
    <div className={styles.keys} aria-hidden>
      <ShortcutHint shortcut="ArrowDown" label="Move" />
      <ShortcutHint
        shortcut="Enter"
        label={active?.destroys === true ? "Do it, after a question" : "Do it"}
      />
      {active?.also !== undefined && <ShortcutHint shortcut="mod+Enter" label={active.also.label} />}
      <ShortcutHint shortcut="Escape" label="Close" />
    </div>
  );
}
