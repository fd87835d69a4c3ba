import { Select } from "@mantine/core";
import { useProject } from "@/app/project";
import { toastError } from "@/components/toast";
import type { Project, ProjectVersion } from "@/ipc/generated";
import { useAct } from "@/ipc/queries";
import { useVersionThatMatters, versionReason } from "@/ipc/version";
import { Row, Section } from "./Section";

/** Stands for what the servers of the project say. */
const followed = "as-servers-say";

/** What is set for the project that is shown: nothing where its drafts depend on no version. */
export function ProjectSection() {
  const { project } = useProject();
  const version = useVersionThatMatters(project?.id ?? null);
  if (project === null || version === undefined) {
    return null;
  }
  return (
    <Section title={`Project “${project.name}”`}>
      <Row
        label={`${version.platform_name} version`}
        text={`${versionReason(version)} What a trigger does is decided by the widget that the server gives out: checks, facts and the simulator follow this.`}
      >
        <VersionSelect project={project} version={version} />
      </Row>
    </Section>
  );
}

function VersionSelect({ project, version }: { project: Project; version: ProjectVersion }) {
  const save = useAct("server.set_project_version", {
    changes: ["server", "draft", "session", "simulate"],
    onError: toastError,
  });
  const { server, builds, chosen } = version;
  const says =
    server === null
      ? "As a server says"
      : `As ${server.production ? "production" : `“${server.name}”`} says (${server.version})`;
  return (
    <Select
      aria-label={`${version.platform_name} version`}
      data={[
        { value: followed, label: says },
        ...builds.map(({ widget, words, most_in_use }) => ({
          value: widget,
          label: most_in_use ? `${words} (most in use)` : words,
        })),
      ]}
      value={chosen ?? followed}
      onChange={(value) => {
        const build = builds.find(({ widget }) => widget === value);
        save.mutate({ project: project.id, ...(build === undefined ? {} : { version: build.version }) });
      }}
      allowDeselect={false}
      comboboxProps={{ width: "max-content", position: "bottom-end" }}
    />
  );
}
