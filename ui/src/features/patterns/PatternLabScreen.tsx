/** The pattern lab: a pattern on thousands of URLs, for the project or for one draft. */
import { Button, Loader } from "@mantine/core";
import { IconCirclesRelation, IconLanguage, IconRegex, IconRegexOff } from "@tabler/icons-react";
import { ActionButton, useActions } from "@/app/actions";
import { useProject } from "@/app/project";
import { navigate } from "@/app/routes";
import { EmptyState } from "@/components/EmptyState";
import { ErrorPanel } from "@/components/ErrorPanel";
import { ScreenFrame } from "@/components/ScreenFrame";
import type { DraftRow } from "@/ipc/generated";
import { useCommand } from "@/ipc/queries";
import { DraftPicker } from "./DraftPicker";
import { keyOf, useFreeDialect, wordsOf } from "./dialect";
import { Lab } from "./Lab";
import { DraftMeta, FreeMeta } from "./LabMeta";
import { OverlapView } from "./overlap/OverlapView";
import styles from "./PatternLab.module.css";

export type PatternLabScreenProps = {
  /** The draft whose pattern and URLs are shown; null for the project's own. */
  draft: number | null;
  /** The path of the draft's pattern that is shown; null for its first. */
  pattern: string | null;
  /** A URL to look at; null for none. */
  url: string | null;
  /** The lab, or how the patterns of the project lie to each other. */
  view: "lab" | "overlap";
};

const title = "Pattern lab";

export function PatternLabScreen({ draft, pattern, url, view }: PatternLabScreenProps) {
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
  return draft === null ? <FreeLab url={url} /> : <DraftLab draft={draft} pattern={pattern} url={url} />;
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
          <Loader className={styles.loading} role="status" aria-label="Loading" />
        ) : (
          <ErrorPanel error={error} />
        )}
      </ScreenFrame>
    );
  }
  return <ProjectLab key={project.id} project={project.id} url={url} />;
}

const noDrafts: readonly DraftRow[] = [];

function ProjectLab({ project, url }: { project: number; url: string | null }) {
  const { data: drafts } = useCommand("draft.list", { project });
  const { dialect, offered, readers, choose } = useFreeDialect(project, drafts ?? noDrafts);
  const chosen = keyOf(dialect);
  // A platform that the project does not use is in nobody's way; who looks for it finds it in the palette.
  useActions(
    readers.flatMap(({ platform, name, dialects }) =>
      dialects
        .filter((one) => keyOf(one) !== chosen)
        .map((one) => ({
          id: `patterns.read.${platform}.${keyOf(one)}`,
          title: `Read the pattern as ${name} does: ${wordsOf(one).name.toLowerCase()}`,
          section: "Pattern",
          icon: IconLanguage,
          keywords: [one.language, "dialect", "regex", "full match", "search"],
          run: () => choose(keyOf(one)),
        })),
    ),
  );
  return (
    <Lab
      title={title}
      meta={<FreeMeta project={project} offered={offered} chosen={chosen} onChoose={choose} />}
      table={{ project, draft: null }}
      dialect={dialect}
      draft={null}
      url={url}
    />
  );
}

const withoutPattern = {
  title: "This draft does not look at the page’s URL",
  text: "Let it look at the page’s URL in the editor, choose another draft above, or try a pattern of its own in the free lab.",
};

/** The page-url pattern of a draft on the draft's own URLs. */
function DraftLab({ draft, pattern, url }: { draft: number; pattern: string | null; url: string | null }) {
  const { data: view, error, refetch } = useCommand("draft.get", { draft });
  const { project } = useProject();
  if (view === undefined) {
    return (
      <ScreenFrame
        title={title}
        {...(project === null ? {} : { meta: <DraftPicker project={project.id} draft={draft} /> })}
      >
        {error === null ? (
          <Loader className={styles.loading} role="status" aria-label="Loading the draft" />
        ) : (
          <ErrorPanel error={error} onRetry={() => void refetch()} />
        )}
      </ScreenFrame>
    );
  }
  const { patterns } = view.row;
  const field = patterns.find(({ path }) => path === pattern) ?? patterns[0];
  const meta = (
    <DraftMeta
      view={view}
      field={field}
      onField={(path) => navigate({ screen: "patterns", draft, pattern: path }, "replace")}
    />
  );
  if (field === undefined) {
    return (
      <ScreenFrame title={title} meta={meta}>
        <EmptyState
          icon={IconRegexOff}
          {...withoutPattern}
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
      key={field.path}
      title={title}
      meta={meta}
      table={{ project: view.row.project, draft }}
      dialect={field.dialect}
      draft={{ view, field }}
      url={url}
    />
  );
}
