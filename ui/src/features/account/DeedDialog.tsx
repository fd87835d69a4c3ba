import { Button, Group, Modal, Select, Stack, Text, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { ErrorPanel } from "@/components/ErrorPanel";
import { toast } from "@/components/toast";
import type { ApiError } from "@/ipc/client";
import type {
  AccountChanged,
  AccountDeed,
  AccountEntry,
  AccountNames,
  AccountPart,
  JsonValue,
  ServerRow,
} from "@/ipc/generated";
import { useAct, useCommand } from "@/ipc/queries";
import { changes, given, isComplete, nameToType, started, type Values } from "./form";
import { InputControl } from "./InputControl";

export type DeedDialogProps = {
  server: ServerRow;
  part: AccountPart;
  deed: AccountDeed;
  /** The thing that it is done with; null for something new. */
  entry: AccountEntry | null;
  onClose: () => void;
};

/** What is done in an account, asked for as carefully as it can be taken back. */
export function DeedDialog(props: DeedDialogProps) {
  const { deed, entry, onClose } = props;
  const name = entry === null ? "" : ` “${nameToType(entry)}”`;
  return (
    <Modal opened onClose={onClose} title={`${deed.label}${name}`} size="lg">
      <DeedForm {...props} />
    </Modal>
  );
}

function DeedForm({ server, part, deed, entry, onClose }: DeedDialogProps) {
  const [values, setValues] = useState<Values>(() => started(deed, entry));
  const [typed, setTyped] = useState("");
  const [secret, setSecret] = useState({ name: secretName(server, entry), place: "keychain" });
  const hasKeychain = useCommand("app.start", {}).data?.keychain ?? false;
  const place = hasKeychain ? secret.place : "file";
  const act = useAct("account.change", {
    // Names stand beside numbers wherever drafts are told.
    changes: ["account", "draft"],
    onSuccess: (changed) => {
      if (changed.outcome === "done") {
        toast({ message: doneWords(deed, changed) });
        onClose();
      }
    },
  });
  const entered = { ...values, name: values.name ?? "" };
  const ready =
    isComplete(deed, values) &&
    changes(deed, entry, values) &&
    (deed.loss === null || entry === null || typed.trim() === nameToType(entry)) &&
    (!deed.hands_out_secret || secret.name.trim() !== "");

  function send(event: FormEvent): void {
    event.preventDefault();
    if (!ready) {
      return;
    }
    act.mutate({
      server: server.id,
      part: part.key,
      deed: deed.key,
      ...(entry === null ? {} : { entry }),
      values: given(deed, entry, entered),
      ...(deed.loss === null ? {} : { confirmed: typed }),
      ...(deed.hands_out_secret
        ? { keep: { name: secret.name, place: place === "file" ? "file" : "keychain" } }
        : {}),
    });
  }

  return (
    <form onSubmit={send} noValidate>
      <Stack gap="md">
        {deed.inputs.map((input) => (
          <Chosen key={input.key} server={server} from={input.from}>
            {(names) => (
              <InputControl
                input={input}
                value={values[input.key]}
                names={names}
                error={unfitAt(act.data, input.key)}
                onChange={(value: JsonValue) => setValues((before) => ({ ...before, [input.key]: value }))}
              />
            )}
          </Chosen>
        ))}
        {deed.hands_out_secret && (
          <>
            <TextInput
              label="Keep its secret as"
              description="The server tells the secret once. It is kept under this name, and shown nowhere."
              required
              value={secret.name}
              onChange={({ currentTarget: { value: name } }) => setSecret((before) => ({ ...before, name }))}
            />
            <Select
              label="Place of the secret"
              allowDeselect={false}
              data={[
                { value: "keychain", label: "The system’s keychain", disabled: !hasKeychain },
                { value: "file", label: "The encrypted file" },
              ]}
              value={place}
              onChange={(chosen) => chosen !== null && setSecret((before) => ({ ...before, place: chosen }))}
            />
          </>
        )}
        {deed.loss !== null && entry !== null && (
          <>
            <Text size="sm">This {deed.loss}. It cannot be undone.</Text>
            <TextInput
              label={`Type “${nameToType(entry)}” to go on`}
              autoComplete="off"
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
          </>
        )}
        <Trouble part={part} deed={deed} changed={act.data} error={act.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button
            type="submit"
            disabled={!ready}
            loading={act.isPending}
            {...(deed.loss === null ? {} : { color: "red" })}
          >
            {deed.label}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

type ChosenProps = {
  server: ServerRow;
  /** The part whose things can be chosen. */
  from: string | null;
  children: (names: Pick<AccountNames, "names">) => React.ReactNode;
};

const nobody = { names: [] };

/** What can be chosen in a control: the things of another part, as they are now. */
function Chosen({ server, from, children }: ChosenProps) {
  const { data } = useCommand(
    "account.read",
    { server: server.id, part: from ?? "" },
    { enabled: from !== null, staleTime: Number.POSITIVE_INFINITY },
  );
  return children(data === undefined ? nobody : { names: data.entries });
}

type TroubleProps = {
  part: AccountPart;
  deed: AccountDeed;
  changed: AccountChanged | undefined;
  error: ApiError | null;
};

/** Why it was not done, as far as no field says it. */
function Trouble({ part, deed, changed, error }: TroubleProps) {
  if (error !== null) {
    return <ErrorPanel error={error} />;
  }
  switch (changed?.outcome) {
    case "unfit": {
      const elsewhere = changed.unfit.filter((unfit) => !deed.inputs.some(({ key }) => key === unfit.input));
      return elsewhere.map(({ message, help }) => <ErrorPanel key={message} error={{ message, help }} />);
    }
    case "moved":
      return (
        <ErrorPanel
          error={
            changed.now === null
              ? {
                  message: `The ${part.item} is not there any more.`,
                  help: "Close this and look at the list.",
                }
              : {
                  message: `Others changed the ${part.item} since it was read.`,
                  help: "Nothing was sent. Close this, look at it as it is now, and try again.",
                }
          }
        />
      );
    case "unknown":
      return <ErrorPanel error={{ message: changed.message, help: changed.help }} />;
    default:
      return null;
  }
}

function unfitAt(changed: AccountChanged | undefined, key: string): string | null {
  const found = changed?.outcome === "unfit" ? changed.unfit.find(({ input }) => input === key) : undefined;
  return found === undefined ? null : `${found.message} ${found.help}`;
}

/** Under which name a secret is kept while nobody chose another. */
function secretName(server: ServerRow, entry: AccountEntry | null): string {
  return [server.name, entry === null ? "new bot" : nameToType(entry)].join(" · ").slice(0, 100);
}

function doneWords(deed: AccountDeed, changed: AccountChanged & { outcome: "done" }): string {
  return [
    `Done: ${deed.label.toLowerCase()}.`,
    ...(changed.kept_as === null ? [] : [`Its secret is kept as “${changed.kept_as}”.`]),
    ...(changed.delay === null ? [] : [changed.delay]),
  ].join(" ");
}
