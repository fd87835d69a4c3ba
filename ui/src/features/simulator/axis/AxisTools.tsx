import { Button, Menu, SegmentedControl, Switch, Tooltip } from "@mantine/core";
import { IconArrowsHorizontal, IconMinus, IconPlus } from "@tabler/icons-react";
import { useSyncExternalStore } from "react";
import { ActionIconButton, useActions } from "@/app/actions";
import { stamp } from "../model/timespan";
import { speeds, useAtPlayhead, usePlayhead } from "../playhead/playhead";
import { StepMenu } from "../session/StepMenu";
import styles from "./AxisTools.module.css";
import type { View } from "./useView";

export type AxisToolsProps = { view: View; onInsert: (key: string) => void };

const zoomFactor = 1.5;

/** Plays, zooms, and adds steps where the playhead is. */
export function AxisTools({ view, onInsert }: AxisToolsProps) {
  const playhead = usePlayhead();
  const speed = useSyncExternalStore(playhead.speed.subscribe, playhead.speed.get);
  useActions([
    {
      id: "simulator.zoom-in",
      title: "Zoom in on the time axis",
      section: "View",
      shortcut: ["+", "="],
      icon: IconPlus,
      run: () => view.zoomBy(zoomFactor),
    },
    {
      id: "simulator.zoom-out",
      title: "Zoom out of the time axis",
      section: "View",
      shortcut: "-",
      icon: IconMinus,
      run: () => view.zoomBy(1 / zoomFactor),
    },
    {
      id: "simulator.fit",
      title: "Fit the whole session",
      section: "View",
      shortcut: "0",
      icon: IconArrowsHorizontal,
      enabled: !view.fits,
      run: view.fit,
    },
  ]);
  return (
    <div className={styles.tools} role="toolbar" aria-label="Playing and zoom">
      <ActionIconButton id="simulator.start" />
      <ActionIconButton id="simulator.previous" />
      <ActionIconButton id="simulator.play" variant="filled" color="accent" />
      <ActionIconButton id="simulator.next" />
      <Clock />
      <SegmentedControl
        aria-label="Speed"
        data={speeds.map((value) => ({ value: String(value), label: `${value}×` }))}
        value={String(speed)}
        onChange={(value) => playhead.speed.set(Number(value))}
      />
      <Menu>
        <Menu.Target>
          <Button
            size="compact-sm"
            variant="default"
            className={styles.insert ?? ""}
            title="Step here"
            leftSection={<IconPlus size="0.875rem" aria-hidden />}
          >
            Step here
          </Button>
        </Menu.Target>
        <StepMenu title="Add where the playhead is" onStep={onInsert} />
      </Menu>
      <ActionIconButton id="simulator.record" />
      <span className={styles.toolsEnd}>
        <Tooltip label="Long stretches in which nothing happens take less room">
          <Switch
            classNames={{ labelWrapper: styles.shorten ?? "" }}
            label="Shorten idle time"
            checked={view.shorten}
            onChange={(event) => view.setShorten(event.currentTarget.checked)}
          />
        </Tooltip>
        <ActionIconButton id="simulator.zoom-out" />
        <ActionIconButton id="simulator.zoom-in" />
        <ActionIconButton id="simulator.fit" />
      </span>
    </div>
  );
}

/** The time of the playhead; tenths are enough to be read while it runs. */
function Clock() {
  const tenth = useAtPlayhead((t_ms) => Math.floor(t_ms / 100) * 100);
  const { time, playing, end } = usePlayhead();
  const still = useSyncExternalStore(playing.subscribe, () => !playing.get());
  const last = useSyncExternalStore(end.subscribe, end.get);
  return (
    <output className={styles.clock} style={{ inlineSize: `${stamp(last).length}ch` }}>
      {stamp(still ? time.get() : tenth)}
    </output>
  );
}
