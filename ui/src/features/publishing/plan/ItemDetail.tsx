import { Anchor, Button, Title } from "@mantine/core";
import { formatRoute } from "@/app/routes";
import { FieldDiagnostics } from "@/components/DiagnosticList";
import { HelpAbout } from "@/components/help";
import { PlatformMark } from "@/components/PlatformMark";
import { StatusBadge, StatusIcon } from "@/components/StatusBadge";
import type { Choice, PlanItem, PlanSource, PlanWarning, PlatformRow } from "@/ipc/generated";
import { FieldDiff } from "../fields/FieldDiff";
import { OrderChange } from "../fields/OrderChange";
import { Decision } from "./Decision";
import { DoubtText } from "./DoubtText";
import { groupLook } from "./groups";
import styles from "./ItemDetail.module.css";
import { Messages } from "./Messages";
import { isOrder, orderMeaning } from "./order";
import { nameOf, operationLooks } from "./review";
import { isUnready } from "./ticks";

export type ItemDetailProps = {
  item: PlanItem;
  /** All of the plan. */
  items: readonly PlanItem[];
  choice: Choice | undefined;
  /** What the server is to become like. */
  source: PlanSource;
  /** Of the server's platform; undefined until it is known. */
  platform: PlatformRow | undefined;
  /** While the plan is carried out, or made anew, nothing can be decided. */
  fixed: boolean;
  onChoose: (choice: Choice | null) => void;
  /** Plans the end of a trigger that no draft has. */
  onDelete: () => void;
};

/** Everything about one item of a plan: what would change, what is in the way, and what can be decided. */
export function ItemDetail(props: ItemDetailProps) {
  const { item, items, choice, source, platform, fixed, onChoose, onDelete } = props;
  const look = operationLooks[item.operation];
  return (
    <article className={styles.detail} aria-label={nameOf(item)}>
      <header className={styles.head}>
        <Title order={2} size="lg" className={styles.name}>
          {nameOf(item)}
        </Title>
        <StatusBadge status={look.status} label={look.word} />
        <PlatformMark name={item.kind} />
        {item.draft !== null && Number.isInteger(Number(item.draft)) && (
          <Anchor size="sm" href={formatRoute({ screen: "editor", draft: Number(item.draft) })}>
            Open in editor
          </Anchor>
        )}
      </header>
      {item.told_apart !== null && (
        <p className={styles.text}>One of several with this name: {item.told_apart}.</p>
      )}
      <p className={styles.text}>{meaningOf(item, source)}</p>
      {isUnready(item) && <p className={styles.text}>{groupLook("unready").text}</p>}
      {item.words !== "" && <p className={styles.words}>{item.words}</p>}
      {platform !== undefined && item.is_replaced && (
        <p className={styles.warning}>
          <StatusIcon status="note" />
          <span>
            {platform.name} cannot change this in a trigger that is there. The old one is deleted, and a new
            one is made at once.
          </span>
        </p>
      )}
      <DoubtText item={item} />
      <Warnings item={item} />
      {item.operation === "blocked" && (
        <Section title="What blocks it">
          <Said item={item} platform={platform} />
        </Section>
      )}
      <Decision item={item} items={items} choice={choice} fixed={fixed} onChoose={onChoose} />
      {!isOrder(item) && platform !== undefined && item.operation !== "unchanged" && (
        <Messages
          platform={platform.platform}
          now={item.server}
          after={item.operation === "only_on_server" ? item.server : item.body}
        />
      )}
      {item.server_changes.length > 0 && (
        <Section title="Changed on the server since it was last read">
          <FieldDiff
            label="Changed on the server"
            changes={item.server_changes}
            heads={["Before", "Now on the server"]}
          />
        </Section>
      )}
      {item.changes.length > 0 &&
        (isOrder(item) ? (
          <Section title="The order that comes of it">
            <OrderChange label="The order that comes of it" changes={item.changes} />
          </Section>
        ) : (
          <Section title={changesTitle(item, source)}>
            <FieldDiff label="What would change" changes={item.changes} heads={["Now", "After"]} />
          </Section>
        ))}
      {item.operation === "only_on_server" && (
        <div>
          <p className={styles.text}>Pull to get a draft of it, or plan to take it off the server.</p>
          <Button size="compact-sm" variant="default" disabled={fixed} onClick={onDelete}>
            Plan to delete it
          </Button>
        </div>
      )}
      {item.operation !== "blocked" && item.diagnostics.length > 0 && (
        <Section title="What the checks say">
          <Said item={item} platform={platform} />
        </Section>
      )}
      <Documents item={item} />
    </article>
  );
}

/** What the checks say, each with the way to its page. */
function Said({ item, platform }: Pick<ItemDetailProps, "item" | "platform">) {
  const said = <FieldDiagnostics diagnostics={item.diagnostics} />;
  return platform === undefined ? (
    said
  ) : (
    <HelpAbout platform={platform.platform} kind={item.kind_key}>
      {said}
    </HelpAbout>
  );
}

/** What is to be done, or what happened, in a sentence. */
function meaningOf(item: PlanItem, source: PlanSource): string {
  if (isOrder(item)) {
    return orderMeaning(item.operation);
  }
  if (item.operation === "update") {
    return `The server’s trigger becomes as ${goalOf(source)}.`;
  }
  // A goal without a body is the end of the trigger.
  if (item.operation === "conflict" && item.body === null && source.kind === "drafts") {
    return "The draft is in the trash, and somebody changed the trigger on the server since it was last read.";
  }
  if (item.operation === "in_doubt" && item.server !== null) {
    return "It was sent before, and nobody knows yet whether the server did it. One that comes late could take a new trigger of its name away.";
  }
  if (item.operation === "blocked" && item.blocked === null) {
    return "Nothing is sent for it until what blocks it is mended.";
  }
  return operationLooks[item.operation].text;
}

function changesTitle(item: PlanItem, source: PlanSource): string {
  if (item.server === null) {
    return "What would be sent";
  }
  return item.body === null ? "What would go away" : `From the server’s trigger to ${goalNameOf(source)}`;
}

/** What a plan makes of a trigger, after *as*. */
function goalOf(source: PlanSource): string {
  switch (source.kind) {
    case "drafts":
      return "the draft is";
    case "history":
      return "it was then";
    case "server":
      return `that of ${source.name} is`;
  }
}

/** The same after *to*. */
function goalNameOf(source: PlanSource): string {
  switch (source.kind) {
    case "drafts":
      return "the draft";
    case "history":
      return "what it was then";
    case "server":
      return `that of ${source.name}`;
  }
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
  return item.warnings.map((warning) => {
    const text = warningText(warning);
    return (
      <p key={text} className={styles.warning}>
        <StatusIcon status="warning" />
        <span>{text}</span>
      </p>
    );
  });
}

function warningText(warning: PlanWarning): string {
  switch (warning.kind) {
    case "same_name":
      return `The server has a trigger of this name already, with other content (${warning.trigger_id}). Creating makes a second one. To change that one instead, pull first and edit its draft.`;
    case "twin":
      return warning.alike
        ? `It is the same as ${warning.trigger_id}, which a draft is tied to: perhaps it was made twice. If so, plan to delete it.`
        : `It has the name of ${warning.trigger_id}, which a draft is tied to: perhaps it was made twice. If so, plan to delete it.`;
    case "version_unknown":
      return `“${warning.what}” needs version ${warning.needs} or newer, and the server does not say which it has. An older one would not take it.`;
    case "comes_last":
      return comesLast(warning.behind);
    case "broken_order":
      return `The order is broken on the server: ${warning.fault.replace(/\.$/, "")}. Publishing mends it.`;
    case "strange_id":
      return strangeId(warning);
  }
}

/** What an id of the account means, here and where it was taken from. */
function strangeId({ item, id, name, taken }: Extract<PlanWarning, { kind: "strange_id" }>): string {
  if (taken === null) {
    return `This server has no ${item} ${id}. Choose one that it has.`;
  }
  const here = name === null ? `no ${item}` : `“${name}”`;
  const instead =
    taken.ids.length === 0
      ? `no ${item} is called “${taken.name}”`
      : `“${taken.name}” is ${taken.ids.join(" or ")}`;
  return `On ${taken.server}, ${item} ${id} is “${taken.name}”. On this server it is ${here}, and ${instead}.`;
}

/** That a new trigger comes in the place of the old one, and what comes before it then. */
function comesLast(behind: readonly string[]): string {
  const most = 3;
  const names = behind.slice(0, most).map((name) => `“${name}”`);
  const more = behind.length > most ? ` and ${behind.length - most} more` : "";
  const come = behind.length === 1 ? "comes" : "come";
  return `This takes a new trigger in the place of the old one, and the server puts that last in its order: ${names.join(", ")}${more} ${come} before it then.`;
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
