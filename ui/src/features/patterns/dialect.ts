import type { PatternField } from "@/ipc/generated";

/** Whether a browser asks the pattern, so that the lab can show what it says. */
export function isBrowsers({ dialect }: PatternField): boolean {
  return dialect.language === "javascript";
}
