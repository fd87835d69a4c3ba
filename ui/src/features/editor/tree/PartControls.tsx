import { Select } from "@mantine/core";
import { about, type Diagnostic, type Severity } from "@/components/diagnostics";
import type { Json } from "@/lib/json-pointer";
import { Option } from "../FieldControl";
import { rewrite } from "./model/edits";
import { type Item, type Path, pointer } from "./model/parts";
import { withArgument, withVariable } from "./model/values";
import { find } from "./model/vocabulary";
import { made, PartSelect } from "./PartSelect";
import { RawValue } from "./RawValue";
import styles from "./tree.module.css";
import { ValueControl } from "./ValueControl";
import { type FocusOn, idOf, useTree } from "./work";

export type PartControlsProps = {
  item: Item;
  /** What is said about the part and its values. */
  said: readonly Diagnostic[];
  tabIndex: 0 | -1;
  describedBy: string;
};

/** What a part asks or does, piece by piece: what, how, with which value. */
export function PartControls({ item, said, tabIndex, describedBy }: PartControlsProps) {
  const tree = useTree();
  const { vocabulary } = tree;
  const { part, inner } = item;
  const has = (path: Path, severity: Severity) =>
    about(said, pointer(tree.base, path), "deep").some((one) => one.severity === severity);
  const list = { width: "var(--td-size-drawer)", position: "bottom-start" } as const;
  const common = {
    tabIndex,
    describedBy,
    onOpenLab: () => tree.now().onOpenLab(pointer(tree.base, [...inner, 2])),
  };
  const become = (next: Json | null, focus: FocusOn | null) => {
    const { root, perform } = tree.now();
    perform(next === null ? null : rewrite(root, item.path, next, vocabulary), "", focus);
  };
  const choose = (key: string) =>
    become(
      find(vocabulary.variables, key) === undefined
        ? made(key, vocabulary)
        : withVariable(part, key, vocabulary),
      "value",
    );
  switch (part.kind) {
    case "group":
      return null;
    case "unknown":
      return (
        <div className={styles.unknown}>
          <span className={styles.unknownWord}>Not known here; kept as it is</span>
          <RawValue
            {...common}
            id={idOf(tree, [...inner, 0])}
            label="The part as JSON"
            value={item.written}
            onChange={(value) => tree.now().write(inner, value)}
          />
        </div>
      );
    case "comparison": {
      const { known, operator, value, variable } = part;
      const fitting = known?.operators ?? vocabulary.operators.map(({ key }) => key);
      const keys = fitting.includes(operator.key) ? fitting : [...fitting, operator.key];
      return (
        <div className={styles.comparison}>
          <PartSelect
            vocabulary={vocabulary}
            groups="without"
            openOnFocus={false}
            id={idOf(tree, [...inner, 1])}
            aria-label="What is looked at"
            tabIndex={tabIndex}
            classNames={{ input: styles.cell ?? "" }}
            value={variable}
            onChoose={choose}
          />
          <Select
            id={idOf(tree, [...inner, 0])}
            aria-label="How it is compared"
            tabIndex={tabIndex}
            classNames={{ input: styles.cell ?? "" }}
            comboboxProps={list}
            data={keys.map((key) => ({
              value: key,
              label: find(vocabulary.operators, key)?.label ?? key,
            }))}
            value={operator.key}
            onChange={(key) => key !== null && become([key, variable, value], null)}
            renderOption={({ option }) => (
              <Option label={option.label} text={find(vocabulary.operators, option.value)?.help ?? ""} />
            )}
          />
          <div data-value>
            <ValueControl
              {...common}
              id={idOf(tree, [...inner, 2])}
              label={`Value of “${known?.label ?? variable}”`}
              kind={known?.kind ?? (typeof value === "string" ? "text" : "id")}
              value={value}
              range={known?.range ?? null}
              choices={known?.choices ?? []}
              closed={known?.closed ?? false}
              pattern={operator.pattern}
              placeholder={example(known?.example)}
              invalid={has([...inner, 2], "error")}
              doubted={has([...inner, 2], "warning")}
              onChange={(next) => tree.now().write([...inner, 2], next)}
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
            vocabulary={vocabulary}
            groups="without"
            openOnFocus={false}
            id={idOf(tree, [...inner, 0])}
            aria-label={vocabulary.root === "list" ? "What is done" : "What is asked"}
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
                id={idOf(tree, [...inner, index + 1])}
                label={argument.label}
                kind={argument.kind}
                value={values[index]}
                placeholder={argument.required ? "" : argument.help}
                invalid={has([...inner, index + 1], "error")}
                onChange={(next) =>
                  tree.now().write(inner, [entry.key, ...withArgument(values, entry.arguments, index, next)])
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
