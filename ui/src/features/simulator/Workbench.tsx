import { Button } from "@mantine/core";
import { IconChecklist, IconPlayerStop, IconTimeline } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useActions } from "@/app/actions";
import { navigate } from "@/app/routes";
import { EmptyState } from "@/components/EmptyState";
import { ErrorPanel } from "@/components/ErrorPanel";
import { ReadingContext } from "@/components/message/reading";
import { ScreenFrame } from "@/components/ScreenFrame";
import { playTheSame } from "@/ipc/engine";
import type { EngineInfo, SessionView } from "@/ipc/generated";
import { TimeAxis } from "./axis/TimeAxis";
import type { LaneLooking } from "./axis/useLaneLook";
import { DraftScope } from "./DraftScope";
import { CompareMenu } from "./engine/CompareMenu";
import { EngineSelect } from "./engine/EngineSelect";
import type { Start } from "./engine/useUpgradePlace";
import { useObserve } from "./expect/useObserve";
import { useTests } from "./expect/useTests";
import { LeftOutNotice } from "./LeftOut";
import { fewLanes } from "./model/lanes";
import { stops } from "./model/moments";
import { insertAt } from "./model/session";
import { placeAt } from "./model/steps";
import { shortStamp } from "./model/timespan";
import { Notice } from "./Notice";
import { createPlayhead, PlayheadContext } from "./playhead/playhead";
import { usePlayback } from "./playhead/usePlayback";
import { PretendBrowser } from "./record/PretendBrowser";
import { useKnownPages } from "./record/useKnownPages";
import { useRecorder } from "./record/useRecorder";
import { Shadowed } from "./Shadowed";
import { SessionMenu } from "./session/SessionMenu";
import { SessionPane, type SessionPart } from "./session/SessionPane";
import type { OpenedStep } from "./session/StepList";
import { UnknownParts } from "./session/UnknownParts";
import { useNearness } from "./session/useNearness";
import { useSessionDocument } from "./session/useSessionDocument";
import type { Sessions } from "./session/useSessions";
import { useShare } from "./session/useShare";
import { useSimulation } from "./session/useSimulation";
import styles from "./simulator.module.css";
import { VisitorPage } from "./VisitorPage";
import { SessionClock, useSessionClock, useVocabulary } from "./vocabulary/context";
import { WorkParts } from "./WorkParts";
import { WhyPanel } from "./why/WhyPanel";

export type WorkbenchProps = {
  project: number;
  view: SessionView;
  sessions: readonly SessionView[];
  acts: Sessions;
  engines: readonly EngineInfo[];
  engine: EngineInfo;
  onEngine: (key: string) => void;
  /** The draft that the user came from, and whether it is alone. */
  draft: number | null;
  alone: boolean;
  onAlone: (alone: boolean) => void;
  /** Where to begin; null at the start of the session. */
  start: Start | null;
  /** The trigger that the why panel is about; null for all. It stays from one session to the next. */
  chosen: string | null;
  onChoose: (trigger: string | null) => void;
  looking: LaneLooking;
};

/** One open session: its steps, the time axis, the visitor's page and the why panel. */
export function Workbench(props: WorkbenchProps) {
  const { project, view, sessions, acts, engines, engine, onEngine, draft, alone, onAlone, start } = props;
  const { chosen, onChoose, looking } = props;
  const document = useSessionDocument(view);
  const { session, edit } = document;
  const { make } = useVocabulary();
  const clock = useSessionClock(session);
  const drafts = alone && draft !== null ? { drafts: [draft] } : {};
  const [playhead] = useState(createPlayhead);
  const recorder = useRecorder(document, playhead);
  const simulated = useSimulation(project, recorder.session, engine.key, drafts);
  const simulation = simulated.data;
  const trace = simulation?.trace;
  const { look } = looking;
  const asksNearness =
    (simulation?.triggers.length ?? 0) > fewLanes ||
    look.groups.includes("nearly") ||
    look.order === "nearness";
  const nearness = useNearness(project, engine.key, drafts, simulation, asksNearness);
  const pages = useKnownPages(project, draft, recorder.recording);
  // A recording is played on beyond its last click, which is not what is expected of it.
  const judged = !recorder.recording && simulation?.session.expect === session.expect;
  const tests = useTests(project, engine.key, view, judged ? simulation?.results : undefined);
  const observe = useObserve(project, engine.key, drafts, document);
  const [step, setStep] = useState<number | null>(null);
  const [part, setPart] = useState<SessionPart>("steps");
  const [opened, setOpened] = useState<OpenedStep | null>(null);
  const [otherKey, setOther] = useState<string | null>(start?.other ?? null);
  // Until the session was played once, there is nowhere to go.
  const beginAt = useRef(start?.t_ms ?? null);
  const others = engines.filter((choice) => choice.key !== engine.key && playTheSame(choice, engine));
  const comparable = others.length > 0;
  const other = others.find(({ key }) => key === otherKey) ?? null;
  const share = useShare({
    project,
    name: view.name,
    engine: engine.key,
    drafts,
    reading: engine.messages,
    texts: trace?.messages.map(({ text }) => text) ?? [],
  });
  usePlayback(playhead);
  useActions([
    {
      id: "simulator.expect-all",
      title: "Expect what happens now",
      section: "Session",
      icon: IconChecklist,
      keywords: ["test", "expectation"],
      run: () => void observe.all(),
    },
    {
      id: "simulator.expect-one",
      title: "Expect what the chosen trigger does now",
      section: "Session",
      icon: IconChecklist,
      keywords: ["test", "expectation"],
      enabled: chosen !== null,
      run: () => chosen !== null && void observe.one(chosen),
    },
  ]);

  useEffect(() => {
    if (trace !== undefined) {
      playhead.end.set(trace.end_ms);
      playhead.stops.set(stops(trace));
      playhead.seek(beginAt.current ?? playhead.time.get());
      beginAt.current = null;
    }
  }, [trace, playhead]);

  function insert(key: string): void {
    const t_ms = Math.round(playhead.time.get());
    const before = trace?.steps.findLastIndex((played) => played.t_ms <= t_ms) ?? -1;
    const made = make(key, placeAt(session, before + 1));
    if (made === undefined) {
      return;
    }
    const next = insertAt(session, t_ms, made);
    edit({ type: "replace", session: next });
    setStep(next.session.indexOf(made));
  }

  const empty = simulation !== undefined && simulation.triggers.length === 0;
  return (
    <ReadingContext value={engine.messages}>
      <SessionClock value={clock}>
        <PlayheadContext value={playhead}>
          <ScreenFrame
            title="Simulator"
            meta={
              <SessionMenu
                document={document}
                sessions={sessions}
                acts={acts}
                tests={tests.sessions}
                onShare={() => void share(session)}
              />
            }
            actions={
              <>
                {draft !== null && <DraftScope alone={alone} onAlone={onAlone} />}
                {comparable && (
                  <CompareMenu engines={engines} engine={engine} other={other} onOther={setOther} />
                )}
                <EngineSelect engines={engines} engine={engine} onChange={onEngine} />
              </>
            }
          >
            {simulated.error !== null && (
              <div className={styles.bars}>
                <ErrorPanel error={simulated.error} onRetry={() => void simulated.refetch()} />
              </div>
            )}
            {trace !== undefined && trace.stopped !== null && (
              <div className={styles.bars}>
                <Notice icon={IconPlayerStop}>
                  <strong>The run stopped at {shortStamp(trace.stopped.t_ms)}.</strong> {trace.stopped.text}
                </Notice>
              </div>
            )}
            {simulation !== undefined && (
              <div className={styles.bars}>
                <LeftOutNotice parts={simulation.left_out} engines={engines} onEngine={onEngine} />
                <Shadowed project={project} heads={simulation.triggers} />
              </div>
            )}
            {simulation !== undefined && simulation.unknown.length > 0 && (
              <div className={styles.bars}>
                <UnknownParts parts={simulation.unknown} document={document} />
              </div>
            )}
            <WorkParts
              opened={opened}
              axis={
                empty ? (
                  <EmptyState
                    icon={IconTimeline}
                    title="No drafts to play"
                    text="Each draft of the project has a lane here that shows when it fires, and why not when it does not. Make the first one in the library."
                    action={<Button onClick={() => navigate({ screen: "library" })}>Open the library</Button>}
                  />
                ) : (
                  simulation !== undefined && (
                    <TimeAxis
                      document={document}
                      simulation={simulation}
                      chosen={chosen}
                      onChoose={onChoose}
                      nearness={nearness}
                      looking={looking}
                      step={step}
                      onStep={setStep}
                      onOpenStep={(index) => {
                        setStep(index);
                        setPart("steps");
                        setOpened((before) => ({ index, turn: (before?.turn ?? 0) + 1 }));
                      }}
                      onInsert={insert}
                      failures={tests.failures}
                    />
                  )
                )
              }
              session={{
                label: "Session",
                wide: true,
                content: (
                  <SessionPane
                    document={document}
                    simulation={simulation}
                    step={step}
                    onStep={setStep}
                    opened={opened}
                    part={part}
                    onPart={setPart}
                    engine={engine.key}
                    tests={tests}
                    observe={observe}
                  />
                ),
              }}
              page={{
                label: "Visitor’s page",
                content:
                  simulation === undefined ? null : recorder.recording ? (
                    <PretendBrowser
                      recorder={recorder}
                      session={session}
                      simulation={simulation}
                      known={pages}
                    />
                  ) : (
                    <VisitorPage trace={simulation.trace} session={simulation.session} />
                  ),
              }}
              why={{
                label: "Why",
                content: simulation !== undefined && (
                  <WhyPanel
                    simulation={simulation}
                    played={{
                      project,
                      engine: engine.key,
                      drafts,
                      document,
                      triggers: simulation.triggers,
                      copy: (next) => acts.create(`${view.name} (changed)`, next),
                    }}
                    engine={engine}
                    other={other}
                    chosen={chosen}
                    onChoose={onChoose}
                    onExpect={(trigger) => void observe.one(trigger)}
                  />
                ),
              }}
            />
          </ScreenFrame>
        </PlayheadContext>
      </SessionClock>
    </ReadingContext>
  );
}
