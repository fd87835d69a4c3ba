/** What can be set, as the rows of the settings are called, and other words for it. A row that is not there is not offered. */
import { slug } from "@/lib/slug";

type Place = { label: string; words: readonly string[] };

export const settingsPlaces: readonly Place[] = [
  { label: "Colours", words: ["appearance", "theme", "dark", "light"] },
  { label: "Language of dates", words: ["locale", "format", "time"] },
  { label: "Time zone", words: ["hours", "UTC", "local time"] },
  { label: "Rocket.Chat version", words: ["widget", "build", "upgrade"] },
  { label: "Look for changes by others at start", words: ["drift", "servers"] },
  { label: "Try URLs as they are typed", words: ["pattern lab", "encoding", "browser reports"] },
  { label: "Export", words: ["project", "folder", "git", "version control"] },
  { label: "Import", words: ["project", "folder", "git", "version control"] },
  { label: "Folder", words: ["data", "database", "where"] },
  { label: "Backup", words: ["copy", "database", "save"] },
  { label: "Restore", words: ["backup", "database"] },
  { label: "Keychain of this machine", words: ["passwords", "tokens", "secrets"] },
  { label: "File of secrets", words: ["passphrase", "passwords", "tokens", "unlock"] },
  { label: "Look for updates", words: ["newer version", "release", "upgrade", "network"] },
  { label: "Newest version", words: ["look now", "update", "release", "what is new"] },
  { label: "Licence", words: ["about", "MIT"] },
];

/** The action with which a row of the settings takes the focus. */
export function settingAction(label: string): string {
  return `settings.at.${slug(label)}`;
}
