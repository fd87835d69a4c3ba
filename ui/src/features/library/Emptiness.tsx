import { Button } from "@mantine/core";
import { IconFileImport, IconFilePlus, IconMessagePlus, IconSearchOff, IconTrash } from "@tabler/icons-react";
import { EmptyState } from "@/components/EmptyState";
import { Offers } from "@/components/Offers";
import { useTemplates } from "./useTemplates";

export type EmptinessProps = {
  /** What is empty: the project, what is left by search and filters, or the trash. */
  place: "project" | "search" | "trash";
  /** Makes a draft from a template, or a blank one without. */
  onCreate: (template: string | null) => void;
  onImport: () => void;
  onShowAll: () => void;
  onLeaveTrash: () => void;
};

/** An empty list, and what to do about it. */
export function Emptiness({ place, onCreate, onImport, onShowAll, onLeaveTrash }: EmptinessProps) {
  switch (place) {
    case "trash":
      return (
        <EmptyState
          icon={IconTrash}
          title="The trash is empty"
          text="Drafts that you move to the trash wait here until you restore them."
          action={
            <Button variant="default" onClick={onLeaveTrash}>
              Back to the drafts
            </Button>
          }
        />
      );
    case "search":
      return (
        <EmptyState
          icon={IconSearchOff}
          title="No draft is like that"
          text="Search looks at names, conditions and messages; every word must be found."
          action={
            <Button variant="default" onClick={onShowAll}>
              Show all drafts
            </Button>
          }
        />
      );
    case "project":
      return <NoDrafts onCreate={onCreate} onImport={onImport} />;
  }
}

function NoDrafts({ onCreate, onImport }: Pick<EmptinessProps, "onCreate" | "onImport">) {
  const templates = useTemplates();
  return (
    <EmptyState
      icon={IconMessagePlus}
      title="Write the first trigger of this project"
      text="A draft says when your site's chat speaks to a visitor by itself, and what it says. Nothing goes live before you publish."
      action={
        <>
          <Offers
            label="Templates"
            offers={templates.map(({ key, name, description }) => ({
              key,
              title: name,
              text: description,
              onTake: () => onCreate(key),
            }))}
          />
          <Button
            variant="default"
            leftSection={<IconFilePlus size="1rem" aria-hidden />}
            onClick={() => onCreate(null)}
          >
            Blank draft
          </Button>
          <Button
            variant="default"
            leftSection={<IconFileImport size="1rem" aria-hidden />}
            onClick={onImport}
          >
            Import files…
          </Button>
        </>
      }
    />
  );
}
