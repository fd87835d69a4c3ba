import { TextInput } from "@mantine/core";
import { addressParts } from "../model/steps";
import styles from "./session.module.css";

export type UrlInputProps = { label: string; url: string; onChange: (url: string) => void };

/** A URL in a narrow place: while it is not edited, its path is what stays when there is no room for all of it. */
export function UrlInput({ label, url, onChange }: UrlInputProps) {
  const { host, path } = addressParts(url);
  return (
    <div className={styles.url}>
      <TextInput
        size="xs"
        aria-label={label}
        title={url}
        value={url}
        spellCheck={false}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <span className={styles.urlShown} aria-hidden>
        <span>{host}</span>
        <span>{path}</span>
      </span>
    </div>
  );
}
