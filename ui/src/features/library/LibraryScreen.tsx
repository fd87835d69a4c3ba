import { IconLibrary } from "@tabler/icons-react";
import { EmptyState } from "@/components/EmptyState";
import { ScreenFrame } from "@/components/ScreenFrame";

export function LibraryScreen() {
  return (
    <ScreenFrame title="Library">
      <EmptyState icon={IconLibrary} title="Library" text="All drafts of this project are listed here." />
    </ScreenFrame>
  );
}
