import { SegmentedControl, Select, Switch, Title } from "@mantine/core";
import { ActionButton, useActions } from "@/app/actions";
import { ErrorPanel } from "@/components/ErrorPanel";
import { JobProgress } from "@/components/JobProgress";
import type { ServiceSetup } from "@/ipc/generated";
import { useCommand } from "@/ipc/queries";
import { at } from "@/lib/json-pointer";
import { actionPath, type Document } from "../document";
import { CallFailure } from "./CallFailure";
import { MockControls } from "./MockControls";
import { SentAlong } from "./SentAlong";
import styles from "./Service.module.css";
import { ServiceResult } from "./ServiceResult";
import { asksMock, callOf, serverOf, type TrialForm, type Way } from "./trial";
import type { Trial } from "./useTrial";

export type ServicePanelProps = {
  project: number;
  document: Document;
  form: TrialForm;
  onForm: (form: TrialForm) => void;
  trial: Trial;
};

const wayLabels: readonly { value: Way; label: string }[] = [
  { value: "address", label: "Address" },
  { value: "mock", label: "Mock" },
  { value: "server", label: "Server" },
];

/** The external service of a draft, tried: where the call goes, what goes along, and what the visitor would see. */
export function ServicePanel(props: ServicePanelProps) {
  const setup = useCommand("service.setup", { project: props.project });
  if (setup.isError) {
    return <ErrorPanel error={setup.error} onRetry={() => void setup.refetch()} />;
  }
  return setup.data === undefined ? null : <Panel {...props} setup={setup.data} />;
}

function Panel({ document, form, onForm, trial, setup }: ServicePanelProps & { setup: ServiceSetup }) {
  const server = serverOf(form, setup);
  const action = JSON.stringify(at(document, actionPath) ?? null);
  const changed = trial.called !== null && JSON.stringify(at(trial.called, actionPath) ?? null) !== action;
  const send = () => trial.start(callOf(form, setup, document));
  useActions([
    {
      id: "editor.service.send",
      title: "Send the call to the service",
      section: "Draft",
      shortcut: "mod+Shift+Enter",
      enabled: !trial.running && (form.way !== "server" || server !== null),
      run: send,
    },
  ]);
  return (
    <>
      <section className={styles.part} aria-label="Try the service">
        <Title order={2} size="sm">
          Try the service
        </Title>
        <SegmentedControl
          fullWidth
          size="xs"
          aria-label="Where the call goes"
          data={wayLabels.map((way) => ({ ...way }))}
          value={form.way}
          onChange={(way) => onForm({ ...form, way: way as Way })}
        />
        <p className={styles.hint}>{about(form.way)}</p>
        {form.way === "server" && <WhichServer {...{ form, onForm, setup }} />}
        {asksMock(form, server) && <MockControls />}
        <SentAlong {...{ form, onForm, setup }} />
        <ActionButton id="editor.service.send" label="Send" className={styles.send ?? ""} />
      </section>
      {trial.running && (
        <JobProgress label="Trying the service" message={trial.message} done={0} onCancel={trial.cancel} />
      )}
      {trial.error !== null && (
        <CallFailure error={trial.error} way={form.way} server={server} onRetry={send} />
      )}
      {trial.tried !== null && changed && (
        <p className={styles.hint}>
          The action has changed since this call. Send again to see what it does now.
        </p>
      )}
      {trial.tried !== null && <ServiceResult tried={trial.tried} />}
    </>
  );
}

function about(way: Way): string {
  switch (way) {
    case "address":
      return "From this computer to the draft’s address, as Rocket.Chat would call it.";
    case "mock":
      return "To a service on this computer that behaves as you say. Nothing leaves the machine.";
    case "server":
      return "The server calls the service itself, with its own secret token. It allows 15 tests a minute.";
  }
}

type WhichServerProps = Pick<ServicePanelProps, "form" | "onForm"> & { setup: ServiceSetup };

function WhichServer({ form, onForm, setup }: WhichServerProps) {
  const server = serverOf(form, setup);
  return (
    <>
      <Select
        size="xs"
        label="Server"
        allowDeselect={false}
        data={setup.servers.map(({ server: id, name }) => ({ value: String(id), label: name }))}
        value={server === null ? null : String(server.server)}
        onChange={(id) => onForm({ ...form, server: Number(id) })}
      />
      {server?.practice === true && (
        <Switch
          size="xs"
          label="Let it ask the mock service"
          description="The practice server calls services on this computer only."
          checked={form.mockForServer}
          onChange={({ currentTarget: { checked } }) => onForm({ ...form, mockForServer: checked })}
        />
      )}
    </>
  );
}
