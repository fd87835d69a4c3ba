import { IconArrowUpCircle, IconRoute } from "@tabler/icons-react";
import { useState } from "react";
import { ActionButton, defineAction, useActions } from "@/app/actions";
import { useProject } from "@/app/project";
import { EmptyState } from "@/components/EmptyState";
import { ErrorPanel } from "@/components/ErrorPanel";
import { ScreenFrame } from "@/components/ScreenFrame";
import { useEngines } from "@/ipc/engine";
import { usePlatforms } from "@/ipc/platforms";
import { useLaneLook } from "./axis/useLaneLook";
import { newestVersion, UpgradeDialog } from "./engine/UpgradeDialog";
import { useUpgradePlace } from "./engine/useUpgradePlace";
import { TemplateOffers } from "./session/TemplateOffers";
import { useSessions } from "./session/useSessions";
import { useReadyAction } from "./useReadyAction";
import { useVocabularyOf, VocabularyContext } from "./vocabulary/context";
import { Workbench } from "./Workbench";

export type SimulatorScreenProps = { draft: number | null };

/** Plays a visitor's session against the drafts of the project, and says what fires, when, and why. */
export function SimulatorScreen({ draft }: SimulatorScreenProps) {
  const { project } = useProject();
  return project === null ? (
    <ScreenFrame title="Simulator">{null}</ScreenFrame>
  ) : (
    <ProjectSimulator key={project.id} project={project.id} draft={draft} />
  );
}

function ProjectSimulator({ project, draft }: { project: number; draft: number | null }) {
  const { engines, first, error, refetch } = useEngines(project, draft);
  const { list, open, acts } = useSessions(project);
  const [wanted, setWanted] = useState<string | null>(null);
  const [alone, setAlone] = useState(false);
  // Another session is another visit, and the same question about the same trigger.
  const [chosen, setChosen] = useState<string | null>(draft === null ? null : `draft-${draft}`);
  const lanes = useLaneLook();
  const [looking, setLooking] = useState(false);
  const { start, turn, open: openPlace } = useUpgradePlace(acts, engines, setWanted, setChosen);
  const platforms = usePlatforms();
  const engine = engines.find(({ key }) => key === wanted) ?? first;
  const versioned = platforms.find(({ platform }) => platform === engine?.platform)?.has_versions ?? false;
  const lookAhead = defineAction({
    id: "simulator.upgrade",
    title: `After an upgrade to ${newestVersion}`,
    section: "Session",
    icon: IconArrowUpCircle,
    keywords: ["version", "server", "compare", "engine"],
    run: () => setLooking(true),
  });
  useActions(versioned ? [lookAhead] : []);
  useReadyAction(draft);
  const dialog = looking && (
    <UpgradeDialog
      project={project}
      onPlace={(upgrade, difference, place) => {
        setLooking(false);
        setAlone(false);
        void openPlace(upgrade, difference, place);
      }}
      onClose={() => setLooking(false)}
    />
  );
  const words = useVocabularyOf(engine?.key);
  const failed = list.error ?? error ?? words.error;
  if (failed !== null) {
    return (
      <ScreenFrame title="Simulator">
        <ErrorPanel
          error={failed}
          onRetry={() => void Promise.all([list.refetch(), refetch(), words.refetch()])}
        />
      </ScreenFrame>
    );
  }
  const { vocabulary } = words;
  if (list.data === undefined || engine === undefined || vocabulary === undefined) {
    return <ScreenFrame title="Simulator">{null}</ScreenFrame>;
  }
  if (open === null) {
    return (
      <ScreenFrame title="Simulator" actions={<ActionButton id="simulator.upgrade" variant="default" />}>
        {dialog}
        <EmptyState
          icon={IconRoute}
          title="No sessions yet"
          text="A session is what a visitor does, and what happens around them. Played against your drafts, it shows which triggers fire, and why the others do not. Start from one of these, and change it as you like."
          action={
            <VocabularyContext value={vocabulary}>
              <TemplateOffers onTemplate={acts.create} />
            </VocabularyContext>
          }
        />
      </ScreenFrame>
    );
  }
  return (
    <VocabularyContext value={vocabulary}>
      {dialog}
      <Workbench
        key={`${open.id} ${turn}`}
        start={start}
        chosen={chosen}
        onChoose={setChosen}
        looking={lanes}
        project={project}
        view={open}
        sessions={list.data}
        acts={acts}
        engines={engines}
        engine={engine}
        onEngine={setWanted}
        draft={draft}
        alone={alone}
        onAlone={setAlone}
      />
    </VocabularyContext>
  );
}
