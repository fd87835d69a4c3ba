/** Light, dark or as the system has it: one setting, kept by the back end, and an action for each in the palette. */
import { type MantineColorScheme, useMantineColorScheme } from "@mantine/core";
import { IconDeviceDesktop, IconMoon, IconSun } from "@tabler/icons-react";
import { useEffect } from "react";
import type { Appearance } from "@/ipc/generated";
import { useAct, useCommand } from "@/ipc/queries";
import { useActions } from "./actions";

const schemes: Record<Appearance, MantineColorScheme> = { system: "auto", light: "light", dark: "dark" };

/** The appearance and its setter; what is set shows at once and is kept. */
export function useAppearance(): { appearance: Appearance; setAppearance: (next: Appearance) => void } {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const settings = useCommand("settings.get", {});
  const save = useAct("settings.set");
  return {
    appearance: colorScheme === "auto" ? "system" : colorScheme,
    setAppearance: (next) => {
      setColorScheme(schemes[next]);
      if (settings.data !== undefined) {
        save.mutate({ ...settings.data, appearance: next });
      }
    },
  };
}

/** The language of dates that was set; undefined is the system's. */
export function useDateLocale(): string | undefined {
  const locale = useCommand("settings.get", {}).data?.date_locale ?? "";
  return locale === "" ? undefined : locale;
}

/** Draws in the appearance that the settings say, and offers the three of them as actions. */
export function useAppearanceActions(): void {
  const { setColorScheme } = useMantineColorScheme();
  const kept = useCommand("settings.get", {}).data?.appearance;
  useEffect(() => {
    if (kept !== undefined) {
      setColorScheme(schemes[kept]);
    }
  }, [kept, setColorScheme]);
  const { appearance, setAppearance } = useAppearance();
  useActions(
    [
      {
        id: "view.light",
        title: "Use light appearance",
        section: "View",
        icon: IconSun,
        keywords: ["theme", "bright"],
        enabled: appearance !== "light",
        run: () => setAppearance("light"),
      },
      {
        id: "view.dark",
        title: "Use dark appearance",
        section: "View",
        icon: IconMoon,
        keywords: ["theme", "night"],
        enabled: appearance !== "dark",
        run: () => setAppearance("dark"),
      },
      {
        id: "view.system",
        title: "Use the appearance of the system",
        section: "View",
        icon: IconDeviceDesktop,
        keywords: ["theme", "auto"],
        enabled: appearance !== "system",
        run: () => setAppearance("system"),
      },
    ],
    "frame",
  );
}
