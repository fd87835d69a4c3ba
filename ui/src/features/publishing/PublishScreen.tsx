import { IconCloudUpload } from "@tabler/icons-react";
import { EmptyState } from "@/components/EmptyState";
import { ScreenFrame } from "@/components/ScreenFrame";

export function PublishScreen() {
  return (
    <ScreenFrame title="Publish">
      <EmptyState icon={IconCloudUpload} title="Publish" text="Review a plan, then publish to a server." />
    </ScreenFrame>
  );
}
