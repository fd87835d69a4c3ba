import { Button } from "@mantine/core";
import { IconEyeOff } from "@tabler/icons-react";
import { navigate } from "@/app/routes";
import type { LaneHead } from "@/ipc/generated";
import { useCommand } from "@/ipc/queries";
import { triggerName } from "./model/story";
import { Notice } from "./Notice";

export type ShadowedProps = { project: number; heads: readonly LaneHead[] };

/** Which of the rules that take part never decide, in whatever visit, with a way to the first of them. */
export function Shadowed({ project, heads }: ShadowedProps) {
  const { data = [] } = useCommand("simulate.shadows", { project });
  const found = data.flatMap(({ draft, diagnostic }) => {
    const head = heads.find((one) => one.draft === draft);
    return head === undefined ? [] : [{ draft, name: triggerName(heads, head.trigger), diagnostic }];
  });
  const [first, ...rest] = found;
  if (first === undefined) {
    return null;
  }
  return (
    <Notice
      icon={IconEyeOff}
      action={
        <Button
          size="compact-xs"
          variant="subtle"
          aria-label={`Open “${first.name}”`}
          onClick={() => navigate({ screen: "editor", draft: first.draft })}
        >
          Open it
        </Button>
      }
    >
      <span title={first.diagnostic.help}>{first.diagnostic.message}</span>
      {rest.length > 0 && ` So it is with ${rest.map(({ name }) => `“${name}”`).join(", ")}.`}
    </Notice>
  );
}
