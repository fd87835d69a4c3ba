/** The pattern lab: a pattern on thousands of URLs, for the project or for one draft. */
import { Button, Loader } from "@mantine/core";
import { IconCirclesRelation, IconRegex, IconRegexOff } from "@tabler/icons-react";
import { ActionButton, useActions } from "@/app/actions";
import { useProject } from "@/app/project";
import { navigate } from "@/app/routes";
import { EmptyState } from "@/components/EmptyState";
import { ErrorPanel } from "@/components/ErrorPanel";
import { ScreenFrame } from "@/components/ScreenFrame";
import { useCommand } from "@/ipc/queries";
import { DraftPicker } from "./DraftPicker";
import { isBrowsers } from "./dialect";
import { Lab } from "./Lab";
import { OverlapView } from "./overlap/OverlapView";
import styles from "./PatternLab.module.css";

export type PatternLabScreenProps = {
  /** The draft whose pattern and URLs are shown; null for the project's own. */
  draft: number | null;
  /** A URL to look at; null for none. */
  url: string | null;
  /** The lab, or how the patterns of the project lie to each other. */
  view: "lab" | "overlap";
};

const title = "Pattern lab";

export function PatternLabScreen({ draft, url, view }: PatternLabScreenProps) {
  useActions([
    view === "overlap"
      ? {
          id: "patterns.lab",
          title: "Back to the lab",
          section: "Pattern",
          icon: IconRegex,
          shortcut: "mod+Shift+O",
          run: () => navigate({ screen: "patterns", draft }),
        }
      : {
          id: "patterns.overlap",
          title: "Overlap",
          section: "Pattern",
          icon: IconCirclesRelation,
          shortcut: "mod+Shift+O",
          keywords: ["same pages", "compare drafts", "inside", "which fires first"],
          run: () => navigate({ screen: "patterns", draft: null, view: "overlap" }),
        },
  ]);
  if (view === "overlap") {
    return <ProjectOverlap />;
  }
  return draft === null ? <FreeLab url={url} /> : <DraftLab draft={draft} url={url} />;
}

/** The patterns of the whole project against each other. */
function ProjectOverlap() {
  const { project, error } = useProject();
  return (
    <ScreenFrame
      title={title}
      meta="Overlap of the project’s drafts"
      actions={<ActionButton id="patterns.lab" variant="default" />}
    >
      {error !== null && <ErrorPanel error={error} />}
      {project !== null && <OverlapView key={project.id} project={project.id} />}
    </ScreenFrame>
  );
}

/** A pattern of the moment on the project's own URLs. */
function FreeLab({ url }: { url: string | null }) {
  const { project, error } = useProject();
  if (project === null) {
    return (
      <ScreenFrame title={title}>
        {error === null ? (
          <Loader className={styles.loading} aria-label="Loading" />
        ) : (
          <ErrorPanel error={error} />
        )}
      </ScreenFrame>
    );
  }
  return (
    <Lab
      key={project.id}
      title={title}
      meta={<DraftPicker project={project.id} draft={null} />}
      table={{ project: project.id, draft: null }}
      draft={null}
      url={url}
    />
  );
}

const withoutPattern = {
  title: "This draft does not look at the page’s URL",
  text: "Give it the condition “Page URL” in the editor, choose another draft above, or try a pattern of its own in the free lab.",
};

const ofPython = {
  title: "The lab tries patterns of browsers",
  text: "The pattern of this draft is one of Python, which has to match the whole address. In a shell, “triggerctl pattern --dialect python” tries it on a list of URLs.",
};

/** The page-url pattern of a draft on the draft's own URLs. */
function DraftLab({ draft, url }: { draft: number; url: string | null }) {
  const { data: view, error, refetch } = useCommand("draft.get", { draft });
  const { project } = useProject();
  if (view === undefined) {
    return (
      <ScreenFrame
        title={title}
        {...(project === null ? {} : { meta: <DraftPicker project={project.id} draft={draft} /> })}
      >
        {error === null ? (
          <Loader className={styles.loading} aria-label="Loading the draft" />
        ) : (
          <ErrorPanel error={error} onRetry={() => void refetch()} />
        )}
      </ScreenFrame>
    );
  }
  const meta = <DraftPicker project={view.row.project} draft={draft} />;
  const field = view.row.patterns.find(isBrowsers);
  if (field === undefined) {
    return (
      <ScreenFrame title={title} meta={meta}>
        <EmptyState
          icon={IconRegexOff}
          {...(view.row.patterns.length === 0 ? withoutPattern : ofPython)}
          action={
            <>
              <Button variant="default" onClick={() => navigate({ screen: "patterns", draft: null })}>
                Open the free lab
              </Button>
              <Button onClick={() => navigate({ screen: "editor", draft })}>Open in the editor</Button>
            </>
          }
        />
      </ScreenFrame>
    );
  }
  return (
    <Lab
      title={title}
      meta={meta}
      table={{ project: view.row.project, draft }}
      draft={{ view, field }}
      url={url}
    />
  );
}
