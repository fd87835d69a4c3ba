import { SegmentedControl, Tabs, Title } from "@mantine/core";
import { useState } from "react";
import { useActions } from "@/app/actions";
import { DiagnosticList, type OnMend } from "@/components/DiagnosticList";
import { readingOf, withExamples } from "@/components/message/preview";
import { StatusIcon } from "@/components/StatusBadge";
import { WidgetPicture } from "@/components/WidgetPicture";
import type { Catalogue, DraftRevision, FieldPath, Preview as Message } from "@/ipc/generated";
import { useCommand } from "@/ipc/queries";
import { counted } from "@/lib/counted";
import { at } from "@/lib/json-pointer";
import type { Document } from "./document";
import styles from "./Editor.module.css";
import { form } from "./FieldControl";
import type { Said } from "./gaps";
import { HistoryPanel } from "./HistoryPanel";
import { SamplePanel } from "./sample/SamplePanel";
import { useDelivery } from "./sample/useDelivery";
import { ServicePanel } from "./service/ServicePanel";
import { newForm } from "./service/trial";
import { useTrial } from "./service/useTrial";

export const inspectorTabs = ["preview", "sample", "service", "history"] as const;
export type InspectorTab = (typeof inspectorTabs)[number];

function isTab(value: string | null): value is InspectorTab {
  return inspectorTabs.some((tab) => tab === value);
}

export type InspectorProps = {
  draft: number;
  project: number;
  document: Document;
  catalogue: Catalogue;
  /** Whether drafts of its kind say anything to visitors. */
  speaks: boolean;
  /** Everything that the visitor reads, as it was saved last. */
  messages: readonly Message[];
  said: Said;
  tab: InspectorTab;
  onTab: (tab: InspectorTab) => void;
  /** Leads to what a check is about. */
  onChoose: (diagnostic: { path: FieldPath }) => void;
  /** Puts a ready change into its field. */
  onMend: OnMend;
  onRevert: (revision: DraftRevision) => void;
};

/** What a visitor would see, what is wrong, and how the draft came to be. */
export function Inspector(props: InspectorProps) {
  const { tab, onTab, document, catalogue, messages, speaks } = props;
  // What was tried stays while another tab is looked at.
  const [form, setForm] = useState(newForm);
  const trial = useTrial();
  const sending = useDelivery();
  const asks = messages.some(({ is_fallback }) => is_fallback);
  // Whether drafts of its kind make calls does not change while one types.
  const [opened] = useState({ platform: catalogue.platform, document });
  const calls = (useCommand("sample.show", opened).data ?? null) !== null;
  const hidden = (tab === "service" && !asks) || (tab === "sample" && !calls);
  useActions(
    calls
      ? [
          {
            id: "editor.sample",
            title: "Show the sample call",
            section: "Draft",
            shortcut: "mod+Shift+E",
            keywords: ["payload", "webhook", "receiver", "test", "send"],
            run: () => onTab("sample"),
          },
        ]
      : [],
  );
  return (
    <Tabs
      value={hidden ? "preview" : tab}
      onChange={(next) => onTab(isTab(next) ? next : "preview")}
      className={styles.inspector}
      keepMounted={false}
    >
      <Tabs.List>
        <Tabs.Tab value="preview">{speaks ? "Preview and checks" : "Checks"}</Tabs.Tab>
        {calls && <Tabs.Tab value="sample">Sample</Tabs.Tab>}
        {asks && <Tabs.Tab value="service">Service</Tabs.Tab>}
        <Tabs.Tab value="history">History</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="preview" className={styles.inspectorPanel}>
        {speaks && <Preview document={document} catalogue={catalogue} messages={messages} />}
        <Checks said={props.said} onChoose={props.onChoose} onMend={props.onMend} />
      </Tabs.Panel>
      {calls && (
        <Tabs.Panel value="sample" className={styles.inspectorPanel}>
          <SamplePanel project={props.project} catalogue={catalogue} document={document} sending={sending} />
        </Tabs.Panel>
      )}
      {asks && (
        <Tabs.Panel value="service" className={styles.inspectorPanel}>
          <ServicePanel
            project={props.project}
            document={document}
            form={form}
            onForm={setForm}
            trial={trial}
          />
        </Tabs.Panel>
      )}
      <Tabs.Panel value="history" className={styles.inspectorHistory}>
        <HistoryPanel
          draft={props.draft}
          document={document}
          catalogue={catalogue}
          onRevert={props.onRevert}
        />
      </Tabs.Panel>
    </Tabs>
  );
}

/** What is not to be seen in the picture. */
function about([message]: readonly Message[], catalogue: Catalogue): string {
  const { tree, actions } = catalogue;
  if (message === undefined) {
    return tree === null && actions.length === 0
      ? "Write a message to see it here."
      : "Choose an action to see its message here.";
  }
  // What a tree can ask is what a message can have filled in.
  if (!catalogue.draws_markdown && tree === null) {
    return "The text is shown as it is written.";
  }
  if (!catalogue.draws_markdown) {
    return "Placeholders such as “@visitor_name” are filled in when the message is sent; here with an example.";
  }
  if (message.is_fallback) {
    return "Your service writes the message; this is what appears when it fails or takes too long.";
  }
  return message.sender === null
    ? "The queue decides which agent’s name appears; without one it is “rocket.cat”."
    : "The widget opens by itself with this message.";
}

type ChecksProps = Pick<InspectorProps, "said" | "onChoose" | "onMend">;

function Checks({ said: { findings, gaps }, onChoose, onMend }: ChecksProps) {
  return (
    <section aria-label="Checks" className={styles.checks}>
      <Title order={2} size="sm">
        Checks
      </Title>
      {findings.length > 0 ? (
        <DiagnosticList diagnostics={findings} form={form} onChoose={onChoose} onMend={onMend} />
      ) : (
        gaps.length === 0 && (
          <p className={styles.fine}>
            <StatusIcon status="done" label="Fine" /> Nothing to say against this draft.
          </p>
        )
      )}
      {gaps.length > 0 && (
        <>
          <Title order={3} size="sm" className={styles.gaps}>
            {counted(gaps.length, "thing")} to fill in
          </Title>
          <DiagnosticList diagnostics={gaps} form={form} onChoose={onChoose} look="to-fill-in" />
        </>
      )}
    </section>
  );
}

/** The two screens of the widget that show a message. */
const screens = {
  chat: {
    label: "In the chat",
    hint: "Here the widget draws Markdown and emoji. Links and pictures are only shown.",
  },
  opened: {
    label: "When it opens by itself",
    hint: "Until the visitor presses “Start chat”, the widget shows the text as it is written, and line breaks as blanks.",
  },
} as const;

function Preview({
  document,
  catalogue,
  messages,
}: Pick<InspectorProps, "document" | "catalogue" | "messages">) {
  // The text itself is that of the last key, not of the last save.
  const textAt = (path: FieldPath) => {
    const typed = at(document, path);
    return withExamples(typeof typed === "string" ? typed : "", catalogue);
  };
  const [seen, setSeen] = useState<keyof typeof screens>("chat");
  return (
    <section aria-label="What the visitor sees" className={styles.preview}>
      <Title order={2} size="sm">
        What the visitor sees
      </Title>
      {catalogue.draws_markdown && (
        <SegmentedControl
          size="xs"
          aria-label="Screen of the widget"
          data={Object.entries(screens).map(([value, { label }]) => ({ value, label }))}
          value={seen}
          onChange={(value) => setSeen(value === "opened" ? "opened" : "chat")}
        />
      )}
      <WidgetPicture
        state="open"
        size="grow"
        screen={seen}
        reading={readingOf(catalogue)}
        messages={messages.map(({ path, sender, answers }) => ({
          key: path,
          sender: sender ?? "Next agent",
          text: textAt(path),
          answers,
        }))}
      />
      {messages.length > 0 && catalogue.draws_markdown && <p className={styles.hint}>{screens[seen].hint}</p>}
      <p className={styles.hint}>{about(messages, catalogue)}</p>
    </section>
  );
}
