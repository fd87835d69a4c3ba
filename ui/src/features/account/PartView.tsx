import { Loader, Text } from "@mantine/core";
import { IconAddressBook, IconLock } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { EmptyState } from "@/components/EmptyState";
import { ErrorPanel } from "@/components/ErrorPanel";
import { Panes } from "@/components/Panes";
import { SearchField } from "@/components/SearchField";
import { VirtualList } from "@/components/VirtualList";
import type { ApiError } from "@/ipc/client";
import type { AccountDeed, AccountEntry, AccountPart, AccountReading } from "@/ipc/generated";
import { counted } from "@/lib/counted";
import { finds } from "@/lib/search";
import styles from "./Account.module.css";
import { type CellNames, cellWords, searchable } from "./cells";
import { EntryDetail } from "./EntryDetail";
import { nameToType } from "./form";

export type PartViewProps = {
  part: AccountPart;
  reading: AccountReading | undefined;
  error: ApiError | null;
  onRetry: () => void;
  names: CellNames;
  /** The search field, for an action that moves the focus there. */
  searchRef: React.Ref<HTMLInputElement>;
  onDeed: (deed: AccountDeed, entry: AccountEntry) => void;
};

/** One part of an account: a table to search in, and the thing that is chosen beside it. */
export function PartView(props: PartViewProps) {
  const { part, reading, error, onRetry } = props;
  if (error !== null) {
    return (
      <div className={styles.state}>
        <ErrorPanel error={error} onRetry={onRetry} />
      </div>
    );
  }
  if (reading === undefined) {
    return (
      <div className={styles.state}>
        <Loader size="sm" role="status" aria-label={`Reading ${part.title.toLowerCase()}`} />
      </div>
    );
  }
  if (reading.missing_permission !== null) {
    return (
      <EmptyState
        icon={IconLock}
        title={`${part.title} may not be read`}
        text={
          <>
            The token of this server lacks the scope <code>{reading.missing_permission}</code>. Give it a
            token with that scope, in Servers → Edit server. The other parts can be read.
          </>
        }
      />
    );
  }
  return <Things {...props} reading={reading} />;
}

function Things({ part, reading, names, searchRef, onDeed }: PartViewProps & { reading: AccountReading }) {
  const [query, setQuery] = useState("");
  const [chosen, setChosen] = useState<string | null>(null);
  const columns = part.columns.slice(0, shownColumns);
  const found = useMemo(
    () =>
      query.trim() === ""
        ? reading.entries
        : reading.entries.filter((entry) => finds(query, ...searchable(entry, part.columns, names))),
    [query, reading.entries, part.columns, names],
  );
  const index = found.findIndex(({ id }) => id === chosen);
  const entry = found[index];
  const { entries, note } = reading;
  return (
    <Panes
      id="account"
      work={{
        label: part.title,
        content: (
          <div className={styles.part}>
            <div className={styles.bar}>
              <SearchField
                ref={searchRef}
                label={`Search ${part.title.toLowerCase()}`}
                value={query}
                onChange={setQuery}
              />
              <Text size="sm" c="dimmed" role="status">
                {found.length === entries.length
                  ? counted(entries.length, part.item, manyOf(part))
                  : `${found.length} of ${counted(entries.length, part.item, manyOf(part))}`}
              </Text>
            </div>
            {note !== null && (
              <Text size="sm" c="dimmed" className={styles.note}>
                {note}
              </Text>
            )}
            <div className={styles.table} data-columns={columns.length}>
              <div className={styles.heads} aria-hidden>
                <span>Name</span>
                {columns.map(({ key, title }) => (
                  <span key={key}>{title}</span>
                ))}
              </div>
              <VirtualList
                label={part.title}
                items={found}
                itemKey={({ id }) => id}
                active={index}
                onActive={(at) => setChosen(found[at]?.id ?? null)}
                empty={
                  <EmptyState
                    icon={IconAddressBook}
                    size="pane"
                    title={entries.length === 0 ? `No ${manyOf(part)}` : "Nothing found"}
                    text={entries.length === 0 ? part.about : "Search for another word, or empty the search."}
                  />
                }
                renderItem={(row) => (
                  <div className={styles.row}>
                    <span className={styles.rowName}>{nameToType(row)}</span>
                    {columns.map((column) => (
                      <span key={column.key} className={styles.cell}>
                        {cellWords(column, row.cells[column.key], names)}
                      </span>
                    ))}
                  </div>
                )}
              />
            </div>
          </div>
        ),
      }}
      {...(entries.length === 0
        ? {}
        : {
            inspector: {
              label: "Details",
              content:
                entry === undefined ? (
                  <EmptyState icon={IconAddressBook} size="pane" title={part.title} text={part.about} />
                ) : (
                  <EntryDetail
                    part={part}
                    entry={entry}
                    names={names}
                    onDeed={(deed) => onDeed(deed, entry)}
                  />
                ),
            },
          })}
    />
  );
}

/** So many columns fit beside the name; the pane beside the table tells all. */
const shownColumns = 3;

function manyOf({ title }: AccountPart): string {
  return title.toLowerCase();
}
