import { Button, Menu, Text, Title } from "@mantine/core";
import { IconDots, IconPencil } from "@tabler/icons-react";
import { ActionButton } from "@/app/actions";
import { ConvertButtons } from "@/app/conversion";
import { navigate } from "@/app/routes";
import { visitAction } from "@/app/visit-for-draft";
import { ChatBubble } from "@/components/ChatBubble";
import { DiagnosticList } from "@/components/DiagnosticList";
import { EmptyState } from "@/components/EmptyState";
import { ErrorPanel } from "@/components/ErrorPanel";
import { HelpAbout } from "@/components/help";
import { readingOf, withExamples } from "@/components/message/preview";
import { PlatformMark } from "@/components/PlatformMark";
import { StatusBadge } from "@/components/StatusBadge";
import type { DraftTest, DraftTests } from "@/ipc/draft-tests";
import type { DraftRow } from "@/ipc/generated";
import { type Mark, useCatalogue } from "@/ipc/platforms";
import { useCommand } from "@/ipc/queries";
import { standing } from "@/ipc/readiness";
import styles from "./Library.module.css";
import { RowMenu } from "./RowMenu";
import { TestResults } from "./TestResults";
import { deedOf, nameOf } from "./words";

export type DraftInspectorProps = {
  chosen: readonly DraftRow[];
  /** What sets platforms and kinds apart. */
  mark: Mark;
  /** What sessions expect of each draft. */
  tests: DraftTests;
};

/** What is known about the chosen draft, or what can be done with the chosen ones. */
export function DraftInspector({ chosen, mark, tests }: DraftInspectorProps) {
  const [first] = chosen;
  if (first === undefined) {
    return (
      <EmptyState
        icon={IconPencil}
        size="pane"
        title="No draft is chosen"
        text="Choose a draft to see what it says to visitors and what its check finds."
      />
    );
  }
  return chosen.length === 1 ? (
    <One key={first.id} row={first} mark={mark(first)} tests={tests.get(first.id) ?? []} />
  ) : (
    <Many rows={chosen} />
  );
}

type OneProps = { row: DraftRow; mark: string | null; tests: readonly DraftTest[] };

function One({ row, mark, tests }: OneProps) {
  const view = useCommand("draft.get", { draft: row.id });
  const catalogue = useCatalogue(row.platform);
  const { document, diagnostics = [] } = view.data ?? {};
  const description = typeof document?.description === "string" ? document.description : "";
  return (
    <div className={styles.inspector}>
      <header className={styles.inspectorHead}>
        <span className={styles.inspectorMarks}>
          <StatusBadge {...standing(row, tests)} />
          <PlatformMark name={mark} />
        </span>
        <Title order={2} size="md">
          {nameOf(row)}
        </Title>
        {description !== "" && description !== row.name && (
          <Text size="sm" c="dimmed">
            {description}
          </Text>
        )}
      </header>
      {standing(row, tests).status === "not-quite-ready" && (
        <Text size="sm">It is marked ready, and that counts again once nothing of it is red.</Text>
      )}
      <div className={styles.buttons}>
        <ActionButton id="library.edit" />
        <ActionButton id="library.simulate" variant="default" />
        <ActionButton id={visitAction} variant="default" />
        <ActionButton id="library.lab" variant="default" />
      </div>
      <dl className={styles.facts}>
        <dt>When</dt>
        <dd>{row.when}</dd>
        <dt>Then</dt>
        <dd>{deedOf(row)}</dd>
      </dl>
      {row.messages.length > 0 && catalogue !== undefined && (
        <section className={styles.bubble} aria-label={row.messages.length === 1 ? "Message" : "Messages"}>
          {row.messages.map((message) => (
            <div key={message.path}>
              <ChatBubble
                sender={message.sender ?? "Next agent"}
                text={withExamples(message.text, catalogue)}
                answers={message.answers}
                reading={readingOf(catalogue)}
              />
              {message.is_fallback && (
                <Text size="xs" c="dimmed">
                  Shown when the external service fails.
                </Text>
              )}
            </div>
          ))}
        </section>
      )}
      {view.isError && <ErrorPanel error={view.error} onRetry={() => void view.refetch()} />}
      <TestResults draft={row.id} tests={tests} />
      {diagnostics.length > 0 && (
        <section aria-label="Checks">
          <Title order={3} size="sm" mb="xs">
            Checks
          </Title>
          <HelpAbout platform={row.platform} kind={row.kind}>
            <DiagnosticList
              diagnostics={diagnostics}
              form="library"
              onChoose={() => navigate({ screen: "editor", draft: row.id })}
            />
          </HelpAbout>
        </section>
      )}
      <div className={styles.buttons}>
        <ActionButton id="library.ready" variant="default" size="xs" />
        <ActionButton id="library.duplicate" variant="default" size="xs" />
        <ActionButton id="library.tags" variant="default" size="xs" />
        <ConvertButtons drafts={[row]} variant="default" size="xs" />
        <ActionButton id="library.trash" variant="default" size="xs" />
        <MoreOfChosen several={false} />
      </div>
    </div>
  );
}

/** What is rarely done with what is chosen. */
function MoreOfChosen({ several }: { several: boolean }) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" size="xs" aria-label="More of the draft">
          <IconDots size="1rem" aria-hidden />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <RowMenu several={several} />
      </Menu.Dropdown>
    </Menu>
  );
}

function Many({ rows }: { rows: readonly DraftRow[] }) {
  return (
    <div className={styles.inspector}>
      <Title order={2} size="md">
        {rows.length} drafts chosen
      </Title>
      <div className={styles.stacked}>
        <ActionButton id="library.ready" variant="default" />
        <div className={styles.pair}>
          <ActionButton id="library.enable" variant="default" />
          <ActionButton id="library.disable" variant="default" />
        </div>
        <ActionButton id="library.tags" variant="default" />
        <ActionButton id="library.sender" variant="default" />
        <ActionButton id="library.replace" variant="default" />
        <ActionButton id="library.duplicate" variant="default" />
        <ConvertButtons drafts={rows} variant="default" />
        <ActionButton id="library.export" variant="default" />
        <div className={styles.pair}>
          <ActionButton id="library.up" variant="default" />
          <ActionButton id="library.down" variant="default" />
        </div>
        <ActionButton id="library.trash" variant="default" />
      </div>
    </div>
  );
}

export type TrashInspectorProps = {
  chosen: readonly DraftRow[];
  onRestore: (rows: readonly DraftRow[]) => void;
};

/** The chosen drafts of the trash, with the way back. */
export function TrashInspector({ chosen, onRestore }: TrashInspectorProps) {
  const [first] = chosen;
  if (first === undefined) {
    return null;
  }
  return (
    <div className={styles.inspector}>
      <Title order={2} size="md">
        {chosen.length === 1 ? nameOf(first) : `${chosen.length} drafts chosen`}
      </Title>
      {chosen.length === 1 && (
        <dl className={styles.facts}>
          <dt>When</dt>
          <dd>{first.when}</dd>
          <dt>Then</dt>
          <dd>{deedOf(first)}</dd>
        </dl>
      )}
      <Button onClick={() => onRestore(chosen)}>Restore</Button>
      <Text size="sm" c="dimmed">
        Restored drafts come back to where they were in the order.
      </Text>
    </div>
  );
}
