import { Select } from "@mantine/core";
import { useProject } from "@/app/project";
import { toastError } from "@/components/toast";
import type { Project, ProjectVersion } from "@/ipc/generated";
import { useAct } from "@/ipc/queries";
import { useVersionThatMatters, versionReason } from "@/ipc/version";
import { useZoneThatMatters } from "@/ipc/zone";
import { timeZones } from "@/lib/zones";
import { Row, Section } from "./Section";

/** Stands for what the servers of the project say. */
const followed = "as-servers-say";

/** What is set for the project that is shown: nothing where its drafts depend on no version and on no hour. */
export function ProjectSection() {
  const { project } = useProject();
  const version = useVersionThatMatters(project?.id ?? null);
  const zone = useZoneThatMatters(project?.id ?? null);
  if (project === null || (version === undefined && zone === undefined)) {
    return null;
  }
  return (
    <Section title={`Project “${project.name}”`}>
      {version !== undefined && (
        <Row
          label={`${version.platform_name} version`}
          text={`${versionReason(version)} What a trigger does is decided by the widget that the server gives out: checks, facts and the simulator follow this.`}
        >
          <VersionSelect project={project} version={version} />
        </Row>
      )}
      {zone !== undefined && (
        <Row
          label="Time zone"
          text={`${zone.words} Conditions count hours in UTC: with a zone, checks, sessions and suggestions tell the local time beside it. A session can say its own.`}
        >
          <ZoneSelect project={project} zone={zone.zone} />
        </Row>
      )}
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

function ZoneSelect({ project, zone }: { project: Project; zone: string | null }) {
  const save = useAct("project.set_zone", {
    changes: ["project", "draft", "session", "simulate"],
    onError: toastError,
  });
  return (
    <Select
      aria-label="Time zone"
      searchable
      clearable
      limit={60}
      placeholder="UTC only"
      nothingFoundMessage="No such time zone"
      data={timeZones(zone)}
      value={zone}
      onChange={(chosen) => {
        save.mutate({ project: project.id, ...(chosen === null ? {} : { zone: chosen }) });
      }}
      comboboxProps={{ width: "max-content", position: "bottom-end" }}
    />
  );
}
