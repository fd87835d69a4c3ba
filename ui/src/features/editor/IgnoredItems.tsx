import { Button } from "@mantine/core";
import { IconArrowBarToUp, IconTrash } from "@tabler/icons-react";
import { FieldDiagnostics } from "@/components/DiagnosticList";
import { about, type Diagnostic, fieldId } from "@/components/diagnostics";
import type { FieldPath, JsonValue } from "@/ipc/generated";
import { at, inside, isObject, put, without } from "@/lib/json-pointer";
import { type Document, itemsOf, kindOf, type ListPath, putFirst, written } from "./document";
import styles from "./Editor.module.css";
import { form } from "./FieldControl";

export type IgnoredItemsProps = {
  document: Document;
  list: ListPath;
  entries: readonly { key: string; label: string }[];
  /** What an item is called: *condition*. */
  word: string;
  diagnostics: readonly Diagnostic[];
  edit: (document: Document, field: FieldPath) => void;
};

/** What an item holds besides its kind, in one line. */
function content(item: JsonValue): string {
  if (!isObject(item)) {
    return written(item);
  }
  const { name: _, params, ...rest } = item;
  const values = Object.values({ ...rest, ...(isObject(params) ? params : {}) });
  return values
    .filter((value) => value !== null && value !== "")
    .map(written)
    .join(" · ");
}

/** The conditions or actions behind the first one. What the widget makes of them depends on its version; the checks say it. */
export function IgnoredItems({ document, list, entries, word, diagnostics, edit }: IgnoredItemsProps) {
  const items = itemsOf(document, list);
  if (items === null) {
    return (
      <div className={styles.broken}>
        <p>
          The document holds {written(at(document, list))} where its {word}s should be.
        </p>
        <Button variant="default" onClick={() => edit(put(document, list, []), list)}>
          Start with an empty list
        </Button>
      </div>
    );
  }
  if (items.length < 2) {
    return null;
  }
  return (
    <div className={styles.ignored}>
      <p className={styles.ignoredTitle}>
        Besides the first {word} there {items.length === 2 ? "is another" : "are others"}:
      </p>
      <ol className={styles.ignoredList}>
        {items.slice(1).map((item, offset) => {
          const index = offset + 1;
          const path = inside(list, index);
          const label = entries.find(({ key }) => key === kindOf(item))?.label ?? (kindOf(item) || "No kind");
          return (
            <li key={index} id={fieldId(form, path)} tabIndex={-1} className={styles.ignoredItem}>
              <div className={styles.ignoredWords}>
                <span className={styles.ignoredLabel}>
                  {index + 1}. {label}
                </span>
                <span className={styles.ignoredContent}>{content(item)}</span>
                <FieldDiagnostics diagnostics={about(diagnostics, path, "deep")} />
              </div>
              <Button
                size="compact-sm"
                variant="default"
                leftSection={<IconArrowBarToUp size="1em" aria-hidden />}
                onClick={() => edit(putFirst(document, list, index), list)}
              >
                Make first
              </Button>
              <Button
                size="compact-sm"
                variant="subtle"
                color="red"
                leftSection={<IconTrash size="1em" aria-hidden />}
                aria-label={`Remove ${word} ${index + 1}`}
                onClick={() => edit(without(document, path), list)}
              >
                Remove
              </Button>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
