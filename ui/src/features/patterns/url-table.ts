/** What can be done to the URLs of a table: add, say what is expected, take out (with undo), copy. */
import { useCallback } from "react";
import { toast, toastError } from "@/components/toast";
import { type Client, toApiError, useClient } from "@/ipc/client";
import type { Dialect, Expectation, PatternRow, PatternRows, UrlRow, UrlTable } from "@/ipc/generated";
import { useAct } from "@/ipc/queries";

/** A table's rows change what the pattern says of them and what the draft's check says. */
const changes = ["urls", "pattern.test", "pattern.overlap", "draft"] as const;

const counted = (count: number) => (count === 1 ? "1 URL" : `${count.toLocaleString()} URLs`);

/** Which rows a list shows: what their places mean depends on it. */
export type Shown = { pattern: string; dialect: Dialect; asIs: boolean; show: PatternRows };

/** The rows at `places` of the list that is shown, also of those that were never in view. */
async function rowsAt(
  client: Client,
  table: UrlTable,
  { pattern, dialect, asIs, show }: Shown,
  places: ReadonlySet<number>,
): Promise<PatternRow[]> {
  if (places.size === 0) {
    return [];
  }
  let first = Number.POSITIVE_INFINITY;
  let last = 0;
  for (const place of places) {
    first = Math.min(first, place);
    last = Math.max(last, place);
  }
  const { rows } = await client.rpc("pattern.test", {
    pattern,
    dialect,
    urls: { from: "table", table },
    as_is: asIs,
    show,
    offset: first,
    limit: last - first + 1,
  });
  return rows.filter((_, step) => places.has(first + step));
}

/** `rows` with those that were taken out where they stood; ones that were added again meanwhile stay as they are. */
export function putBack(rows: readonly UrlRow[], gone: readonly (UrlRow & { index: number })[]): UrlRow[] {
  const present = new Set(rows.map(({ url }) => url));
  const result = [...rows];
  for (const { index, url, expectation } of gone.toSorted((a, b) => a.index - b.index)) {
    if (!present.has(url)) {
      result.splice(index, 0, { url, expectation });
    }
  }
  return result;
}

export type UrlTableActs = {
  /** Adds the URLs of a text; `done` when they are in. */
  add: (text: string, expectation: Expectation, done: () => void) => void;
  /** Adds URLs, each with what is expected of it. */
  addRows: (rows: UrlRow[], done?: () => void) => void;
  adding: boolean;
  /** Says of one row what is expected. */
  expect: (index: number, expectation: Expectation) => void;
  /** Says so of the rows at `places`. */
  expectAt: (shown: Shown, places: ReadonlySet<number>, expectation: Expectation) => void;
  removeAt: (shown: Shown, places: ReadonlySet<number>) => void;
  copyAt: (shown: Shown, places: ReadonlySet<number>) => void;
};

/** `total` is how many URLs the table has, for telling how many came in. */
export function useUrlTable(table: UrlTable, total: number): UrlTableActs {
  const client = useClient();
  const adding = useAct("urls.add", { changes, onError: toastError });
  const addingRows = useAct("urls.add_rows", { changes, onError: toastError });
  const expecting = useAct("urls.expect", { changes, onError: toastError });
  const removing = useAct("urls.remove", { changes, onError: toastError });
  const replacing = useAct("urls.replace", { changes, onError: toastError });
  const { project, draft } = table;
  const { mutate: sayExpected } = expecting;
  const expect = useCallback(
    (index: number, expectation: Expectation) =>
      sayExpected({ table: { project, draft }, indexes: [index], expectation }),
    [sayExpected, project, draft],
  );

  function withRows(shown: Shown, places: ReadonlySet<number>, act: (rows: PatternRow[]) => unknown): void {
    rowsAt(client, table, shown, places)
      .then((rows) => rows.length > 0 && act(rows))
      .catch((failure: unknown) => toastError(toApiError(failure)));
  }

  async function undoRemoval(gone: readonly PatternRow[]): Promise<void> {
    const all = { pattern: "", urls: { from: "table" as const, table }, as_is: true };
    const { rows } = await client.rpc("pattern.test", all);
    await replacing.mutateAsync({ table, rows: putBack(rows, gone) });
  }

  function sayAdded(urls: number): void {
    const fresh = urls - total;
    toast(
      fresh > 0
        ? { message: `${counted(fresh)} added.` }
        : { status: "note", message: "Nothing new: these URLs are in the table already." },
    );
  }

  return {
    add: (text, expectation, done) =>
      adding.mutate(
        { table, text, expectation },
        {
          onSuccess: ({ urls }) => {
            sayAdded(urls);
            done();
          },
        },
      ),
    addRows: (rows, done) =>
      addingRows.mutate(
        { table, rows },
        {
          onSuccess: ({ urls }) => {
            sayAdded(urls);
            done?.();
          },
        },
      ),
    adding: adding.isPending || addingRows.isPending,
    expect,
    expectAt: (shown, places, expectation) =>
      withRows(shown, places, (rows) =>
        expecting.mutate({ table, indexes: rows.map(({ index }) => index), expectation }),
      ),
    removeAt: (shown, places) =>
      withRows(shown, places, (rows) =>
        removing.mutate(
          { table, indexes: rows.map(({ index }) => index) },
          {
            onSuccess: () =>
              toast({
                message: `${counted(rows.length)} removed.`,
                undo: () => {
                  undoRemoval(rows).catch((failure: unknown) => toastError(toApiError(failure)));
                },
              }),
          },
        ),
      ),
    copyAt: (shown, places) =>
      withRows(shown, places, (rows) =>
        navigator.clipboard
          .writeText(rows.map(({ url }) => url).join("\n"))
          .then(() => toast({ message: `${counted(rows.length)} copied.` }))
          .catch(() =>
            toast({ status: "error", message: "The clipboard did not take it. Nothing was copied." }),
          ),
      ),
  };
}
