import { ActionIcon, Button, Select, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import type { ServiceSetup, Visitor } from "@/ipc/generated";
import { Disclosure } from "./Disclosure";
import { SecretToken } from "./SecretToken";
import styles from "./Service.module.css";
import { type ServiceServer, serverOf, type TrialForm } from "./trial";

export type SentAlongProps = {
  form: TrialForm;
  onForm: (form: TrialForm) => void;
  setup: ServiceSetup;
};

/** What the service is told about the visitor, and the secret token that proves who asks. */
export function SentAlong({ form, onForm, setup }: SentAlongProps) {
  const server = serverOf(form, setup);
  const visitor = form.visitor ?? setup.visitor;
  const change = (next: Visitor) => onForm({ ...form, visitor: next });
  const viaServer = form.way === "server";
  const fields =
    visitor.metadata.length === 1 ? "1 visitor field" : `${visitor.metadata.length} visitor fields`;
  const gist = viaServer ? fields : `${fields}, ${secretWords(server)}`;
  return (
    <Disclosure title="What is sent" gist={gist}>
      <Fields visitor={visitor} onChange={change} />
      {!viaServer && (
        <>
          <TextInput
            size="xs"
            label="Visitor token"
            value={visitor.token}
            onChange={({ currentTarget: { value } }) => change({ ...visitor, token: value })}
          />
          <Select
            size="xs"
            label="Secret token of"
            description="Each server sends its own, as X-RocketChat-Livechat-Token."
            allowDeselect={false}
            data={setup.servers.map(({ server: id, name }) => ({ value: String(id), label: name }))}
            value={server === null ? null : String(server.server)}
            onChange={(id) => onForm({ ...form, server: Number(id) })}
          />
          {server !== null && <SecretToken key={server.server} server={server} />}
        </>
      )}
    </Disclosure>
  );
}

function secretWords(server: ServiceServer | null): string {
  const known = server !== null && (server.practice || server.secret !== null);
  return known ? `secret token of ${server.name}` : "no secret token";
}

function Fields({ visitor, onChange }: { visitor: Visitor; onChange: (visitor: Visitor) => void }) {
  const { metadata } = visitor;
  const put = (index: number, part: Partial<Visitor["metadata"][number]>) =>
    onChange({
      ...visitor,
      metadata: metadata.map((field, at) => (at === index ? { ...field, ...part } : field)),
    });
  return (
    <fieldset className={styles.fields} aria-label="What the site says about the visitor">
      {metadata.map(({ key, value }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: fields have no other name than their place while they are typed
        <div key={index} className={styles.field}>
          <TextInput
            size="xs"
            aria-label={`Field ${index + 1}`}
            placeholder="Field"
            value={key}
            onChange={({ currentTarget }) => put(index, { key: currentTarget.value })}
          />
          <TextInput
            size="xs"
            aria-label={`Value of field ${index + 1}`}
            placeholder="Value"
            value={value}
            onChange={({ currentTarget }) => put(index, { value: currentTarget.value })}
          />
          <ActionIcon
            aria-label={`Remove field ${index + 1}`}
            onClick={() => onChange({ ...visitor, metadata: metadata.toSpliced(index, 1) })}
          >
            <IconTrash size="0.875rem" aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <Button
        size="compact-xs"
        variant="subtle"
        className={styles.add ?? ""}
        leftSection={<IconPlus size="0.875rem" aria-hidden />}
        onClick={() => onChange({ ...visitor, metadata: [...metadata, { key: "", value: "" }] })}
      >
        Add field
      </Button>
    </fieldset>
  );
}
