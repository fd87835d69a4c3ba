import { IconPlayerPlay } from "@tabler/icons-react";
import { EmptyState } from "@/components/EmptyState";
import { ScreenFrame } from "@/components/ScreenFrame";

export type SimulatorScreenProps = { draft: number | null };

export function SimulatorScreen(_: SimulatorScreenProps) {
  return (
    <ScreenFrame title="Simulator">
      <EmptyState
        icon={IconPlayerPlay}
        title="Simulator"
        text="Play a visitor's session and see which triggers fire, and why."
      />
    </ScreenFrame>
  );
}
