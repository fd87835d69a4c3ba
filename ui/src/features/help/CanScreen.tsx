import { Button, Loader, Select, VisuallyHidden } from "@mantine/core";
import { keepPreviousData } from "@tanstack/react-query";
import { useState } from "react";
import { useProject } from "@/app/project";
import { useWish } from "@/app/wish";
import { ErrorPanel } from "@/components/ErrorPanel";
import { ScreenFrame } from "@/components/ScreenFrame";
import { SearchField } from "@/components/SearchField";
import { type Status, StatusBadge } from "@/components/StatusBadge";
import { WithCode } from "@/components/WithCode";
import type { CanAnswer, CanCell, CanPart, CanTable } from "@/ipc/generated";
import { useCommand } from "@/ipc/queries";
import { useProjectVersion } from "@/ipc/version";
import { finds } from "@/lib/search";
import styles from "./Can.module.css";

const looks: Record<CanAnswer, { status: Status; label: string }> = {
  yes: { status: "same", label: "Yes" },
  nearest: { status: "differs", label: "Nearest" },
  no: { status: "lost", label: "No" },
};

/** What people want, and what each platform makes of it. Every answer is worked out by playing and converting. */
export function CanScreen() {
  const { project } = useProject();
  const known = useProjectVersion(project?.id ?? null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [words, setWords] = useState("");
  const version = chosen ?? known?.version ?? null;
  const table = useCommand(
    "help.can",
    { version },
    { placeholderData: keepPreviousData, staleTime: Number.POSITIVE_INFINITY },
  );
  return (
    <ScreenFrame
      title="Can the platform do this?"
      meta={
        table.data !== undefined && (
          <Select
            size="xs"
            w="22rem"
            aria-label="Servers of Rocket.Chat"
            placeholder={`${table.data.platforms[0]?.servers ?? ""} (most servers)`}
            clearable
            data={table.data.versions.map(({ version: value, servers }) => ({ value, label: servers }))}
            value={nameOf(table.data, version)}
            onChange={setChosen}
          />
        )
      }
      actions={<SearchField size="xs" label="Filter what is wanted" value={words} onChange={setWords} />}
    >
      <div className={styles.page}>
        {table.error !== null && <ErrorPanel error={table.error} onRetry={() => void table.refetch()} />}
        {table.data === undefined && table.error === null && (
          <Loader m="xl" role="status" aria-label="Playing visits" />
        )}
        {table.data !== undefined && (
          <Wants table={table.data} words={words} isOld={table.isPlaceholderData} />
        )}
      </div>
    </ScreenFrame>
  );
}

/** The choice that a version belongs to, where it is one of them. */
function nameOf(table: CanTable, version: string | null): string | null {
  return table.versions.find((one) => one.version === version)?.version ?? null;
}

/** The parts with the rows that have the words. */
function fitting(parts: readonly CanPart[], words: string): readonly CanPart[] {
  return parts
    .map((part) => ({
      ...part,
      rows: part.rows.filter((row) => finds(words, part.heading, row.words)),
    }))
    .filter(({ rows }) => rows.length > 0);
}

type WantsProps = { table: CanTable; words: string; isOld: boolean };

function Wants({ table, words, isOld }: WantsProps) {
  const parts = fitting(table.parts, words);
  if (parts.length === 0) {
    return <p className={styles.none}>Nothing in the table has these words.</p>;
  }
  return (
    <section
      className={styles.scroll}
      aria-label="What each platform can do"
      aria-busy={isOld}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls, so the keyboard must reach it
      tabIndex={0}
      data-home
    >
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">What is wanted</th>
            {table.platforms.map(({ platform, name, servers }) => (
              <th key={platform} scope="col">
                {name}
                {servers.startsWith(name) && (
                  <span className={styles.servers}>{servers.slice(name.length).trim()}</span>
                )}
              </th>
            ))}
          </tr>
        </thead>
        {parts.map(({ heading, rows }) => (
          <tbody key={heading}>
            <tr>
              <th scope="rowgroup" colSpan={table.platforms.length + 1} className={styles.part}>
                {heading}
              </th>
            </tr>
            {rows.map((row) => (
              <tr key={row.words}>
                <th scope="row">{row.words}</th>
                {row.cells.map((cell, place) => (
                  <td key={table.platforms[place]?.platform}>
                    <Answer cell={cell} about={`${row.words}, ${table.platforms[place]?.name ?? ""}`} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

function Answer({ cell: { answer, text, elsewhere, wish }, about }: { cell: CanCell; about: string }) {
  const { ask } = useWish();
  const { project } = useProject();
  const { status, label } = looks[answer];
  return (
    <div className={styles.cell}>
      <StatusBadge status={status} label={label} />
      <p className={styles.reason}>
        <WithCode text={text} />
      </p>
      <Elsewhere servers={elsewhere} />
      {wish !== null && project !== null && (
        <Button className={styles.ask ?? ""} size="compact-xs" variant="subtle" onClick={() => ask(wish)}>
          Ask for it
          <VisuallyHidden>: {about}</VisuallyHidden>
        </Button>
      )}
    </div>
  );
}

/** The servers of other versions that can do it; many are folded. */
function Elsewhere({ servers }: { servers: readonly string[] }) {
  const [first, ...others] = servers;
  if (first === undefined) {
    return null;
  }
  return others.length === 0 ? (
    <p className={styles.reason}>Yes on {first}.</p>
  ) : (
    <details className={styles.reason}>
      <summary>Yes on {servers.length} other versions</summary>
      <ul className={styles.versions}>
        {servers.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </details>
  );
}
