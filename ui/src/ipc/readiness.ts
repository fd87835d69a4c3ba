/** Whether a draft counts as ready to publish. Its mark stays while something is red, but does not count. */
import { counted } from "@/lib/counted";
import { type DraftTest, failing } from "./draft-tests";
import type { DraftRow, DraftState } from "./generated";

type Markable = Pick<DraftRow, "state" | "is_marked_ready" | "errors">;

/** What speaks against a draft: *1 error*, *2 red tests* or both; null where nothing does. */
export function redWords({ errors }: Pick<DraftRow, "errors">, tests: readonly DraftTest[]): string | null {
  const red = failing(tests).length;
  const parts = [
    ...(errors > 0 ? [counted(errors, "error")] : []),
    ...(red > 0 ? [counted(red, "red test")] : []),
  ];
  return parts.length === 0 ? null : parts.join(" and ");
}

/** Whether a mark says something of the draft: one that is on a server as it is here is published, marked or not. */
export function isMarkable({ state }: Pick<DraftRow, "state">): boolean {
  return state === "draft" || state === "ready" || state === "changed";
}

export type Standing = { status: DraftState | "not-quite-ready"; label?: string };

/** Where a draft stands, as its badge says it: *Ready, but 1 red test* where something keeps the mark from counting. */
export function standing(row: Markable, tests: readonly DraftTest[]): Standing {
  const red = row.is_marked_ready && isMarkable(row) ? redWords(row, tests) : null;
  return red === null ? { status: row.state } : { status: "not-quite-ready", label: `Ready, but ${red}` };
}

/** The drafts without those as *ready* of which a test is red; the back end knows only of errors. */
export function withRedTests(rows: readonly DraftRow[], red: ReadonlySet<number>): readonly DraftRow[] {
  const fallen = (row: DraftRow): DraftRow => ({
    ...row,
    state: row.servers.length > 0 ? "changed" : "draft",
  });
  return rows.map((row) => (row.state === "ready" && red.has(row.id) ? fallen(row) : row));
}
