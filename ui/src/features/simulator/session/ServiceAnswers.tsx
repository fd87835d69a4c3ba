import { ActionIcon, Button, Menu, Switch, Textarea, Title } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import type { Service } from "@/ipc/generated";
import type { Simulation } from "../model/simulation";
import { begins, triggerName } from "../model/story";
import { useVocabulary } from "../vocabulary/context";
import styles from "./session.module.css";
import { TimespanInput } from "./TimespanInput";
import type { SessionDocument } from "./useSessionDocument";

export type ServiceAnswersProps = { document: SessionDocument; simulation: Simulation | undefined };

const newService: Service = { delay_ms: 300, contents: [{ msg: "", order: 0 }], error: false };

/** How the external service of each trigger answers in this session. */
export function ServiceAnswers({ document, simulation }: ServiceAnswersProps) {
  const vocabulary = useVocabulary();
  const { session, edit } = document;
  const services = session.env.services;
  const heads = simulation?.triggers ?? [];
  const asking = new Set(
    simulation?.trace.decisions
      .filter(({ verdict }) => begins(verdict, "asking_service", vocabulary))
      .map(({ trigger }) => trigger),
  );
  const open = heads.filter(({ trigger }) => services[trigger] === undefined);
  return (
    <section className={styles.services} aria-label="Answers of external services">
      <Title order={2} size="sm">
        Answers of external services
      </Title>
      {Object.keys(services).length === 0 && (
        <p className={styles.hint}>
          {asking.size === 0
            ? "No trigger asks a service in this session."
            : "A trigger asks a service here. Say what it answers."}
        </p>
      )}
      {Object.entries(services).map(([trigger, service]) => (
        <Answer
          key={trigger}
          name={triggerName(heads, trigger)}
          service={service}
          onChange={(next, mark) =>
            edit(
              { type: "service", trigger, service: next },
              mark === undefined ? undefined : `${trigger}-${mark}`,
            )
          }
        />
      ))}
      <Menu>
        <Menu.Target>
          <Button
            size="compact-sm"
            variant="light"
            disabled={open.length === 0}
            leftSection={<IconPlus size="0.875rem" aria-hidden />}
          >
            Answer for…
          </Button>
        </Menu.Target>
        <Menu.Dropdown className={styles.long ?? ""}>
          {open
            .toSorted((a, b) => Number(asking.has(b.trigger)) - Number(asking.has(a.trigger)))
            .map(({ trigger }) => (
              <Menu.Item
                key={trigger}
                rightSection={asking.has(trigger) ? "asks here" : undefined}
                onClick={() => edit({ type: "service", trigger, service: newService })}
              >
                {triggerName(heads, trigger)}
              </Menu.Item>
            ))}
        </Menu.Dropdown>
      </Menu>
    </section>
  );
}

type AnswerProps = {
  name: string;
  service: Service;
  onChange: (service: Service | null, mark?: string) => void;
};

function Answer({ name, service, onChange }: AnswerProps) {
  const { contents } = service;
  return (
    <fieldset className={styles.answer}>
      <legend>{name}</legend>
      <TimespanInput
        label="Takes"
        look="labelled"
        ms={service.delay_ms}
        onChange={(delay_ms) => onChange({ ...service, delay_ms }, "delay")}
      />
      <Switch
        label="Fails with an error"
        checked={service.error}
        onChange={(event) => onChange({ ...service, error: event.currentTarget.checked })}
      />
      {!service.error &&
        contents.map((content, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: messages have no other name than their place
          <div key={index} className={styles.message}>
            <Textarea
              size="xs"
              autosize
              className={styles.what ?? ""}
              aria-label={`Message ${index + 1} of ${name}`}
              placeholder="What the service says"
              value={content.msg}
              onChange={(event) =>
                onChange(
                  {
                    ...service,
                    contents: contents.with(index, { ...content, msg: event.currentTarget.value }),
                  },
                  `message-${index}`,
                )
              }
            />
            <ActionIcon
              size="sm"
              aria-label={`Remove message ${index + 1} of ${name}`}
              onClick={() => onChange({ ...service, contents: contents.toSpliced(index, 1) })}
            >
              <IconTrash size="0.875rem" aria-hidden />
            </ActionIcon>
          </div>
        ))}
      <div className={styles.foot}>
        {!service.error && (
          <Button
            size="compact-xs"
            variant="default"
            onClick={() =>
              onChange({
                ...service,
                contents: [
                  ...contents,
                  { msg: "", order: Math.max(-1, ...contents.map(({ order }) => order)) + 1 },
                ],
              })
            }
          >
            Add message
          </Button>
        )}
        <Button size="compact-xs" variant="subtle" color="red" onClick={() => onChange(null)}>
          Remove answer
        </Button>
      </div>
    </fieldset>
  );
}
