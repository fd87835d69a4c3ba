import { Text } from "@mantine/core";
import { IconCloudUpload, IconListCheck } from "@tabler/icons-react";
import { useMemo } from "react";
import { ActionButton, useActions } from "@/app/actions";
import { navigate } from "@/app/routes";
import { EmptyState } from "@/components/EmptyState";
import { Panes } from "@/components/Panes";
import { RelativeTime } from "@/components/RelativeTime";
import type { ServerPlan, ServerRow } from "@/ipc/generated";
import { usedBy, usePlatforms } from "@/ipc/platforms";
import { useCommand } from "@/ipc/queries";
import { counted } from "@/lib/counted";
import { AppliedView } from "../application/AppliedView";
import { FailureStep } from "../application/FailureStep";
import { PulledNote, Running, RunningElsewhere, SettledNote, Unfinished } from "../application/Progress";
import { DriftNote } from "../drift/DriftNote";
import styles from "../results/Results.module.css";
import { openItem } from "../session/session";
import type { PublishingSession } from "../session/useSession";
import { Findings } from "./Findings";
import { grouped } from "./groups";
import { heldBack } from "./held";
import { ItemDetail } from "./ItemDetail";
import { decisionId, PlanList } from "./PlanList";
import { countEffects, nameOf, optionsFor } from "./review";
import { SummaryBar } from "./SummaryBar";

export type PlanProps = {
  project: number;
  server: ServerRow;
  /** All of the project. */
  servers: readonly ServerRow[];
  publishing: PublishingSession;
};

/** The way from reading a server to having applied a plan. */
export function Plan({ project, server, servers, publishing }: PlanProps) {
  const { session, elsewhere, dispatch, start } = publishing;
  const { running, failure, plan, applied, pulled, settled } = session;
  const publications = useCommand("publication.list", { project });
  // What runs here is not interrupted.
  const unfinished =
    running === null ? (publications.data ?? []).filter(({ outcome }) => outcome === "unfinished") : [];
  const newPlan = () => start({ work: "plan", remove: session.remove });
  return (
    <>
      <div className={styles.stack}>
        {unfinished.map((publication) => (
          <Unfinished
            key={publication.id}
            publication={publication}
            disabled={publication.server === null}
            onSettle={() => {
              const where = publication.server ?? server.id;
              start({ work: "settle", publication: publication.id }, where);
              navigate({ screen: "publish", server: where });
            }}
          />
        ))}
        {elsewhere.map((other) => (
          <RunningElsewhere
            key={other.server}
            session={other}
            server={servers.find(({ id }) => id === other.server)?.name ?? "another server"}
          />
        ))}
        <Running {...publishing} server={server.name} />
        {failure !== null && running === null && (
          <FailureStep
            error={failure.error}
            server={server}
            onRetry={() => start(failure.task)}
            onNewPlan={newPlan}
          />
        )}
        {pulled !== null && <PulledNote pulled={pulled} onDismiss={() => dispatch({ type: "dismiss" })} />}
        {settled !== null && (
          <SettledNote publication={settled} onDismiss={() => dispatch({ type: "dismiss" })} />
        )}
        {running === null && plan === null && <DriftNote server={server} onPlan={newPlan} />}
      </div>
      {plan !== null && <Review project={project} plan={plan} server={server} publishing={publishing} />}
      {plan === null && applied !== null && (
        <AppliedView applied={applied.applied} plan={applied.plan} onNewPlan={newPlan} />
      )}
      {plan === null && applied === null && running === null && <Welcome server={server} />}
    </>
  );
}

function Welcome({ server }: { server: ServerRow }) {
  return (
    <EmptyState
      icon={IconCloudUpload}
      title={`Publish to ${server.name}`}
      text={
        <>
          A plan compares your drafts with the server and shows what would be created, updated and deleted,
          field by field. Nothing is sent before you apply it, and everything that is sent is read back.
          {server.practice &&
            " The practice server runs on this computer, so you can try all of it without an account or a network."}
        </>
      }
      action={<ActionButton id="publish.plan" label="Make plan" data-home />}
    />
  );
}

type ReviewProps = { project: number; plan: ServerPlan; server: ServerRow; publishing: PublishingSession };

/** The plan: its items, the one that is looked at, and what applying would do in all. */
function Review({ project, plan, server, publishing }: ReviewProps) {
  const { session, dispatch, start } = publishing;
  const { items } = plan.plan;
  const applying = session.running?.task.work === "apply";
  const groups = useMemo(() => grouped(items), [items]);
  const item = openItem(session);
  useActions(
    (item === undefined || session.running !== null ? [] : optionsFor(item, items)).map((option) => ({
      id: decisionId(option),
      title: `${option.word}: ${item === undefined ? "" : nameOf(item)}`,
      section: "Publish" as const,
      keywords: [option.text, "decide"],
      run: () => item !== undefined && dispatch({ type: "choose", item: item.id, choice: option.choice }),
    })),
  );
  const platforms = usePlatforms();
  const platform = platforms.find((row) => row.platform === server.platform);
  const drafts = useCommand("draft.list", { project }).data ?? [];
  const others = drafts.filter((draft) => draft.platform !== server.platform);
  const list = (
    <>
      <Text size="xs" c="dimmed" px="md" pt="sm">
        {plan.source.kind === "drafts" && plan.server_name}
        {plan.source.kind === "history" && `${plan.server_name}, back to how it was`}
        {plan.source.kind === "server" && `From ${plan.source.name} to ${plan.server_name}`}, read{" "}
        <RelativeTime at={plan.made_at} />
      </Text>
      {plan.source.kind === "drafts" && others.length > 0 && (
        <Text size="xs" c="dimmed" px="md">
          Without {counted(others.length, "draft")} for{" "}
          {usedBy(platforms, others)
            .map(({ name }) => name)
            .join(" and ")}
        </Text>
      )}
      <PlanList
        groups={groups}
        choices={session.choices}
        open={item?.id ?? null}
        // A plan that is about to be replaced takes its decisions with it.
        fixed={session.running !== null}
        onOpen={(id) => dispatch({ type: "open", item: id })}
        onTick={(id, ticked) => dispatch({ type: "choose", item: id, choice: ticked ? null : "leave" })}
      />
    </>
  );
  const work =
    item === undefined ? (
      <EmptyState
        icon={IconListCheck}
        size="pane"
        title="Nothing to compare"
        text="Neither this project nor the server has anything yet. Write a draft, or pull from another server."
      />
    ) : (
      <ItemDetail
        key={item.id}
        item={item}
        items={plan.plan.items}
        choice={session.choices[item.id]}
        source={plan.source}
        platform={platform}
        fixed={session.running !== null}
        onChoose={(choice) => dispatch({ type: "choose", item: item.id, choice })}
        onDelete={() =>
          item.trigger_id !== null && start({ work: "plan", remove: [...session.remove, item.trigger_id] })
        }
      />
    );
  return (
    <div className={styles.review}>
      <Findings found={plan.plan.settled} />
      <div className={styles.reviewPanes}>
        <Panes
          id="publish"
          list={{ label: "Items of the plan", content: list }}
          work={{ label: "Item", content: work }}
        />
      </div>
      {!applying && (
        <SummaryBar
          counts={countEffects(items, session.choices)}
          held={heldBack(items, session.choices)}
          production={server.environment === "production"}
          note={session.note}
          onNote={(note) => dispatch({ type: "note", note })}
          onOpen={(id) => dispatch({ type: "open", item: id })}
          onLeaveUndecided={() => dispatch({ type: "leave-undecided" })}
        />
      )}
    </div>
  );
}
