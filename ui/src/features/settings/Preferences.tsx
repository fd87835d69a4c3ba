import { SegmentedControl, Select, Switch } from "@mantine/core";
import { useState } from "react";
import { useAppearance } from "@/app/appearance";
import { toastError } from "@/components/toast";
import type { Appearance, Settings } from "@/ipc/generated";
import { useAct } from "@/ipc/queries";
import { moment } from "@/lib/time";
import { dateLanguages } from "./date-languages";
import { Row, Section } from "./Section";

const appearances: { value: Appearance; label: string }[] = [
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
  { value: "system", label: "System" },
];

/** What each of us likes better. Every change is kept at once. */
export function Preferences({ settings }: { settings: Settings }) {
  const { appearance, setAppearance } = useAppearance();
  const save = useAct("settings.set", { onError: toastError });
  const set = (change: Partial<Settings>) => save.mutate({ ...settings, ...change });
  const [now] = useState(() => new Date());
  const locale = settings.date_locale === "" ? undefined : settings.date_locale;
  return (
    <>
      <Section title="Appearance">
        <Row label="Colours" text="Light, dark, or as the system has it.">
          <SegmentedControl
            aria-label="Colours"
            data={appearances}
            value={appearance}
            onChange={(value) => setAppearance(value as Appearance)}
          />
        </Row>
        <Row label="Language of dates" text={`Now is written ${moment(now, locale)}.`}>
          <Select
            aria-label="Language of dates"
            data={dateLanguages(settings.date_locale)}
            value={settings.date_locale}
            onChange={(value) => value !== null && set({ date_locale: value })}
            allowDeselect={false}
            searchable
          />
        </Row>
      </Section>
      <Section title="Servers">
        <Row
          label="Look for changes by others at start"
          text="Reads each server that signs in with a token and was read before, and says when its triggers are not as they were. Nothing is sent but the question."
        >
          <Switch
            aria-label="Look for changes by others at start"
            checked={settings.look_for_drift}
            onChange={(event) => set({ look_for_drift: event.currentTarget.checked })}
          />
        </Row>
      </Section>
      <Section title="Pattern lab">
        <Row
          label="Try URLs as they are typed"
          text="Otherwise as a browser reports them: the host in small letters, other signs than ASCII encoded. The widget only ever sees the latter."
        >
          <Switch
            aria-label="Try URLs as they are typed"
            checked={settings.urls_as_is}
            onChange={(event) => set({ urls_as_is: event.currentTarget.checked })}
          />
        </Row>
      </Section>
    </>
  );
}
