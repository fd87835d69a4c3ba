import { ActionIcon, Popover, Select, Text, Title } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import type { EngineInfo } from "@/ipc/generated";
import { rowHeight } from "@/theme";
import styles from "../simulator.module.css";
import { EngineLabel } from "./EngineLabel";

export type EngineSelectProps = {
  engines: readonly EngineInfo[];
  engine: EngineInfo;
  onChange: (key: string) => void;
};

/** Whose rules are played, with what they are and what nobody documented. */
export function EngineSelect({ engines, engine, onChange }: EngineSelectProps) {
  return (
    <>
      <Select
        aria-label="Engine"
        className={styles.engine ?? ""}
        maxDropdownHeight={rowHeight.tall * engines.length + rowHeight.normal}
        comboboxProps={{ width: "max-content", position: "bottom-end" }}
        renderOption={({ option }) => {
          const choice = engines.find(({ key }) => key === option.value);
          return choice === undefined ? option.label : <EngineLabel engine={choice} />;
        }}
        data={engines.map(({ key, name }) => ({ value: key, label: name }))}
        value={engine.key}
        onChange={(key) => key !== null && onChange(key)}
      />
      <Popover position="bottom-end" trapFocus withRoles={false}>
        <Popover.Target>
          <ActionIcon aria-label={`About the engine ${engine.name}`} aria-haspopup="dialog">
            <IconInfoCircle size="1rem" aria-hidden />
          </ActionIcon>
        </Popover.Target>
        <Popover.Dropdown
          role="dialog"
          aria-label={`About the engine ${engine.name}`}
          className={styles.about ?? ""}
          tabIndex={0}
        >
          <Title order={2} size="sm">
            {engine.name}
          </Title>
          <Text size="sm">{engine.description}</Text>
          {engine.servers_in_words !== engine.name && (
            <Text size="sm" c="dimmed">
              {engine.servers_in_words}
            </Text>
          )}
          {engine.choices.length > 0 && (
            <>
              <Title order={3} size="sm" mt="md">
                Where nobody documented what happens
              </Title>
              <ul className={styles.choices}>
                {engine.choices.map(({ key, text }) => (
                  <li key={key}>{text}</li>
                ))}
              </ul>
            </>
          )}
          <Title order={3} size="sm" mt="md">
            Rules
          </Title>
          <ol className={styles.choices}>
            {engine.rules.map(({ key, text, source }) => (
              <li key={key}>
                {text}{" "}
                <span className={styles.known}>
                  {source.title}. Known since: {source.known_since}.
                </span>
              </li>
            ))}
          </ol>
        </Popover.Dropdown>
      </Popover>
    </>
  );
}
