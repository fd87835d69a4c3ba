import { Button, Checkbox, Group, Modal, Stack, Text, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import { ErrorPanel } from "@/components/ErrorPanel";
import { useReturnFocus } from "@/components/use-return-focus";
import type { Input } from "@/ipc/client";
import type { DraftRow, Find, FoundText, TextPiece } from "@/ipc/generated";
import { useCommand } from "@/ipc/queries";
import { counted } from "@/lib/counted";
import styles from "./Bulk.module.css";
import { called, nameOf } from "./words";

export type ReplaceDialogProps = {
  onClose: () => void;
  project: number;
  chosen: readonly DraftRow[];
  onReplace: (what: Input<"draft.replace">) => void;
};

/** Milliseconds after the last key before it is searched. */
const pause = 150;

/** So many changes are drawn at once; the rest is one press away. */
const atOnce = 100;

const ways = [
  { key: "match_case", label: "Capital and small letters count" },
  { key: "whole_words", label: "Whole words only" },
  { key: "is_regex", label: "Regular expression" },
] as const;

const keyOf = ({ at }: FoundText) => `${at.draft} ${at.path}`;

/** Finds and replaces words in what visitors read. Every change is shown before it is made, and can be left out. */
export function ReplaceDialog({ onClose, project, chosen, onReplace }: ReplaceDialogProps) {
  useReturnFocus();
  const [wanted, want] = useState({
    find: "",
    replace: "",
    match_case: false,
    whole_words: false,
    is_regex: false,
  });
  const [left, leave] = useState<ReadonlySet<string>>(new Set());
  const [shown, show] = useState(atOnce);
  const [asked] = useDebouncedValue(wanted, pause);
  const find: Find = { project, drafts: chosen.map(({ id }) => id), ...asked };
  const found = useCommand("draft.find", find, { enabled: asked.find !== "", staleTime: 0, gcTime: 0 });
  const texts = asked.find === "" ? [] : (found.data?.texts ?? []);
  const taken = texts.filter((text) => !left.has(keyOf(text)));
  const matches = taken.reduce((sum, text) => sum + text.matches, 0);
  // What is shown is what is done: not before the answer to what is typed is there.
  const isCurrent = asked === wanted && found.isSuccess && !found.isFetching;
  const submit = () => {
    onReplace({
      find,
      except: texts.filter((text) => left.has(keyOf(text))).map(({ at }) => at),
    });
    onClose();
  };
  const flip = (key: string) => {
    const next = new Set(left);
    if (!next.delete(key)) {
      next.add(key);
    }
    leave(next);
  };
  return (
    <Modal opened onClose={onClose} size="xl" title={`Find and replace in the messages of ${called(chosen)}`}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (isCurrent && taken.length > 0) {
            submit();
          }
        }}
      >
        <div className={styles.fields}>
          <TextInput
            data-autofocus
            label="Find"
            value={wanted.find}
            onChange={(event) => want({ ...wanted, find: event.currentTarget.value })}
          />
          <TextInput
            label="Replace with"
            value={wanted.replace}
            onChange={(event) => want({ ...wanted, replace: event.currentTarget.value })}
          />
        </div>
        <Group gap="lg">
          {ways.map(({ key, label }) => (
            <Checkbox
              key={key}
              label={label}
              checked={wanted[key]}
              onChange={(event) => want({ ...wanted, [key]: event.currentTarget.checked })}
            />
          ))}
        </Group>
        {wanted.is_regex && (
          <Text size="xs" c="dimmed">
            In the replacement, $1 is what the first group found.
          </Text>
        )}
        <Text size="sm" c="dimmed" role="status">
          {summary(asked.find, found.data?.matches ?? 0, found.data?.searched ?? 0, texts)}
        </Text>
        {found.error !== null && asked.find !== "" && <ErrorPanel error={found.error} />}
        {texts.length > 0 && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
          <ul className={styles.changes} aria-label="Changes" tabIndex={0}>
            {texts.slice(0, shown).map((text) => (
              <li key={keyOf(text)} className={styles.change} data-left={left.has(keyOf(text))}>
                <Checkbox
                  label={nameOf(text)}
                  checked={!left.has(keyOf(text))}
                  onChange={() => flip(keyOf(text))}
                />
                <p className={styles.before}>
                  <Pieces pieces={text.before} as="del" />
                </p>
                <p className={styles.after}>
                  <Pieces pieces={text.after} as="ins" />
                </p>
              </li>
            ))}
            {texts.length > shown && (
              <li>
                <Button variant="subtle" onClick={() => show(shown + atOnce)}>
                  Show {Math.min(atOnce, texts.length - shown)} more of {texts.length}
                </Button>
              </li>
            )}
          </ul>
        )}
        <Stack gap="xs">
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" disabled={!isCurrent || taken.length === 0}>
              {taken.length === 0
                ? "Replace"
                : `Replace ${matches} in ${counted(new Set(taken.map(({ at }) => at.draft)).size, "draft")}`}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function summary(find: string, matches: number, searched: number, texts: readonly FoundText[]): string {
  if (find === "") {
    return "Only what visitors read is searched. Names, patterns and settings stay as they are.";
  }
  if (matches === 0) {
    return `Not found in ${counted(searched, "message")}.`;
  }
  return `Found ${counted(matches, "time")} in ${texts.length} of ${counted(searched, "message")}.`;
}

function Pieces({ pieces, as: Changed }: { pieces: readonly TextPiece[]; as: "del" | "ins" }) {
  let place = 0;
  return pieces.map(({ text, is_changed }) => {
    place += text.length;
    return is_changed ? <Changed key={place}>{text}</Changed> : <span key={place}>{text}</span>;
  });
}
