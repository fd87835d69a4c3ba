import { Button, Menu } from "@mantine/core";
import { IconArrowsDiff, IconX } from "@tabler/icons-react";
import { ActionMenuItem } from "@/app/actions";
import { playTheSame } from "@/ipc/engine";
import type { EngineInfo } from "@/ipc/generated";
import screen from "../simulator.module.css";
import { EngineLabel } from "./EngineLabel";

export type CompareMenuProps = {
  engines: readonly EngineInfo[];
  engine: EngineInfo;
  /** The engine that it is compared with. */
  other: EngineInfo | null;
  onOther: (key: string | null) => void;
};

/** Chooses a second engine; what it makes differently is listed in the why panel. */
export function CompareMenu({ engines, engine, other, onOther }: CompareMenuProps) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          className={screen.terse ?? ""}
          title={other === null ? "Compare with…" : `Compared with ${other.name}`}
          variant={other === null ? "default" : "light"}
          leftSection={<IconArrowsDiff size="1rem" aria-hidden />}
        >
          {other === null ? "Compare with…" : `With ${other.name}`}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>What would another engine do differently?</Menu.Label>
        {engines
          .filter((choice) => choice.key !== engine.key && playTheSame(choice, engine))
          .map((choice) => (
            <Menu.Item key={choice.key} onClick={() => onOther(choice.key)}>
              <EngineLabel engine={choice} />
            </Menu.Item>
          ))}
        <Menu.Divider />
        <ActionMenuItem id="simulator.upgrade" />
        {other !== null && (
          <>
            <Menu.Divider />
            <Menu.Item leftSection={<IconX size="1rem" aria-hidden />} onClick={() => onOther(null)}>
              Stop comparing
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
