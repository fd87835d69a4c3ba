import { IconServer2 } from "@tabler/icons-react";
import { EmptyState } from "@/components/EmptyState";
import { ScreenFrame } from "@/components/ScreenFrame";

export function ServersScreen() {
  return (
    <ScreenFrame title="Servers">
      <EmptyState
        icon={IconServer2}
        title="Servers"
        text="Connect a server to read its triggers and publish to it."
      />
    </ScreenFrame>
  );
}
