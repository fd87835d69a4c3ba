import { IconRegex } from "@tabler/icons-react";
import { EmptyState } from "@/components/EmptyState";
import { ScreenFrame } from "@/components/ScreenFrame";

export type PatternLabScreenProps = { draft: number | null };

export function PatternLabScreen(_: PatternLabScreenProps) {
  return (
    <ScreenFrame title="Pattern lab">
      <EmptyState icon={IconRegex} title="Pattern lab" text="Try a pattern on a list of page URLs." />
    </ScreenFrame>
  );
}
