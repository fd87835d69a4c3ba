/** What tests of screens and of the frame stand on: a host that answers from a table. Not part of the application. */
import { MantineProvider } from "@mantine/core";
import type { ReactNode } from "react";
import type { CommandName, Input, Output } from "@/ipc/client";
import { ApiError } from "@/ipc/client";
import type { Start } from "@/ipc/generated";
import type { Host } from "@/ipc/host";
import { cssVariablesResolver, theme } from "@/theme/theme";

/** Answers of the back end by command; a command that is missing is an error with the code `unknown-command`. */
export type Answers = { [C in CommandName]?: (input: Input<C>) => Output<C> };

/** A start with nothing to say. */
export const started: Start = {
  version: "0.0.0",
  data_dir: "/data",
  projects: [],
  notices: [],
  keychain: true,
  secrets_file: false,
};

/** What every window asks for at its start. */
export const quietStart: Answers = {
  "app.start": () => started,
  "project.list": () => [
    { id: 1, name: "Sample project", drafts: 3, sample: true },
    { id: 2, name: "Shop", drafts: 0, sample: false },
  ],
  "settings.get": () => ({
    appearance: "light",
    date_locale: "en-GB",
    urls_as_is: false,
    look_for_drift: true,
    look_for_updates: false,
  }),
  "practice.status": () => ({ base_url: null, triggers: 0, faults: [] }),
};

/** A host that answers from `answers` and keeps what it was asked. */
export function fakeHost(answers: Answers): Host & { asked: [CommandName, unknown][]; titles: string[] } {
  const asked: [CommandName, unknown][] = [];
  const titles: string[] = [];
  return {
    asked,
    titles,
    transport: async (command, input) => {
      asked.push([command, input]);
      const answer = answers[command] as ((input: unknown) => unknown) | undefined;
      if (answer === undefined) {
        throw new ApiError({ code: "unknown-command", message: `There is no command “${command}”.` });
      }
      return answer(input);
    },
    setTitle: (title) => titles.push(title),
    pickFiles: async () => [],
    pickFolder: async () => null,
    pickSaveTarget: async () => null,
  };
}

/** The theme alone, for parts that ask for nothing else. */
export function Themed({ children }: { children: ReactNode }) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} env="test">
      {children}
    </MantineProvider>
  );
}
