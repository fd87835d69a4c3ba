import { Button, Title } from "@mantine/core";
import type { AccountDeed, AccountEntry, AccountPart } from "@/ipc/generated";
import styles from "./Account.module.css";
import { type CellNames, wholeCell } from "./cells";
import { nameToType, suits } from "./form";

export type EntryDetailProps = {
  part: AccountPart;
  entry: AccountEntry;
  names: CellNames;
  onDeed: (deed: AccountDeed) => void;
};

/** Everything that is told of one thing, and what can be done with it. */
export function EntryDetail({ part, entry, names, onDeed }: EntryDetailProps) {
  const told = part.columns.flatMap((column) => {
    const words = wholeCell(column, entry.cells[column.key], names);
    return words === "" ? [] : [{ ...column, words }];
  });
  const deeds = part.deeds.filter((deed) => suits(deed, entry));
  return (
    <article className={styles.detail} aria-label={nameToType(entry)}>
      <Title order={2} size="md" className={styles.name}>
        {nameToType(entry)}
      </Title>
      <dl className={styles.facts}>
        {told.map(({ key, title, words }) => (
          <div key={key} className={styles.fact}>
            <dt>{title}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.deeds}>
        {deeds.map((deed) => (
          <Button key={deed.key} variant="default" size="xs" onClick={() => onDeed(deed)}>
            {deed.label}…
          </Button>
        ))}
      </div>
    </article>
  );
}
