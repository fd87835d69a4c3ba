import { Button, SegmentedControl } from "@mantine/core";
import { IconFileImport, IconFilePlus, IconMessagePlus, IconSearchOff, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { ActionButton } from "@/app/actions";
import { wishAction } from "@/app/wish";
import { EmptyState } from "@/components/EmptyState";
import { Offers } from "@/components/Offers";
import type { PlatformRow, TemplateRow } from "@/ipc/generated";
import { useTemplates } from "@/ipc/platforms";
import styles from "./Library.module.css";
import { blankName, byKind, type OnCreate } from "./NewDraft";

export type EmptinessProps = {
  /** What is empty: the project, what is left by search and filters, or the trash. */
  place: "project" | "search" | "trash";
  /** Every platform, the likeliest first. */
  platforms: readonly PlatformRow[];
  onCreate: OnCreate;
  onImport: () => void;
  onShowAll: () => void;
  onLeaveTrash: () => void;
};

/** An empty list, and what to do about it. */
export function Emptiness(props: EmptinessProps) {
  const { place, platforms, onCreate, onImport, onShowAll, onLeaveTrash } = props;
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
      return platforms[0] === undefined ? null : (
        <NoDrafts platforms={platforms} likeliest={platforms[0]} onCreate={onCreate} onImport={onImport} />
      );
  }
}

type NoDraftsProps = Pick<EmptinessProps, "platforms" | "onCreate" | "onImport"> & {
  likeliest: PlatformRow;
};

function NoDrafts({ platforms, likeliest, onCreate, onImport }: NoDraftsProps) {
  const [chosen, choose] = useState<string | null>(null);
  const row = platforms.find(({ platform }) => platform === chosen) ?? likeliest;
  const { platform, kinds } = row;
  const templates = useTemplates(platform);
  const own = templates.filter((template) => template.own !== null);
  const offer = ({ key, name, description }: TemplateRow) => ({
    key,
    title: name,
    text: description,
    onTake: () => onCreate(platform, key),
  });
  const groups = byKind(
    row,
    templates.filter((template) => template.own === null),
  );
  return (
    <EmptyState
      icon={IconMessagePlus}
      title="Write the first trigger of this project"
      text="A draft says when your site’s chat speaks to a visitor by itself, and what it says. Nothing goes live before you publish."
      action={
        <>
          <ActionButton id={wishAction} />
          {platforms.length > 1 && (
            <SegmentedControl
              className={styles.platforms ?? ""}
              aria-label="Platform"
              data={platforms.map((one) => ({ value: one.platform, label: one.name }))}
              value={platform}
              onChange={choose}
            />
          )}
          {own.length > 0 && <Offers label="Your templates" offers={own.map(offer)} />}
          {groups.map(({ kind, templates }) => (
            <Offers
              key={kind.key}
              label={kinds.length > 1 ? `Templates: ${kind.label.toLowerCase()}` : "Templates"}
              offers={templates.map(offer)}
            />
          ))}
          {kinds.map((kind) => (
            <Button
              key={kind.key}
              variant="default"
              leftSection={<IconFilePlus size="1rem" aria-hidden />}
              onClick={() => onCreate(platform, null, kind.key)}
            >
              {blankName(row, kind)}
            </Button>
          ))}
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
