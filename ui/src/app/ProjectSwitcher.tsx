import { Menu, UnstyledButton, VisuallyHidden } from "@mantine/core";
import { IconCheck, IconFolder, IconPlus, IconSelector } from "@tabler/icons-react";
import { graphemes } from "@/lib/unicode";
import { ActionMenuItem, useActions } from "./actions";
import { useNewProject } from "./NewProject";
import styles from "./ProjectSwitcher.module.css";
import { useProject } from "./project";
import { useProjectFileActions } from "./project-files";

/** The name of the project at the top of the rail, and the way to the others. */
export function ProjectSwitcher() {
  const { project, projects, status, choose } = useProject();
  const newProject = useNewProject();
  useActions(
    [
      ...projects.map(({ id, name }) => ({
        id: `project.choose.${id}`,
        title: `Switch to project ${name}`,
        section: "Project" as const,
        icon: IconFolder,
        enabled: id !== project?.id,
        run: () => choose(id),
      })),
      { id: "project.new", title: "New project…", section: "Project", icon: IconPlus, run: newProject },
    ],
    "frame",
  );
  useProjectFileActions();
  const name = project?.name ?? (status === "loading" ? "Loading…" : "No project");
  return (
    <Menu width="target">
      <Menu.Target>
        <UnstyledButton className={styles.switcher}>
          <span className={styles.mark} aria-hidden>
            {graphemes(name)[0]?.toUpperCase()}
          </span>
          <span className={styles.name}>
            <VisuallyHidden>Project: </VisuallyHidden>
            {name}
          </span>
          <IconSelector className={styles.icon} stroke={1.75} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown className={styles.dropdown}>
        <Menu.Label>Projects</Menu.Label>
        {projects.map(({ id, name: title }) => (
          <Menu.Item
            key={id}
            aria-current={id === project?.id}
            leftSection={
              <IconCheck size="1rem" aria-hidden data-chosen={id === project?.id} className={styles.check} />
            }
            onClick={() => choose(id)}
          >
            {title}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconPlus size="1rem" aria-hidden />} onClick={newProject}>
          New project…
        </Menu.Item>
        <ActionMenuItem id="project.import" />
        <ActionMenuItem id="project.export" />
      </Menu.Dropdown>
    </Menu>
  );
}
