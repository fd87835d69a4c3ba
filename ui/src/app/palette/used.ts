/** What was used from the palette last, newest first; this window remembers it. */
import { remember, remembered } from "@/lib/storage";

const key = "palette.used";
const most = 30;

function isIds(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((id) => typeof id === "string");
}

export function usedLast(): readonly string[] {
  return remembered(key, [], isIds);
}

export function noteUse(id: string): void {
  remember(key, [id, ...usedLast().filter((other) => other !== id)].slice(0, most));
}
