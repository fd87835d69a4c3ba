// A stand-in of the form that the types generated from Rust have, until they replace it.

export type Nothing = Record<string, never>;
export type Project = { id: number; name: string; drafts: number; sample: boolean };
export type NoticeKind = "no-keychain" | "unfinished-publication";
export type Notice = { kind: NoticeKind; message: string; help: string; publication: number | null };
export type Start = {
  version: string;
  data_dir: string;
  projects: Project[];
  notices: Notice[];
  keychain: boolean;
  secrets_file: boolean;
};
export type Appearance = "system" | "light" | "dark";
export type Settings = { appearance: Appearance; date_locale: string; urls_as_is: boolean };
export type PracticeFault = { key: string; label: string; on: boolean };
export type PracticeStatus = { base_url: string | null; triggers: number; faults: PracticeFault[] };

/** Every command: what it takes and what it gives. */
export interface Commands {
  "app.start": { input: Nothing; output: Start };
  "project.list": { input: Nothing; output: Project[] };
  "project.create": { input: { name: string }; output: Project };
  "settings.get": { input: Nothing; output: Settings };
  "settings.set": { input: Settings; output: Settings };
  "practice.status": { input: Nothing; output: PracticeStatus };
}
