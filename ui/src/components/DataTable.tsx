import { Table } from "@mantine/core";
import type { ReactNode } from "react";
import styles from "./DataTable.module.css";

export type Column<T> = {
  key: string;
  title: string;
  render: (row: T) => ReactNode;
  /** Numbers stand at the end. */
  align?: "start" | "end";
  /** The column that names the row, for screen readers. */
  isHeader?: boolean;
};

export type DataTableProps<T> = {
  /** What the table is of, for screen readers. */
  label: string;
  columns: readonly Column<T>[];
  rows: readonly T[];
  rowKey: (row: T) => string | number;
  /** Shown in place of the rows when there are none. */
  empty?: ReactNode;
};

/** A short table that is all on the page. For many rows, or rows to choose, use `VirtualList`. */
export function DataTable<T>({ label, columns, rows, rowKey, empty }: DataTableProps<T>) {
  return (
    <Table.ScrollContainer minWidth="20rem" className={styles.frame}>
      <Table aria-label={label} stickyHeader highlightOnHover className={styles.table}>
        <Table.Thead>
          <Table.Tr>
            {columns.map(({ key, title, align = "start" }) => (
              <Table.Th key={key} scope="col" className={styles.title} data-align={align}>
                {title}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={rowKey(row)}>
              {columns.map(({ key, render, align = "start", isHeader = false }) => {
                const Cell = isHeader ? Table.Th : Table.Td;
                return (
                  <Cell
                    key={key}
                    {...(isHeader ? { scope: "row" } : {})}
                    className={styles.cell}
                    data-align={align}
                  >
                    {render(row)}
                  </Cell>
                );
              })}
            </Table.Tr>
          ))}
          {rows.length === 0 && empty !== undefined && (
            <Table.Tr>
              <Table.Td colSpan={columns.length}>{empty}</Table.Td>
            </Table.Tr>
          )}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
