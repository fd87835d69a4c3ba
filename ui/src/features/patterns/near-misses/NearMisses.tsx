import { Button, Modal, SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { ErrorPanel } from "@/components/ErrorPanel";
import { Highlight, spanOf } from "@/components/Highlight";
import { StatusBadge } from "@/components/StatusBadge";
import type { Dialect, Expectation, TriedNearMiss, UrlRow } from "@/ipc/generated";
import { useCommand } from "@/ipc/queries";
import styles from "./NearMisses.module.css";

export type NearMissesProps = {
  pattern: string;
  dialect: Dialect;
  asIs: boolean;
  /** The URL that they are close to; null while the list is closed. */
  url: string | null;
  adding: boolean;
  onAdd: (rows: UrlRow[]) => void;
  onClose: () => void;
};

/** Addresses that differ a little from a URL, each with what the pattern does on it. */
export function NearMisses({ url, onClose, ...rest }: NearMissesProps) {
  return (
    <Modal opened={url !== null} onClose={onClose} title="Near misses" size="xl">
      {url !== null && <List url={url} {...rest} />}
    </Modal>
  );
}

type Wanted = Exclude<Expectation, "none">;

/** What is asked of an address until the user says otherwise: that all stays as it is. */
const expected = ({ matched }: TriedNearMiss): Wanted => (matched ? "must" : "must-not");

function List({
  pattern,
  dialect,
  asIs,
  url,
  adding,
  onAdd,
}: Omit<NearMissesProps, "onClose"> & { url: string }) {
  const { data: tried, error } = useCommand("pattern.near_misses", { pattern, dialect, url, as_is: asIs });
  const [said, say] = useState<ReadonlyMap<string, Wanted>>(new Map());
  const [added, setAdded] = useState<ReadonlySet<string>>(new Set());
  const rowOf = (miss: TriedNearMiss): UrlRow => ({
    url: miss.near.url,
    expectation: said.get(miss.near.url) ?? expected(miss),
  });
  const add = (misses: readonly TriedNearMiss[]) => {
    onAdd(misses.map(rowOf));
    setAdded(new Set([...added, ...misses.map(({ near }) => near.url)]));
  };
  const left = (tried ?? []).filter(({ near }) => !added.has(near.url));
  return (
    <div className={styles.dialog}>
      <p className={styles.intro}>
        Close to <span className={styles.url}>{url}</span>. People reach pages by such addresses too: say
        which must match and which must not, and add them to the table.
      </p>
      {error !== null && <ErrorPanel error={error} />}
      <ul className={styles.list} aria-label="Near misses">
        {tried?.map((miss) => (
          <Miss
            key={miss.near.url}
            miss={miss}
            judged={pattern !== ""}
            wanted={said.get(miss.near.url) ?? expected(miss)}
            onWant={(wanted) => say(new Map([...said, [miss.near.url, wanted]]))}
            added={added.has(miss.near.url)}
            onAdd={() => add([miss])}
          />
        ))}
      </ul>
      <div className={styles.foot}>
        <Button disabled={left.length === 0} loading={adding} onClick={() => add(left)}>
          {left.length === 0 ? "All are added" : `Add all ${left.length}`}
        </Button>
      </div>
    </div>
  );
}

type MissProps = {
  miss: TriedNearMiss;
  judged: boolean;
  wanted: Wanted;
  onWant: (wanted: Wanted) => void;
  added: boolean;
  onAdd: () => void;
};

function Miss({ miss, judged, wanted, onWant, added, onAdd }: MissProps) {
  const { near, matched, gave_up } = miss;
  const span = spanOf(miss.start, miss.end);
  const part = spanOf(miss.part_start, miss.part_end);
  return (
    <li className={styles.miss}>
      <div className={styles.verdict}>
        {judged && (
          <StatusBadge status={gave_up ? "gave-up" : matched ? "matches" : "no-match"} look="bare" />
        )}
      </div>
      <div className={styles.words}>
        <span className={styles.kind}>
          <span className={styles.mark}>near miss</span> {near.words}
        </span>
        <span className={styles.address} title={near.url}>
          <Highlight text={near.url} span={judged ? span : null} part={judged ? part : null} />
        </span>
      </div>
      <SegmentedControl
        size="xs"
        aria-label={`What is expected of ${near.url}`}
        data={[
          { value: "must", label: "Must match" },
          { value: "must-not", label: "Must not" },
        ]}
        value={wanted}
        onChange={(value) => onWant(value as Wanted)}
        disabled={added}
      />
      <Button
        size="compact-sm"
        variant="default"
        className={styles.add ?? ""}
        disabled={added}
        onClick={onAdd}
        aria-label={`${added ? "Added" : "Add"} ${near.url}`}
      >
        {added ? "Added" : "Add"}
      </Button>
    </li>
  );
}
