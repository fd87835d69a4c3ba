import { PasswordInput, SegmentedControl, Title } from "@mantine/core";
import { keepPreviousData } from "@tanstack/react-query";
import { useState } from "react";
import { ActionButton, useActions } from "@/app/actions";
import { CopyButton } from "@/components/CopyButton";
import { confirm } from "@/components/confirm";
import { ErrorPanel } from "@/components/ErrorPanel";
import { JobProgress } from "@/components/JobProgress";
import { StatusBadge } from "@/components/StatusBadge";
import type { Catalogue, DeliveryOutcome, SampleTo, WebhookDelivery } from "@/ipc/generated";
import { useCommand } from "@/ipc/queries";
import type { Document } from "../document";
import { Disclosure } from "../service/Disclosure";
import styles from "../service/Service.module.css";
import { onTheWire } from "../service/trial";
import { ReceiverControls } from "./ReceiverControls";
import { ReceiverKeys } from "./ReceiverKeys";
import type { Sending } from "./useDelivery";

export type SamplePanelProps = {
  project: number;
  catalogue: Catalogue;
  document: Document;
  sending: Sending;
};

/** The call that the draft makes its platform send, and a way to send it. */
export function SamplePanel({ project, catalogue, document, sending }: SamplePanelProps) {
  const { platform, platform_name } = catalogue;
  const sample = useCommand(
    "sample.show",
    { platform, document },
    { placeholderData: keepPreviousData },
  ).data;
  const [to, setTo] = useState<SampleTo>("receiver");
  const [key, setKey] = useState("");
  const url = sample?.url ?? "";
  async function send(): Promise<void> {
    const asked = {
      title: `Send the sample to ${hostOf(url)}?`,
      text: `One call goes from this computer to ${url}. Whoever reads there takes it for a real event, unless the secret key says otherwise.`,
      confirm: "Send the sample",
    };
    if (to === "receiver" || (await confirm(asked))) {
      sending.start({ platform, document, to, ...(key === "" ? {} : { secret_key: key }) });
    }
  }
  useActions([
    {
      id: "editor.sample.send",
      title: "Send the sample",
      section: "Draft",
      shortcut: "mod+Shift+Enter",
      enabled: !sending.running && (to === "receiver" || url !== ""),
      run: () => void send(),
    },
  ]);
  if (sample === undefined || sample === null) {
    return null;
  }
  return (
    <>
      <section className={styles.part} aria-label="Sample call">
        <Title order={2} size="sm">
          Sample call
        </Title>
        <p className={styles.hint}>
          What {platform_name} sends at this event. Names and ids are made up; the filters of the draft hold.
        </p>
        <div className={styles.raw}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls, so the keyboard must reach it */}
          <pre className={styles.wire} tabIndex={0}>
            {sample.body}
          </pre>
          <span className={styles.copy}>
            <CopyButton value={sample.body} label="Copy the sample" />
          </span>
        </div>
      </section>
      <section className={styles.part} aria-label="Send the sample">
        <Title order={2} size="sm">
          Send it
        </Title>
        <SegmentedControl
          fullWidth
          size="xs"
          aria-label="Where the sample goes"
          data={[
            { value: "receiver", label: "Test receiver" },
            { value: "address", label: "Address" },
          ]}
          value={to}
          onChange={(next) => setTo(next === "address" ? "address" : "receiver")}
        />
        {to === "receiver" ? (
          <>
            <p className={styles.hint}>To a receiver on this computer. Nothing leaves the machine.</p>
            <ReceiverControls />
          </>
        ) : (
          <>
            <p className={styles.hint}>
              From this computer to the draft’s address, as {platform_name} would call it.
            </p>
            <PasswordInput
              size="xs"
              label="Secret key"
              description="Goes along in the body, and is kept nowhere. Without one, a random key goes along."
              autoComplete="off"
              value={key}
              onChange={({ currentTarget: { value } }) => setKey(value)}
            />
          </>
        )}
        <ActionButton id="editor.sample.send" label="Send" className={styles.send ?? ""} />
      </section>
      <ReceiverKeys project={project} url={url} />
      {sending.running && (
        <JobProgress
          label="Sending the sample"
          message="Waiting for the answer"
          done={0}
          onCancel={sending.cancel}
        />
      )}
      {sending.error !== null && <ErrorPanel error={sending.error} />}
      {sending.delivery !== null && <Delivered delivery={sending.delivery} />}
    </>
  );
}

const outcomeWords: Record<DeliveryOutcome, string> = {
  taken: "Taken",
  refused: "Not taken",
  "sent-on": "Sent on",
  "timed-out": "Timed out",
  unreachable: "Not reached",
  cut: "Cut off",
  "bad-address": "Not sent",
};

function Delivered({ delivery }: { delivery: WebhookDelivery }) {
  const { outcome, message, help, took_ms, raw, url, body } = delivery;
  return (
    <section className={styles.part} aria-label="What came of it">
      <div className={styles.verdict} role="status">
        <StatusBadge status={outcome === "taken" ? "done" : "failed"} label={outcomeWords[outcome]} />
        <span className={styles.fact}>{took_ms} ms</span>
      </div>
      <p className={styles.hint}>
        {message} {help}
      </p>
      {raw !== null && (
        <Disclosure title="Raw answer">
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls, so the keyboard must reach it */}
          <pre className={styles.wire} tabIndex={0}>
            {onTheWire(`HTTP ${raw.status}`, raw.headers, raw.body)}
          </pre>
        </Disclosure>
      )}
      <Disclosure title="Raw request">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls, so the keyboard must reach it */}
        <pre className={styles.wire} tabIndex={0}>
          {onTheWire(`POST ${url}`, [["Content-Type", "application/json"]], body)}
        </pre>
      </Disclosure>
    </section>
  );
}

/** The host of an address, and the address itself where it is none. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
