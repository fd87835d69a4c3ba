import { Switch, TextInput } from "@mantine/core";
import type { Simulation } from "../model/simulation";
import { ServiceAnswers } from "./ServiceAnswers";
import styles from "./session.module.css";
import type { SessionDocument } from "./useSessionDocument";

export type WorldFormProps = { document: SessionDocument; simulation: Simulation | undefined };

/** The world that the widget meets at the start: agents, the site, the server's settings, external services. */
export function WorldForm({ document, simulation }: WorldFormProps) {
  const { session, edit } = document;
  const world = session.env;
  return (
    <div className={styles.part}>
      <div className={styles.form}>
        <Switch
          label="Agents online"
          description="Offline, no trigger starts."
          checked={world.online}
          onChange={(event) => edit({ type: "world", world: { online: event.currentTarget.checked } })}
        />
        <TextInput
          size="xs"
          label="Next agent"
          description="Whom the queue gives, as a user name."
          placeholder="Nobody"
          value={world.next_agent ?? ""}
          onChange={(event) =>
            edit({ type: "world", world: { next_agent: event.currentTarget.value || null } }, "next-agent")
          }
        />
        <Switch
          label="The site reports route changes"
          description="A single-page application that tells the widget its URL."
          checked={world.site_reports_routes}
          onChange={(event) =>
            edit({ type: "world", world: { site_reports_routes: event.currentTarget.checked } })
          }
        />
        <Switch
          label="Widget as a page of its own"
          description="Opened standalone instead of embedded in a site."
          checked={world.standalone}
          onChange={(event) => edit({ type: "world", world: { standalone: event.currentTarget.checked } })}
        />
        <Switch
          label="Registration form"
          description="Visitors fill in a form before their first message; writing registers them otherwise."
          checked={world.registration_form}
          onChange={(event) =>
            edit({ type: "world", world: { registration_form: event.currentTarget.checked } })
          }
        />
        <Switch
          label="Clear the storage when a chat ends"
          description="The server's setting “Clear local storage when chat ended”."
          checked={world.clear_storage_on_chat_end}
          onChange={(event) =>
            edit({ type: "world", world: { clear_storage_on_chat_end: event.currentTarget.checked } })
          }
        />
      </div>
      <ServiceAnswers document={document} simulation={simulation} />
    </div>
  );
}
