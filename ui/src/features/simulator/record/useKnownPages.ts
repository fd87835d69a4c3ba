/** Pages that the project's URL table and that of a draft know. */
import { useCommand } from "@/ipc/queries";

/** As many of each table are asked for: more links nobody looks through. */
const most = 40;

/** The pages as browsers report them. Asked for only while `wanted`. */
export function useKnownPages(project: number, draft: number | null, wanted: boolean): string[] {
  const ofProject = useTable(project, null, wanted);
  const ofDraft = useTable(project, draft, wanted && draft !== null);
  return [...ofDraft, ...ofProject];
}

function useTable(project: number, draft: number | null, enabled: boolean): readonly string[] {
  const { data } = useCommand(
    "pattern.test",
    { pattern: "", urls: { from: "table", table: { project, draft } }, limit: most },
    { enabled },
  );
  return data?.rows.flatMap(({ reported, url }) => reported ?? url) ?? [];
}
