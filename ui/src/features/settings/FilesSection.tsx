import { ActionButton } from "@/app/actions";
import { useProject } from "@/app/project";
import { Row, Section } from "./Section";

/** The project as a folder of files. */
export function FilesSection() {
  const { project } = useProject();
  return (
    <Section title="Version control">
      <Row
        label="Export"
        text={`${project?.name ?? "The project"} as a folder: a file for each trigger and session, its URLs, and what is published where. No secrets.`}
      >
        <ActionButton id="project.export" variant="default" />
      </Row>
      <Row label="Import" text="A new project from such a folder. Its servers come without credentials.">
        <ActionButton id="project.import" variant="default" />
      </Row>
    </Section>
  );
}
