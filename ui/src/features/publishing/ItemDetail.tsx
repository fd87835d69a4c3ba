import { Anchor, Button, Radio, Stack, Title } from "@mantine/core";
import { formatRoute } from "@/app/routes";
import { FieldDiagnostics } from "@/components/DiagnosticList";
import { StatusBadge, StatusIcon } from "@/components/StatusBadge";
import type { Choice, PlanItem } from "@/ipc/generated";
import { FieldDiff } from "./FieldDiff";
import styles from "./ItemDetail.module.css";
import { nameOf, operationLooks, optionsFor } from "./review";

export type ItemDetailProps = {
  item: PlanItem;
  choice: Choice | undefined;
  /** While the plan is carried out nothing can be decided any more. */
  fixed: boolean;
  onChoose: (choice: Choice | null) => void;
  /** Plans the end of a trigger that no draft has. */
  onDelete: () => void;
};

/** Everything about one item of a plan: what would change, what is in the way, and what can be decided. */
export function ItemDetail({ item, choice, fixed, onChoose, onDelete }: ItemDetailProps) {
  const look = operationLooks[item.operation];
  return (
    <article className={styles.detail} aria-label={nameOf(item)}>
      <header className={styles.head}>
        <Title order={2} size="lg" className={styles.name}>
          {nameOf(item)}
        </Title>
        <StatusBadge status={look.status} label={look.word} />
        {item.draft !== null && (
          <Anchor size="sm" href={formatRoute({ screen: "editor", draft: Number(item.draft) })}>
            Open in editor
          </Anchor>
        )}
      </header>
      <p className={styles.text}>{look.text}</p>
      <Warnings item={item} />
      {item.diagnostics.length > 0 && (
        <Section title={item.operation === "blocked" ? "What blocks it" : "What the checks say"}>
          <FieldDiagnostics diagnostics={item.diagnostics} />
        </Section>
      )}
      <Options item={item} choice={choice} fixed={fixed} onChoose={onChoose} />
      {item.server_changes.length > 0 && (
        <Section title="Changed on the server since it was last read">
          <FieldDiff label="Changed on the server" changes={item.server_changes} />
        </Section>
      )}
      {item.changes.length > 0 && (
        <Section
          title={item.server === null ? "What would be sent" : "From the server’s trigger to the draft"}
        >
          <FieldDiff label="What would change" changes={item.changes} />
        </Section>
      )}
      {item.operation === "only_on_server" && (
        <div>
          <p className={styles.text}>Pull to get a draft of it, or plan to take it off the server.</p>
          <Button size="compact-sm" variant="default" disabled={fixed} onClick={onDelete}>
            Plan to delete it
          </Button>
        </div>
      )}
      <Documents item={item} />
    </article>
  );
}

function Section({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className={styles.section}>
      <Title order={3} size="sm">
        {title}
      </Title>
      {children}
    </section>
  );
}

function Warnings({ item }: { item: PlanItem }) {
  return item.warnings.map((warning) => (
    <p key={warning.trigger_id} className={styles.warning}>
      <StatusIcon status="warning" />
      <span>
        The server has a trigger of this name already, with other content ({warning.trigger_id}). Creating
        makes a second one. To change that one instead, pull first and edit its draft.
      </span>
    </p>
  ));
}

type OptionsProps = Pick<ItemDetailProps, "item" | "choice" | "fixed" | "onChoose">;

/** The decision. Where one is due nothing is chosen beforehand. */
function Options({ item, choice, fixed, onChoose }: OptionsProps) {
  const options = optionsFor(item);
  if (options.length === 0) {
    return null;
  }
  const undecided = options.every((option) => option.choice !== null);
  const value = choice ?? (undecided ? null : "default");
  return (
    <Radio.Group
      key={item.id}
      label="What to do"
      value={value}
      onChange={(next) => onChoose(options.find((option) => option.choice === next)?.choice ?? null)}
    >
      <Stack gap="sm" mt="sm">
        {options.map((option) => (
          <Radio
            key={option.word}
            value={option.choice ?? "default"}
            label={option.word}
            description={option.text}
            size="xs"
            disabled={fixed}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}

function Documents({ item }: { item: PlanItem }) {
  const documents = [
    { title: "The server’s trigger as JSON", document: item.server },
    { title: "What would be sent as JSON", document: item.body },
  ];
  return documents.map(
    ({ title, document }) =>
      document !== null && (
        <details key={title} className={styles.document}>
          <summary>{title}</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls, so the keyboard must reach it */}
          <pre tabIndex={0}>{JSON.stringify(document, null, 2)}</pre>
        </details>
      ),
  );
}
