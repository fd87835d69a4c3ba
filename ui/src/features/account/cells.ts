/** What is told of a thing of an account, as people read it. */
import { withName } from "@/ipc/account-names";
import type { AccountColumn, AccountEntry, AccountNames, JsonValue } from "@/ipc/generated";
import { counted } from "@/lib/counted";
import { exhaustive } from "@/lib/exhaustive";
import { isObject } from "@/lib/json-pointer";

type Names = Pick<AccountNames, "names"> | undefined;

/** What the things that cells name by their ids are called. */
export type CellNames = { groups: Names; members: Names };

/** The members of an object, or the things of a list with a priority each, as pairs. */
export function pairsOf(value: JsonValue | undefined): [id: string, priority: string][] {
  if (Array.isArray(value)) {
    return value.flatMap((item) => (isObject(item) ? [[String(item.id), String(item.priority)]] : []));
  }
  return isObject(value) ? Object.entries(value).map(([id, priority]) => [id, String(priority)]) : [];
}

/** The words of one cell; empty where nothing is told. */
export function cellWords(column: AccountColumn, value: JsonValue | undefined, names: CellNames): string {
  if (value === undefined || value === null || value === "") {
    return "";
  }
  switch (column.shape) {
    case "switch":
      return value === true ? "Yes" : "";
    case "groups":
      return Array.isArray(value) ? value.map((id) => withName(names.groups, String(id))).join(", ") : "";
    case "memberships":
      return pairsOf(value)
        .map(([id]) => withName(names.groups, id))
        .join(", ");
    case "members": {
      const count = pairsOf(value).length;
      return count === 0 ? "Nobody" : counted(count, "member");
    }
    case "words":
      return Array.isArray(value) ? value.join(", ") : "";
    case "time":
      return moment(String(value));
    case "json":
      return JSON.stringify(value);
    case "text":
    case "word":
    case "number":
      return String(value);
    default:
      return exhaustive(column.shape);
  }
}

/** The same with everything in it, for the pane that has room: each member with its priority. */
export function wholeCell(column: AccountColumn, value: JsonValue | undefined, names: CellNames): string {
  const isOfPairs = column.shape === "members" || column.shape === "memberships";
  const pairs = isOfPairs ? pairsOf(value) : [];
  const of = column.shape === "memberships" ? names.groups : names.members;
  return pairs.length === 0
    ? cellWords(column, value, names)
    : pairs.map(([id, priority]) => `${withName(of, id)} (${priority})`).join("\n");
}

function moment(text: string): string {
  const at = new Date(text);
  return Number.isNaN(at.getTime()) ? text : at.toISOString().slice(0, 10);
}

/** Everything by which a search finds a thing. */
export function searchable(
  { id, name, cells }: AccountEntry,
  columns: readonly AccountColumn[],
  names: CellNames,
): string[] {
  return [id, name, ...columns.map((column) => wholeCell(column, cells[column.key], names))];
}
