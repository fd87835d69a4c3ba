import { Button, Group, SegmentedControl, Stack, Text, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconFileText } from "@tabler/icons-react";
import { keepPreviousData, useQueries } from "@tanstack/react-query";
import { useState } from "react";
import { ErrorPanel } from "@/components/ErrorPanel";
import { type ApiError, toApiError, useClient } from "@/ipc/client";
import type { Expectation, UrlFileList, UrlRow } from "@/ipc/generated";
import { counted } from "@/lib/counted";
import styles from "./Adding.module.css";
import { formatWords } from "./file-words";

/** A file as it was dropped or picked: its text, or its bytes where they are no text in UTF-8. */
export type UrlSource = { name: string; text: string; base64?: string };

export type FilePreviewProps = {
  files: readonly UrlSource[];
  adding: boolean;
  onAdd: (rows: UrlRow[]) => void;
  /** Back to the box for typing. */
  onBack: () => void;
};

/** URLs of each file that are shown as a sample. */
const shownFirst = 5;

/** What is expected: what the files say of each URL, or one thing of all. */
type Wanted = "file" | Expectation;

/** Milliseconds without a keystroke after which the files are read with the new origin. */
const settling = 300;

/** What is in files, to look at before it is added. */
export function FilePreview({ files, adding, onAdd, onBack }: FilePreviewProps) {
  const [origin, setOrigin] = useState("");
  const [settled] = useDebouncedValue(origin.trim(), settling);
  const [wanted, setWanted] = useState<Wanted>("file");
  const client = useClient();
  const answers = useQueries({
    queries: files.map((file, place) => ({
      // The text would make a long key; name, place and length tell files of one box apart.
      queryKey: ["urls", "read", place, file.name, file.text.length, file.base64?.length, settled],
      queryFn: (): Promise<UrlFileList> =>
        client.rpc("urls.read", { ...file, ...(settled === "" ? {} : { origin: settled }) }),
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 0,
      placeholderData: keepPreviousData,
    })),
  });
  const lists = answers.flatMap(({ data, isError }) => (data === undefined || isError ? [] : data));
  const rows = rowsOf(lists, wanted);
  const expects = lists.some((list) => list.rows.some(({ expectation }) => expectation !== "none"));
  const lacksOrigin =
    answers.some(({ isError }) => isError) ||
    lists.some((list) => list.skipped_examples.some(({ reason }) => reason === "no-origin"));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (rows.length > 0 && !adding) {
          onAdd(rows);
        }
      }}
    >
      <Stack gap="md">
        {files.map((file, place) => (
          <OneFile
            // biome-ignore lint/suspicious/noArrayIndexKey: files of different folders may share a name, and never change places
            key={`${place} ${file.name}`}
            name={file.name}
            list={answers[place]?.data}
            error={answers[place]?.error ? toApiError(answers[place].error) : null}
          />
        ))}
        {(lacksOrigin || origin !== "") && (
          <TextInput
            label="Origin"
            description="Paths in the files come without it."
            placeholder="https://shop.example"
            value={origin}
            onChange={(event) => setOrigin(event.currentTarget.value)}
          />
        )}
        <Stack gap="xs">
          <Text size="sm" fw={500} id="lab-file-expected">
            What the pattern is expected to do
          </Text>
          <SegmentedControl
            aria-labelledby="lab-file-expected"
            data={[
              { value: "file", label: expects ? "As the file says" : "Either" },
              { value: "must", label: "Must match" },
              { value: "must-not", label: "Must not match" },
            ]}
            value={wanted}
            onChange={(value) => setWanted(value as Wanted)}
          />
        </Stack>
        <Group justify="space-between">
          <Button variant="subtle" onClick={onBack}>
            Type URLs instead
          </Button>
          <Button type="submit" loading={adding} disabled={rows.length === 0} data-autofocus>
            {rows.length === 0 ? "Add URLs" : `Add ${counted(rows.length, "URL")}`}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function rowsOf(lists: readonly UrlFileList[], wanted: Wanted): UrlRow[] {
  const rows = new Map<string, UrlRow>();
  for (const list of lists) {
    for (const { url, expectation } of list.rows) {
      if (!rows.has(url)) {
        rows.set(url, { url, expectation: wanted === "file" ? expectation : wanted });
      }
    }
  }
  return [...rows.values()];
}

/** What a file was recognised as, and what of it is taken and what is not. */
function OneFile({
  name,
  list,
  error,
}: {
  name: string;
  list: UrlFileList | undefined;
  error: ApiError | null;
}) {
  return (
    <section className={styles.file} aria-label={name}>
      <div className={styles.fileHead}>
        <IconFileText size="1rem" aria-hidden />
        <span className={styles.name}>{name}</span>
        {list !== undefined && <span className={styles.quiet}>{formatWords[list.format]}</span>}
      </div>
      {error !== null && <ErrorPanel error={error} />}
      {list !== undefined && error === null && <Facts list={list} />}
    </section>
  );
}

function Facts({ list }: { list: UrlFileList }) {
  const { rows, repeated, over_limit, skipped, left_out, skipped_examples, sitemaps, notes } = list;
  return (
    <>
      <p className={styles.facts}>
        <strong>{counted(rows.length, "URL")}</strong>
        {repeated > 0 && <span>{repeated.toLocaleString()} repeated</span>}
        {over_limit > 0 && <span>{over_limit.toLocaleString()} cut: over the limit</span>}
        {skipped > 0 && <span>{skipped.toLocaleString()} skipped</span>}
      </p>
      {left_out.length > 0 && (
        <p className={styles.quiet}>
          Left out of {counted(list.entries, "line or entry", "lines or entries")}:{" "}
          {left_out.map(({ words }) => words).join(", ")}
        </p>
      )}
      {notes.map((note) => (
        <p key={note} className={styles.quiet}>
          {note}
        </p>
      ))}
      {rows.length > 0 && (
        <ul className={styles.examples} aria-label="First URLs">
          {rows.slice(0, shownFirst).map(({ url }) => (
            <li key={url}>{url}</li>
          ))}
          {rows.length > shownFirst && <li>…</li>}
        </ul>
      )}
      {sitemaps.length > 0 && (
        <p className={styles.quiet}>
          Add them one by one: {sitemaps.slice(0, shownFirst).join(", ")}
          {sitemaps.length > shownFirst && " …"}
        </p>
      )}
      {skipped_examples.length > 0 && (
        <details className={styles.skipped}>
          <summary>What was skipped, and why</summary>
          <ul>
            {skipped_examples.map(({ place, text, words, reason }) => (
              <li key={`${place} ${reason}`}>
                {place}: <span className={styles.code}>{text}</span> {words}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
