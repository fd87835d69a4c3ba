import { Select } from "@mantine/core";
import { about } from "@/components/diagnostics";
import { Option } from "../FieldControl";
import { rewrite } from "./model/edits";
import { type Item, pointer } from "./model/parts";
import { withArgument, withVariable } from "./model/values";
import { find } from "./model/vocabulary";
import { made, PartSelect } from "./PartSelect";
import { RawValue } from "./RawValue";
import styles from "./tree.module.css";
import { ValueControl } from "./ValueControl";
import { idOf, useTree } from "./work";

export type PartControlsProps = { item: Item; tabIndex: 0 | -1; describedBy: string };

/** What a part asks or does, piece by piece: what, how, with which value. */
export function PartControls({ item, tabIndex, describedBy }: PartControlsProps) {
  const work = useTree();
  const { part, inner } = item;
  const isWrong = (path: readonly number[]) =>
    about(work.diagnostics, pointer(work.base, path), "deep").some(({ severity }) => severity === "error");
  const isDoubted = (path: readonly number[]) =>
    about(work.diagnostics, pointer(work.base, path), "deep").some(({ severity }) => severity === "warning");
  const list = { width: "var(--td-size-drawer)", position: "bottom-start" } as const;
  const common = { tabIndex, describedBy, onOpenLab: work.onOpenLab };
  const choose = (key: string) => {
    const next =
      find(work.vocabulary.variables, key) === undefined
        ? made(key, work.vocabulary)
        : withVariable(part, key, work.vocabulary);
    work.perform(next === null ? null : rewrite(work.root, item.path, next, work.vocabulary), "", "value");
  };
  switch (part.kind) {
    case "group":
      return null;
    case "unknown":
      return (
        <div className={styles.unknown}>
          <span className={styles.unknownWord}>Not known here; kept as it is</span>
          <RawValue
            {...common}
            id={idOf(work, [...inner, 0])}
            label="The part as JSON"
            value={item.written}
            onChange={(value) => work.write(inner, value)}
          />
        </div>
      );
    case "comparison": {
      const { known, operator, value, variable } = part;
      const fitting = known?.operators ?? work.vocabulary.operators.map(({ key }) => key);
      const keys = fitting.includes(operator.key) ? fitting : [...fitting, operator.key];
      return (
        <div className={styles.comparison}>
          <PartSelect
            vocabulary={work.vocabulary}
            groups="without"
            openOnFocus={false}
            id={idOf(work, [...inner, 1])}
            aria-label="What is looked at"
            tabIndex={tabIndex}
            classNames={{ input: styles.cell ?? "" }}
            value={variable}
            onChoose={choose}
          />
          <Select
            id={idOf(work, [...inner, 0])}
            aria-label="How it is compared"
            tabIndex={tabIndex}
            classNames={{ input: styles.cell ?? "" }}
            comboboxProps={list}
            data={keys.map((key) => ({
              value: key,
              label: find(work.vocabulary.operators, key)?.label ?? key,
            }))}
            value={operator.key}
            onChange={(key) =>
              key !== null &&
              work.perform(rewrite(work.root, item.path, [key, variable, value], work.vocabulary), "", null)
            }
            renderOption={({ option }) => (
              <Option label={option.label} text={find(work.vocabulary.operators, option.value)?.help ?? ""} />
            )}
          />
          <div data-value>
            <ValueControl
              {...common}
              id={idOf(work, [...inner, 2])}
              label={`Value of “${known?.label ?? variable}”`}
              kind={known?.kind ?? (typeof value === "string" ? "text" : "id")}
              value={value}
              range={known?.range ?? null}
              choices={known?.choices ?? []}
              closed={known?.closed ?? false}
              pattern={operator.pattern}
              placeholder={example(known?.example)}
              invalid={isWrong([...inner, 2])}
              doubted={isDoubted([...inner, 2])}
              onChange={(next) => work.write([...inner, 2], next)}
            />
          </div>
        </div>
      );
    }
    case "known": {
      const { entry, values } = part;
      return (
        <div className={styles.known} data-arguments={Math.min(entry.arguments.length, 2)}>
          <PartSelect
            vocabulary={work.vocabulary}
            groups="without"
            openOnFocus={false}
            id={idOf(work, [...inner, 0])}
            aria-label={work.vocabulary.root === "list" ? "What is done" : "What is asked"}
            tabIndex={tabIndex}
            classNames={{ input: styles.cell ?? "" }}
            value={entry.key}
            onChoose={choose}
          />
          {entry.arguments.map((argument, index) => (
            <div key={argument.label} className={styles.argument} data-value data-kind={argument.kind}>
              {entry.arguments.length > 1 && (
                <span className={styles.argumentLabel} aria-hidden>
                  {argument.label}
                </span>
              )}
              <ValueControl
                {...common}
                id={idOf(work, [...inner, index + 1])}
                label={argument.label}
                kind={argument.kind}
                value={values[index]}
                placeholder={argument.required ? "" : argument.help}
                invalid={isWrong([...inner, index + 1])}
                onChange={(next) =>
                  work.write(inner, [entry.key, ...withArgument(values, entry.arguments, index, next)])
                }
              />
            </div>
          ))}
        </div>
      );
    }
  }
}

/** An example of the catalogue as a text; empty where it is none. */
function example(json: string | undefined): string {
  const value: unknown = json === undefined || json === "" ? "" : JSON.parse(json);
  return typeof value === "string" ? value : "";
}
