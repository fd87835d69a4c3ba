import {
  Button,
  Group,
  Input,
  PasswordInput,
  Radio,
  SegmentedControl,
  Stack,
  TextInput,
} from "@mantine/core";
import { type FormEvent, useState } from "react";
import { ErrorPanel } from "@/components/ErrorPanel";
import { useConfidentialAct } from "@/ipc/confidential";
import type { CredentialPlace, ServerEnvironment, ServerRow } from "@/ipc/generated";
import { useCommand } from "@/ipc/queries";
import { environments, formOf, type Mistakes, mistakesIn, needsSecret, newForm } from "./form";

export type ServerFieldsProps = {
  project: number;
  /** The server to edit; a new one without it. */
  server: ServerRow | null;
  keychain: boolean;
  onSaved: (server: ServerRow) => void;
  onCancel: () => void;
};

/** The form of a server. Saving sends the secret and empties its field, whatever comes of it. */
export function ServerFields({ project, server, keychain, onSaved, onCancel }: ServerFieldsProps) {
  const [was] = useState(() => (server === null ? null : formOf(server, { keychain })));
  const [form, setForm] = useState(() => was ?? newForm({ keychain }));
  const [secret, setSecret] = useState("");
  const [mistakes, setMistakes] = useState<Mistakes>({});
  const add = useConfidentialAct("server.add", ["server"]);
  const update = useConfidentialAct("server.update", ["server"]);
  const secretsFile = useCommand("app.start", {}).data?.secrets_file ?? false;
  const [passphrase, setPassphrase] = useState("");
  const unlock = useConfidentialAct("secrets.unlock", ["app"]);
  const makesFile = form.keep === "file" && !secretsFile;
  const byToken = form.signIn === "token";
  const secretNeeded = needsSecret(form, was) || server?.credentials === "nowhere";
  const error = unlock.error ?? add.error ?? update.error;

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    const found = mistakesIn(form, { secret, passphrase }, { secret: secretNeeded, passphrase: makesFile });
    setMistakes(found);
    if (Object.keys(found).length > 0) {
      return;
    }
    if (form.keep === "file" && passphrase !== "") {
      const opening = passphrase;
      setPassphrase("");
      if ((await unlock.send({ passphrase: opening })) === null) {
        return;
      }
    }
    const given = secret;
    setSecret("");
    const credentials = { sign_in: form.signIn, user: form.user.trim(), secret: given, keep: form.keep };
    const saved =
      server === null
        ? await add.send({
            project,
            platform: "rocketchat",
            name: form.name.trim(),
            base_url: form.address.trim(),
            environment: form.environment,
            credentials,
          })
        : await update.send({
            server: server.id,
            name: form.name.trim() === "" ? server.name : form.name.trim(),
            base_url: form.address.trim(),
            environment: form.environment,
            ...(given === "" ? {} : { credentials }),
          });
    if (saved !== null) {
      onSaved(saved);
    }
  }

  return (
    <Stack gap="md">
      <form onSubmit={(event) => void save(event)} noValidate id="server-fields" autoComplete="off">
        <Stack gap="md">
          <TextInput
            label="Address"
            description="As in the browser. Without https:// in front, https is used."
            placeholder="https://chat.example.com"
            data-autofocus
            value={form.address}
            error={mistakes.address}
            onChange={({ currentTarget: { value } }) => setForm({ ...form, address: value })}
          />
          <TextInput
            label="Name"
            description="What you call it. Empty: the host of the address."
            value={form.name}
            onChange={({ currentTarget: { value } }) => setForm({ ...form, name: value })}
          />
          <Input.Wrapper
            label="Used for"
            description="Marks it everywhere. Before anything goes to production you are asked once more."
            labelElement="div"
          >
            <SegmentedControl
              aria-label="Used for"
              mt="xs"
              fullWidth
              data={[...environments]}
              value={form.environment}
              onChange={(value) => setForm({ ...form, environment: value as ServerEnvironment })}
            />
          </Input.Wrapper>
          <SegmentedControl
            aria-label="How to sign in"
            data={[
              { value: "token", label: "Personal access token" },
              { value: "password", label: "User and password" },
            ]}
            value={form.signIn}
            onChange={(value) => setForm({ ...form, signIn: value === "token" ? "token" : "password" })}
          />
          <TextInput
            label={byToken ? "User id" : "User"}
            description={
              byToken ? "Rocket.Chat shows it together with the token." : "User name or e-mail address."
            }
            value={form.user}
            error={mistakes.user}
            autoComplete="off"
            onChange={({ currentTarget: { value } }) => setForm({ ...form, user: value })}
          />
          <PasswordInput
            label={byToken ? "Token" : "Password"}
            description={
              secretNeeded
                ? byToken
                  ? "My account → Personal access tokens on the server."
                  : "If the server asks for a code too, you are asked next."
                : "Empty: the one that is kept stays."
            }
            value={secret}
            error={mistakes.secret}
            autoComplete="off"
            onChange={({ currentTarget: { value } }) => setSecret(value)}
          />
          <Radio.Group
            label="Where to keep it"
            value={form.keep}
            onChange={(value) => setForm({ ...form, keep: value as CredentialPlace })}
          >
            <Stack gap="sm" mt="sm">
              <Radio
                value="keychain"
                size="xs"
                label="Keychain"
                disabled={!keychain}
                description={
                  keychain
                    ? "The system keeps it, and asks you to unlock it."
                    : "This machine has no keychain."
                }
              />
              <Radio
                value="file"
                size="xs"
                label="File under a passphrase"
                description="Encrypted; you enter the passphrase once a session."
              />
              <Radio
                value="session"
                size="xs"
                label="This session only"
                description="In memory until the application ends."
              />
            </Stack>
          </Radio.Group>
          {form.keep === "file" && (
            <PasswordInput
              label={makesFile ? "New passphrase" : "Passphrase of the file"}
              description={
                makesFile
                  ? "Choose one that others cannot guess. It cannot be recovered."
                  : "Empty where you unlocked the file already since the application started."
              }
              value={passphrase}
              error={mistakes.passphrase}
              autoComplete="off"
              onChange={({ currentTarget: { value } }) => setPassphrase(value)}
            />
          )}
        </Stack>
      </form>
      {error !== null && <ErrorPanel error={error} />}
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
        <Button type="submit" form="server-fields" loading={unlock.pending || add.pending || update.pending}>
          Save and test
        </Button>
      </Group>
    </Stack>
  );
}
