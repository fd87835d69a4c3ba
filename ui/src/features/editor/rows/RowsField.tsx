import { Button, SegmentedControl, VisuallyHidden } from "@mantine/core";
import { IconPlus, IconRegex } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { FieldDiagnostics, type OnMend } from "@/components/DiagnosticList";
import { about, type Diagnostic, fieldId } from "@/components/diagnostics";
import { useHelpName } from "@/components/help";
import type { Field, FieldPath, ItemList, JsonValue } from "@/ipc/generated";
import { counted } from "@/lib/counted";
import { inside } from "@/lib/json-pointer";
import { form } from "../FieldControl";
import { RowLine } from "./RowLine";
import styles from "./Rows.module.css";
import {
  blankRow,
  firstOf,
  inList,
  isBlank,
  isTable,
  pastedRows,
  type Row,
  rowsOf,
  settled,
  stepped,
  texts,
  withCell,
  withPasted,
  withRows,
} from "./rows";

export type RowsFieldProps = {
  field: Field;
  items: ItemList;
  path: FieldPath;
  value: JsonValue | undefined;
  /** The row that it is in, where it is in one. */
  of?: string;
  /** What is said about the field and anything in it. */
  diagnostics: readonly Diagnostic[];
  /** Takes what is typed; `typed` says where. Undefined: the field goes. */
  onType: (value: JsonValue | undefined, typed: FieldPath) => void;
  /** Takes a change of the rows, as a step of undo of its own. */
  onStep: (value: JsonValue | undefined) => void;
  onMend: OnMend;
  /** Tries its texts on pages, where it has some that can be tried. */
  onOpenLab: (() => void) | undefined;
};

/** A list of rows: texts, places. Enter adds one, pasted lines become rows, and the arrow keys go from row to row. */
export function RowsField(props: RowsFieldProps) {
  const { field, items, path, value, diagnostics, onType, onStep, onMend, onOpenLab } = props;
  const held = rowsOf(value, items);
  const id = fieldId(form, path);
  const help = useHelpName()("field", path.slice(1).replaceAll("/", "."));
  const wanted = useRef<string | null>(null);
  // What was made a moment ago takes the focus once it is drawn.
  useEffect(() => {
    const control = wanted.current === null ? null : document.getElementById(wanted.current);
    if (control !== null) {
      wanted.current = null;
      control.focus();
    }
  });

  const head = (
    <div className={styles.head}>
      <span className={styles.label} id={`${id}.label`}>
        {field.label}
        {props.of !== undefined && <VisuallyHidden> of {props.of}</VisuallyHidden>}
      </span>
      {field.help !== "" && <span className={styles.help}>{field.help}</span>}
    </div>
  );
  if (held === null) {
    return (
      // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out like the other fields
      <div
        role="group"
        id={id}
        tabIndex={-1}
        data-help={help}
        className={styles.field}
        aria-labelledby={`${id}.label`}
      >
        {head}
        <p className={styles.odd}>
          This is no list. It is kept as it is, and can be edited in the JSON view:{" "}
          <code>{JSON.stringify(value)}</code>
        </p>
        <FieldDiagnostics diagnostics={diagnostics} onMend={onMend} />
      </div>
    );
  }

  const { list, rows, elsewhere } = held;
  const listPath = list === null ? path : inside(path, list);
  const rowPath = (index: number) => inside(listPath, index);
  const place = (index: number, key: string) => fieldId(form, inside(rowPath(index), key));
  const focusOn = (index: number, key = firstOf(items)) => {
    wanted.current = index < 0 ? `${id}.add` : place(index, key);
  };
  const put = (next: readonly Row[]) => onStep(withRows(value, items, list, next));
  const add = (index: number) => {
    put(rows.toSpliced(index, 0, blankRow(items)));
    focusOn(index);
  };
  const remove = (index: number) => {
    put(rows.toSpliced(index, 1));
    focusOn(Math.min(index, rows.length - 2));
  };
  const move = (index: number, by: 1 | -1, key: string) => {
    const next = stepped(rows, index, by);
    if (next !== null) {
      put(next);
      focusOn(index + by, key);
    }
  };
  const paste = (index: number, text: string) => {
    const pasted = pastedRows(text, items);
    const next = withPasted(rows, index, pasted, items);
    put(next);
    focusOn(index + pasted.length - (next.length - rows.length < pasted.length ? 1 : 0));
  };
  // What is said of a row stands below it; the rest below the list.
  const ofRows = diagnostics.filter((one) =>
    rows.some((_, index) => about([one], rowPath(index), "deep").length > 0),
  );
  const rest = diagnostics.filter((one) => !ofRows.includes(one));

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out like the other fields
    <div
      role="group"
      id={id}
      tabIndex={-1}
      data-help={help}
      className={styles.field}
      aria-labelledby={`${id}.label`}
    >
      {head}
      {items.lists.length > 1 && rows.length > 0 && (
        <SegmentedControl
          size="xs"
          className={styles.lists ?? ""}
          aria-label={`What the list means: ${field.label}`}
          data={items.lists.map(({ key, label }) => ({ value: key, label }))}
          value={list ?? ""}
          onChange={(next) => onStep(inList(value, items, next))}
        />
      )}
      {rows.length > 0 && (
        <ul
          className={styles.rows}
          aria-labelledby={`${id}.label`}
          data-many={isTable(items) && texts(items).length > 1}
          data-titled={!isTable(items)}
        >
          {isTable(items) && items.fields.length > 1 && (
            <li className={styles.titles} aria-hidden>
              {items.fields.map(({ key, kind, label, help }) => (
                <span key={key} className={styles.cell} data-kind={kind} title={help}>
                  {label}
                </span>
              ))}
              <span className={styles.remove} />
            </li>
          )}
          {rows.map((row, index) => (
            <RowLine
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place, and two can be alike
              key={index}
              row={row}
              items={props.of === undefined ? items : { ...items, item: `${props.of}, ${items.item}` }}
              number={index + 1}
              path={rowPath(index)}
              diagnostics={about(ofRows, rowPath(index), "deep")}
              onCell={(cell, next, typed) => {
                const changed = withCell(row, cell, next);
                const line = cell.kind === "choice" ? settled(row, changed, items) : changed;
                const whole = withRows(value, items, list, rows.toSpliced(index, 1, line));
                typed === null ? onStep(whole) : onType(whole, typed);
              }}
              onAdd={() => add(index + 1)}
              onRemove={() => remove(index)}
              onRemoveBlank={isBlank(row, items) ? () => remove(index) : undefined}
              onMove={(by, key) => move(index, by, key)}
              onGo={(by, key) => document.getElementById(place(index + by, key))?.focus()}
              onPaste={(text) => paste(index, text)}
              onMend={onMend}
            />
          ))}
        </ul>
      )}
      {elsewhere > 0 && (
        <div className={styles.odd}>
          {counted(elsewhere, `more ${items.item}`)} {elsewhere === 1 ? "is" : "are"} in the other list; only
          one of the lists may be there.{" "}
          <Button size="compact-xs" variant="default" onClick={() => onStep(inList(value, items, list))}>
            Put all into this one
          </Button>
        </div>
      )}
      <div className={styles.foot}>
        <Button
          id={`${id}.add`}
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size="1em" aria-hidden />}
          onClick={() => add(rows.length)}
        >
          Add {items.item}
          {props.of !== undefined && <VisuallyHidden> to {props.of}</VisuallyHidden>}
        </Button>
        {onOpenLab !== undefined && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconRegex size="1em" aria-hidden />}
            onClick={onOpenLab}
          >
            Open in pattern lab
          </Button>
        )}
        {rows.length > 0 && (
          <span className={styles.help}>
            {isTable(items)
              ? "Enter adds a row. Pasted lines become rows. Alt+↑ and Alt+↓ move one."
              : props.of === undefined && "Enter adds one behind. Alt+↑ and Alt+↓ move one."}
          </span>
        )}
      </div>
      <FieldDiagnostics diagnostics={rest} onMend={onMend} />
    </div>
  );
}
