import { Button, FileButton, Group, Modal, SegmentedControl, Stack, Text, Textarea } from "@mantine/core";
import { IconClipboard, IconFileText } from "@tabler/icons-react";
import { useState } from "react";
import { toast } from "@/components/toast";
import type { Expectation, UrlRow } from "@/ipc/generated";
import { FilePreview, type UrlSource } from "./adding/FilePreview";
import { readFiles } from "./adding/read-files";

export type AddUrlsProps = {
  opened: boolean;
  /** What the box starts with, such as a pasted text. */
  start: string;
  adding: boolean;
  /** Files to look at before they are added; none shows the box for typing. */
  files: readonly UrlSource[];
  onFiles: (files: readonly UrlSource[]) => void;
  onAdd: (text: string, expectation: Expectation) => void;
  onAddRows: (rows: UrlRow[]) => void;
  onClose: () => void;
};

const expectations: { value: Expectation; label: string }[] = [
  { value: "none", label: "Either" },
  { value: "must", label: "Must match" },
  { value: "must-not", label: "Must not match" },
];

/** A box for URLs: typed, pasted, or out of files. */
export function AddUrls({ opened, onClose, onAddRows, files, ...rest }: AddUrlsProps) {
  return (
    <Modal opened={opened} onClose={onClose} title="Add URLs" size="lg">
      {files.length === 0 ? (
        <AddUrlsForm {...rest} />
      ) : (
        <FilePreview files={files} adding={rest.adding} onAdd={onAddRows} onBack={() => rest.onFiles([])} />
      )}
    </Modal>
  );
}

type AddUrlsFormProps = Pick<AddUrlsProps, "start" | "adding" | "onAdd" | "onFiles">;

function AddUrlsForm({ start, adding, onAdd, onFiles }: AddUrlsFormProps) {
  const [text, setText] = useState(start);
  const [expectation, setExpectation] = useState<Expectation>("none");
  const append = (more: string) => setText((now) => (now.trim() === "" ? more : `${now.trimEnd()}\n${more}`));
  const submit = () => {
    if (text.trim() !== "" && !adding) {
      onAdd(text, expectation);
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack gap="md">
        <Textarea
          data-autofocus
          label="URLs"
          description="One a line, or a JSON list. Those that are in the table already are left out."
          placeholder={"https://shop.example/pricing\nhttps://shop.example/contact?from=menu"}
          rows={10}
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
              event.preventDefault();
              submit();
            }
          }}
        />
        <Group gap="xs">
          <FileButton
            multiple
            accept=".txt,.csv,.tsv,.log,.json,.jsonl,.ndjson,.xml,.har,.md,.gz,.zst,text/plain,application/json,text/xml"
            onChange={(picked) => void readFiles(picked).then(onFiles)}
          >
            {(props) => (
              <Button
                {...props}
                variant="default"
                title="Text, CSV, sitemap.xml, HAR, JSON, or the log of a web server; packed with gzip or zstd too"
                leftSection={<IconFileText size="1em" aria-hidden />}
              >
                From files…
              </Button>
            )}
          </FileButton>
          <Button
            variant="default"
            leftSection={<IconClipboard size="1em" aria-hidden />}
            onClick={() =>
              navigator.clipboard
                .readText()
                .then(append)
                .catch(() =>
                  toast({
                    status: "note",
                    message: "The clipboard cannot be read from here. Paste into the box instead.",
                  }),
                )
            }
          >
            From the clipboard
          </Button>
        </Group>
        <Stack gap="xs">
          <Text size="sm" fw={500} id="lab-expected">
            What the pattern is expected to do
          </Text>
          <SegmentedControl
            aria-labelledby="lab-expected"
            data={expectations}
            value={expectation}
            onChange={(value) => setExpectation(value as Expectation)}
          />
        </Stack>
        <Group justify="flex-end">
          <Button type="submit" loading={adding} disabled={text.trim() === ""}>
            Add URLs
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
