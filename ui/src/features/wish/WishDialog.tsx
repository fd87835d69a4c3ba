import { Accordion, Loader, Modal, Text } from "@mantine/core";
import { keepPreviousData } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { changedByDeeds, useDeeds } from "@/app/deeds";
import { useProject } from "@/app/project";
import { navigate } from "@/app/routes";
import { useWish } from "@/app/wish";
import { ErrorPanel } from "@/components/ErrorPanel";
import { type Status, StatusBadge } from "@/components/StatusBadge";
import { toastError } from "@/components/toast";
import type { Wish, WishAnswer, WishVerdict } from "@/ipc/generated";
import { usePlatforms, useProjectPlatforms } from "@/ipc/platforms";
import { useAct, useCommand } from "@/ipc/queries";
import { counted } from "@/lib/counted";
import { PlatformAnswer } from "./PlatformAnswer";
import { sentenceOf } from "./sentence";
import styles from "./Wish.module.css";
import { WishForm } from "./WishForm";

const first: Wish = {
  who: "everyone",
  place: { kind: "containing", text: "/pricing" },
  occasion: { kind: "on-page", seconds: 30 },
  often: "once-per-visit",
  unless: [],
  message: "Can we help you?",
};

const looks: Record<WishVerdict, { status: Status; label: string }> = {
  possible: { status: "same", label: "Possible" },
  nearest: { status: "differs", label: "Nearest that there is" },
  "not-possible": { status: "lost", label: "Not possible" },
};

/** Asks in plain words what is wanted, and answers with what each platform can do. Drawn while the window asks. */
export function WishDialog() {
  const { asked, ask } = useWish();
  const { project } = useProject();
  return asked !== null && project !== null ? (
    <Dialog project={project.id} start={asked === "plain" ? first : asked} onClose={() => ask(null)} />
  ) : null;
}

type DialogProps = { project: number; start: Wish; onClose: () => void };

function Dialog({ project, start, onClose }: DialogProps) {
  const [wish, setWish] = useState(start);
  // A key is drawn before its answer is asked for.
  const asked = useDeferredValue(wish);
  const answers = useCommand(
    "wish.ask",
    { project, wish: asked },
    { placeholderData: keepPreviousData, gcTime: 0 },
  );
  const deeds = useDeeds(project);
  const take = useAct("wish.take", {
    changes: changedByDeeds,
    onError: toastError,
    onSuccess: ({ drafts, sessions, deed }) => {
      onClose();
      const speaks = drafts.at(-1);
      const tests = sessions.length === 0 ? "" : `, and ${counted(sessions.length, "session")} to test it`;
      deeds.say(deed, `${counted(drafts.length, "draft")} made${tests}.`);
      if (speaks !== undefined) navigate({ screen: "editor", draft: speaks.id });
    },
  });
  return (
    <Modal opened onClose={onClose} size="75rem" title="What do you want?">
      <div className={styles.dialog}>
        <div className={styles.form}>
          <WishForm wish={wish} onChange={setWish} />
        </div>
        <div className={styles.answers}>
          <Text className={styles.sentence ?? ""}>{sentenceOf(wish)}</Text>
          {answers.error !== null ? (
            <ErrorPanel error={answers.error} />
          ) : answers.data === undefined ? (
            <Loader role="status" aria-label="Playing visits" />
          ) : (
            <Answers
              answers={answers.data.platforms}
              visits={answers.data.visits}
              isBusy={take.isPending || answers.isPlaceholderData}
              onTake={(platform, title) => take.mutate({ project, wish: asked, platform, title })}
            />
          )}
        </div>
      </div>
    </Modal>
  );
}

type AnswersProps = {
  answers: readonly WishAnswer[];
  visits: Parameters<typeof PlatformAnswer>[0]["visits"];
  isBusy: boolean;
  onTake: (platform: WishAnswer["platform"], title: string) => void;
};

/** The platforms of the project are open; others say their verdict, and more when they are opened. */
function Answers({ answers, visits, isBusy, onTake }: AnswersProps) {
  const { project } = useProject();
  const platforms = usePlatforms();
  const inUse = useProjectPlatforms(project?.id ?? null);
  const uses = (answer: WishAnswer) => inUse.some(({ platform }) => platform === answer.platform);
  const ordered = [...answers.filter(uses), ...answers.filter((answer) => !uses(answer))];
  return (
    <Accordion
      multiple
      variant="separated"
      order={3}
      defaultValue={ordered.slice(0, 1).map(({ platform }) => platform)}
    >
      {ordered.map((answer) => {
        const { status, label } = looks[answer.verdict];
        return (
          <Accordion.Item
            key={answer.platform}
            value={answer.platform}
            data-help={`platform/${answer.platform}`}
          >
            <Accordion.Control>
              <span className={styles.heading}>
                {platforms.find(({ platform }) => platform === answer.platform)?.name}
                <StatusBadge status={status} label={label} />
              </span>
            </Accordion.Control>
            <Accordion.Panel>
              <PlatformAnswer
                answer={answer}
                visits={visits}
                isBusy={isBusy}
                onTake={({ title }) => onTake(answer.platform, title)}
              />
            </Accordion.Panel>
          </Accordion.Item>
        );
      })}
    </Accordion>
  );
}
