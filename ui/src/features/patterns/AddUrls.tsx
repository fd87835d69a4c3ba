import { Button, FileButton, Group, Modal, SegmentedControl, Stack, Text, Textarea } from "@mantine/core";
import { IconClipboard, IconFileText } from "@tabler/icons-react";
import { useState } from "react";
import { toast } from "@/components/toast";
import type { Expectation } from "@/ipc/generated";

export type AddUrlsProps = {
  opened: boolean;
  /** What the box starts with, such as a pasted text. */
  start: string;
  adding: boolean;
  onAdd: (text: string, expectation: Expectation) => void;
  onClose: () => void;
};

const expectations: { value: Expectation; label: string }[] = [
  { value: "none", label: "Either" },
  { value: "must", label: "Must match" },
  { value: "must-not", label: "Must not match" },
];

/** A box for URLs: typed, pasted, or out of a text file. */
export function AddUrls({ opened, onClose, ...rest }: AddUrlsProps) {
  return (
    <Modal opened={opened} onClose={onClose} title="Add URLs" size="lg">
      <AddUrlsForm {...rest} />
    </Modal>
  );
}

function AddUrlsForm({ start, adding, onAdd }: Omit<AddUrlsProps, "opened" | "onClose">) {
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
            accept=".txt,.csv,.log,.json,text/plain,application/json"
            onChange={(file) => void file?.text().then(append)}
          >
            {(props) => (
              <Button {...props} variant="default" leftSection={<IconFileText size="1em" aria-hidden />}>
                From a text file…
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
