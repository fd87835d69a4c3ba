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
import type { CredentialPlace, ServerEnvironment, ServerPlatform, ServerRow } from "@/ipc/generated";
import { useCommand } from "@/ipc/queries";
import {
  environments,
  formOf,
  forPlatform,
  type Mistakes,
  mistakesIn,
  needsSecret,
  newForm,
  type ServerForm,
  signedInBy,
  wayOf,
} from "./form";

export type ServerFieldsProps = {
  project: number;
  /** What a server can be of, the likeliest first. */
  platforms: readonly [ServerPlatform, ...ServerPlatform[]];
  /** The server to edit; a new one without it. */
  server: ServerRow | null;
  keychain: boolean;
  onSaved: (server: ServerRow) => void;
  onCancel: () => void;
};

/** The form of a server. Saving sends the secret and empties its field, whatever comes of it. */
export function ServerFields({ project, platforms, server, keychain, onSaved, onCancel }: ServerFieldsProps) {
  const [was] = useState(() => (server === null ? null : formOf(server, { keychain })));
  const [form, setForm] = useState<ServerForm>(() => was ?? newForm(platforms[0], { keychain }));
  const [secret, setSecret] = useState("");
  const [mistakes, setMistakes] = useState<Mistakes>({});
  const add = useConfidentialAct("server.add", ["server"]);
  const update = useConfidentialAct("server.update", ["server"]);
  const secretsFile = useCommand("app.start", {}).data?.secrets_file ?? false;
  const [passphrase, setPassphrase] = useState("");
  const unlock = useConfidentialAct("secrets.unlock", ["app"]);
  const makesFile = form.keep === "file" && !secretsFile;
  const { access } = platforms.find(({ platform }) => platform === form.platform) ?? platforms[0];
  const way = wayOf(form, access);
  const secretNeeded = needsSecret(form, was) || server?.credentials === "nowhere";
  const error = unlock.error ?? add.error ?? update.error;

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    const found = mistakesIn(
      form,
      { secret, passphrase },
      { secret: secretNeeded, passphrase: makesFile },
      access,
    );
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
            platform: form.platform,
            name: form.name.trim(),
            base_url: form.address.trim(),
            environment: form.environment,
            application: form.application.trim(),
            credentials,
          })
        : await update.send({
            server: server.id,
            name: form.name.trim() === "" ? server.name : form.name.trim(),
            base_url: form.address.trim(),
            environment: form.environment,
            application: form.application.trim(),
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
          {server === null && platforms.length > 1 && (
            <Input.Wrapper label="Platform" labelElement="div">
              <SegmentedControl
                aria-label="Platform"
                mt="xs"
                fullWidth
                data={platforms.map(({ platform, name }) => ({ value: platform, label: name }))}
                value={form.platform}
                onChange={(value) => {
                  const chosen = platforms.find(({ platform }) => platform === value);
                  if (chosen !== undefined) {
                    setForm(forPlatform(form, chosen));
                    setSecret("");
                    setMistakes({});
                  }
                }}
              />
            </Input.Wrapper>
          )}
          <TextInput
            label={access.address.label}
            description={access.address.help}
            placeholder={access.address.example}
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
          <Input.Wrapper label="How to sign in" description={way?.help} labelElement="div">
            <SegmentedControl
              aria-label="How to sign in"
              mt="xs"
              fullWidth
              data={access.ways.map(({ key, label }) => ({ value: key, label }))}
              value={form.signIn}
              onChange={(value) => {
                const chosen = access.ways.find(({ key }) => key === value);
                if (chosen !== undefined) {
                  setForm(signedInBy(form, chosen.key));
                  setSecret("");
                  setMistakes({});
                }
              }}
            />
          </Input.Wrapper>
          {way !== undefined && way.account !== null && (
            <TextInput
              label={way.account.label}
              description={way.account.help}
              value={form.user}
              error={mistakes.user}
              autoComplete="off"
              onChange={({ currentTarget: { value } }) => setForm({ ...form, user: value })}
            />
          )}
          <PasswordInput
            label={way?.secret.label ?? "Secret"}
            description={secretNeeded ? way?.secret.help : "Empty: the one that is kept stays."}
            value={secret}
            error={mistakes.secret}
            autoComplete="off"
            onChange={({ currentTarget: { value } }) => setSecret(value)}
          />
          {access.application !== null && (
            <TextInput
              label={access.application.label}
              description={access.application.help}
              value={form.application}
              autoComplete="off"
              onChange={({ currentTarget: { value } }) => setForm({ ...form, application: value })}
            />
          )}
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
