import { Group, Modal, Stack, Text, TextInput } from "@mantine/core";
import { keepPreviousData } from "@tanstack/react-query";
import { useState } from "react";
import { ErrorPanel } from "@/components/ErrorPanel";
import { useCommand } from "@/ipc/queries";
import { type OnPlace, UpgradeResult } from "./UpgradeResult";

/** The first version with the newest widget. */
export const newestVersion = "8.8";

export type UpgradeDialogProps = {
  project: number;
  /** A place in a session was chosen. */
  onPlace: OnPlace;
  onClose: () => void;
};

/** What an upgrade of the server changes for all drafts, in all sessions of the project. */
export function UpgradeDialog({ project, onPlace, onClose }: UpgradeDialogProps) {
  const [from, setFrom] = useState("");
  const [to, setTo] = useState(newestVersion);
  const { data, error, refetch } = useCommand(
    "simulate.upgrade",
    { project, ...(from === "" ? {} : { from }), ...(to === "" ? {} : { to }) },
    { placeholderData: keepPreviousData, staleTime: 0 },
  );
  return (
    <Modal opened onClose={onClose} size="xl" title={`After an upgrade to ${to === "" ? newestVersion : to}`}>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          Every session of the project is played by the widget of both versions. What a visitor would find
          changed is listed here, trigger by trigger.
        </Text>
        <Group gap="md" align="end">
          <VersionInput
            label="Version now"
            value={from}
            placeholder={data?.from.version ?? "not known"}
            onVersion={setFrom}
          />
          <VersionInput label="Version after" value={to} placeholder={newestVersion} onVersion={setTo} />
        </Group>
        {error !== null ? (
          <ErrorPanel error={error} onRetry={() => void refetch()} />
        ) : (
          data !== undefined && <UpgradeResult upgrade={data} onPlace={onPlace} />
        )}
      </Stack>
    </Modal>
  );
}

type VersionInputProps = {
  label: string;
  value: string;
  placeholder: string;
  onVersion: (version: string) => void;
};

/** A version, taken when it is left or with the Enter key. */
function VersionInput({ label, value, placeholder, onVersion }: VersionInputProps) {
  const [text, setText] = useState(value);
  const take = () => onVersion(text.trim());
  return (
    <TextInput
      label={label}
      w="10rem"
      value={text}
      placeholder={placeholder}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={(event) => event.key === "Enter" && take()}
    />
  );
}
