import { Button } from "@mantine/core";
import { IconUserOff } from "@tabler/icons-react";
import type { EngineInfo, NotPlayed } from "@/ipc/generated";
import { leftOutWords } from "./model/left-out";
import { Notice } from "./Notice";

export type LeftOutNoticeProps = {
  parts: readonly NotPlayed[];
  engines: readonly EngineInfo[];
  onEngine: (key: string) => void;
};

/** Which drafts take no part, why not, and what plays them. */
export function LeftOutNotice({ parts, engines, onEngine }: LeftOutNoticeProps) {
  return parts.map((part) => {
    const { label, engine } = part;
    const other = engines.find(({ key }) => key === engine);
    return (
      <Notice
        key={label}
        icon={IconUserOff}
        action={
          other !== undefined && (
            <Button size="compact-xs" variant="subtle" onClick={() => onEngine(other.key)}>
              Play {part.count === 1 ? "it" : "them"}
            </Button>
          )
        }
      >
        {leftOutWords(part, other?.name)}
      </Notice>
    );
  });
}
