import { Loader } from "@mantine/core";
import { ErrorPanel } from "@/components/ErrorPanel";
import { ScreenFrame } from "@/components/ScreenFrame";
import { useCommand } from "@/ipc/queries";
import { About } from "./About";
import { DataSection } from "./DataSection";
import { FilesSection } from "./FilesSection";
import { Preferences } from "./Preferences";
import { ProjectSection } from "./ProjectSection";
import { SecretsSection } from "./SecretsSection";
import styles from "./Settings.module.css";
import { Shortcuts } from "./Shortcuts";
import { UpdatesSection } from "./UpdatesSection";

/** What people set, where their data is, and which keys do what. */
export function SettingsScreen() {
  const settings = useCommand("settings.get", {});
  const start = useCommand("app.start", {});
  const error = settings.error ?? start.error;
  return (
    <ScreenFrame title="Settings">
      <div className={styles.page} data-home>
        {error !== null && (
          <ErrorPanel
            error={error}
            onRetry={() => {
              void settings.refetch();
              void start.refetch();
            }}
          />
        )}
        {error === null && (settings.data === undefined || start.data === undefined) && (
          <Loader role="status" aria-label="Loading the settings" />
        )}
        {settings.data !== undefined && <ProjectSection />}
        {settings.data !== undefined && <Preferences settings={settings.data} />}
        {start.data !== undefined && (
          <>
            <FilesSection />
            <DataSection folder={start.data.data_dir} />
            <SecretsSection keychain={start.data.keychain} file={start.data.secrets_file} />
          </>
        )}
        {settings.data !== undefined && <UpdatesSection settings={settings.data} />}
        <Shortcuts />
        {start.data !== undefined && <About version={start.data.version} />}
      </div>
    </ScreenFrame>
  );
}
