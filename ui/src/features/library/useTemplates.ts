/** Drafts to start from, each with when to use it. */
import type { TemplateRow } from "@/ipc/generated";
import { useCommand } from "@/ipc/queries";

export function useTemplates(): readonly TemplateRow[] {
  const templates = useCommand(
    "template.list",
    { platform: "rocketchat" },
    { staleTime: Number.POSITIVE_INFINITY },
  );
  return templates.data ?? [];
}
