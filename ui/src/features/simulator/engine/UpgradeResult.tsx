import { Text, Title, UnstyledButton } from "@mantine/core";
import { IconEqual } from "@tabler/icons-react";
import { EmptyState } from "@/components/EmptyState";
import type { Upgrade, UpgradeDifference } from "@/ipc/generated";
import { shortStamp } from "../model/timespan";
import { counted, type Place, upgradeWords, ways } from "../model/upgrade";
import styles from "./upgrade.module.css";

export type OnPlace = (upgrade: Upgrade, difference: UpgradeDifference, place: Place) => void;

export type UpgradeResultProps = { upgrade: Upgrade; onPlace: OnPlace };

/** The triggers that behave differently; each session leads to the simulator. */
export function UpgradeResult({ upgrade, onPlace }: UpgradeResultProps) {
  const { differences, from, notes, sessions, to, triggers } = upgrade;
  return (
    <section aria-label="What the upgrade changes" className={styles.result}>
      <Text size="sm">
        From the widget of {from.name} to that of {to.name}.
      </Text>
      {notes.map((note) => (
        <Text key={note} size="sm" c="dimmed">
          {note}
        </Text>
      ))}
      {differences.length === 0 ? (
        <EmptyState
          size="pane"
          icon={IconEqual}
          title="Nothing differs"
          text={`${counted(triggers, "trigger")} did the same in ${counted(sessions.length, "session")}.`}
        />
      ) : (
        <>
          <Text size="sm" fw={600} role="status">
            {upgradeWords(upgrade)}
          </Text>
          <ul className={styles.triggers} aria-label="Triggers that behave differently">
            {differences.map((difference) => (
              <li key={difference.trigger} className={styles.trigger}>
                <Title order={3} size="sm">
                  {difference.name}
                </Title>
                {ways(difference, sessions).map(({ text, places }) => (
                  <div key={text} className={styles.way}>
                    <Text size="sm">{text}</Text>
                    <div className={styles.places}>
                      {places.map((place) => (
                        <UnstyledButton
                          key={place.moment.session}
                          className={styles.place}
                          onClick={() => onPlace(upgrade, difference, place)}
                        >
                          {place.session.name}
                          {place.session.built_in && " (built-in)"}
                          <span className={styles.moment}>{shortStamp(place.moment.t_ms)}</span>
                        </UnstyledButton>
                      ))}
                    </div>
                  </div>
                ))}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
