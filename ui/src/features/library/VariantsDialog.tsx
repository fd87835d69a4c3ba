import { ActionIcon, Checkbox, Table, Text, Textarea } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useState } from "react";
import { FormDialog } from "@/components/FormDialog";
import { useReturnFocus } from "@/components/use-return-focus";
import type { DraftRow, Variant } from "@/ipc/generated";
import { counted } from "@/lib/counted";
import styles from "./Bulk.module.css";
import {
  columns,
  emptyRow,
  isEmpty,
  isTable,
  pasted,
  trouble,
  type VariantColumn,
  withRoom,
} from "./variants";
import { nameOf } from "./words";

export type VariantsDialogProps = {
  onClose: () => void;
  draft: DraftRow;
  onMake: (rows: Variant[], withTests: boolean) => void;
};

const titles: Record<VariantColumn, string> = {
  name: "Name",
  pattern: "Page URL pattern",
  message: "Message",
};

/** Copies of a draft that differ in name, page and message: a row each, typed or pasted from a spreadsheet. */
export function VariantsDialog({ onClose, draft, onMake }: VariantsDialogProps) {
  useReturnFocus();
  const [rows, setRows] = useState<readonly Variant[]>([emptyRow]);
  const [withTests, setWithTests] = useState(true);
  const original: Record<VariantColumn, string | undefined> = {
    name: nameOf(draft),
    pattern: draft.patterns[0]?.source,
    message: draft.messages[0]?.text,
  };
  const shown = columns.filter((column) => original[column] !== undefined);
  const filled = rows.filter((row) => !isEmpty(row));
  const note = trouble(rows);
  const write = (at: number, column: VariantColumn, text: string) =>
    setRows(withRoom(rows.map((row, place) => (place === at ? { ...row, [column]: text } : row))));
  return (
    <FormDialog
      onClose={onClose}
      size="xl"
      title={`Variants of “${nameOf(draft)}”`}
      deed={filled.length === 0 ? "Make variants" : `Make ${counted(filled.length, "variant")}`}
      isIncomplete={filled.length === 0}
      onSubmit={() => {
        onMake(filled, withTests);
        onClose();
      }}
    >
      <Text size="sm" c="dimmed">
        Each row becomes a copy. Paste rows from a spreadsheet into any cell. What is empty stays as it is in
        the draft.
      </Text>
      <div className={styles.table}>
        <Table aria-label="Variants" verticalSpacing="xs" horizontalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              {shown.map((column) => (
                <Table.Th key={column} scope="col">
                  {titles[column]}
                </Table.Th>
              ))}
              <Table.Td />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the table
              <Table.Tr key={at}>
                {shown.map((column) => (
                  <Table.Td key={column} className={styles.cell} data-column={column}>
                    <Textarea
                      autosize
                      minRows={1}
                      maxRows={6}
                      {...(at === 0 && column === "name" ? { "data-autofocus": true } : {})}
                      aria-label={`${titles[column]} of variant ${at + 1}`}
                      placeholder={original[column] ?? ""}
                      value={row[column]}
                      onChange={(event) => write(at, column, event.currentTarget.value)}
                      onPaste={(event) => {
                        const text = event.clipboardData.getData("text/plain");
                        if (isTable(text)) {
                          event.preventDefault();
                          setRows(pasted(rows, text, { row: at, column }, shown));
                        }
                      }}
                    />
                  </Table.Td>
                ))}
                <Table.Td className={styles.narrow}>
                  {!isEmpty(row) && (
                    <ActionIcon
                      variant="subtle"
                      aria-label={`Take variant ${at + 1} out`}
                      onClick={() => setRows(withRoom(rows.filter((_, place) => place !== at)))}
                    >
                      <IconX size="1rem" aria-hidden />
                    </ActionIcon>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {note !== null && (
        <Text size="sm" role="status">
          {note}
        </Text>
      )}
      <Checkbox
        label="Copy the tests too"
        description="The URL table, and what sessions expect of the draft. Where a page differs, change what is expected there."
        checked={withTests}
        onChange={(event) => setWithTests(event.currentTarget.checked)}
      />
    </FormDialog>
  );
}
