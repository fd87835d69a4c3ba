import { IconSettings } from "@tabler/icons-react";
import { EmptyState } from "@/components/EmptyState";
import { ScreenFrame } from "@/components/ScreenFrame";

export function SettingsScreen() {
  return (
    <ScreenFrame title="Settings">
      <EmptyState
        icon={IconSettings}
        title="Settings"
        text="Appearance, language of dates, data and shortcuts."
      />
    </ScreenFrame>
  );
}
