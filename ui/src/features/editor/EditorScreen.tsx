import { IconPencil } from "@tabler/icons-react";
import { EmptyState } from "@/components/EmptyState";
import { ScreenFrame } from "@/components/ScreenFrame";

export type EditorScreenProps = { draft: number | null };

export function EditorScreen(_: EditorScreenProps) {
  return (
    <ScreenFrame title="Editor">
      <EmptyState icon={IconPencil} title="Editor" text="Choose a draft in the library to edit it here." />
    </ScreenFrame>
  );
}
