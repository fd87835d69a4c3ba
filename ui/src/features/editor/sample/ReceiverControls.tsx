import { Button, NumberInput } from "@mantine/core";
import { useState } from "react";
import { CopyButton } from "@/components/CopyButton";
import { StatusBadge } from "@/components/StatusBadge";
import { toastError } from "@/components/toast";
import type { ReceivedKey, ReceivedWebhook, ReceiverBehaviour, ReceiverStatus } from "@/ipc/generated";
import { useAct, useCommand } from "@/ipc/queries";
import { Disclosure } from "../service/Disclosure";
import styles from "../service/Service.module.css";
import { onTheWire } from "../service/trial";

/** How often the receiver is asked what came, in milliseconds. */
const askEvery = 1000;

/** So many calls are shown. */
const shown = 10;

/** How the test receiver answers, and what came there. */
export function ReceiverControls() {
  const status = useCommand("receiver.status", {}, { refetchInterval: askEvery }).data;
  return status === undefined ? null : <Controls status={status} />;
}

function Controls({ status }: { status: ReceiverStatus }) {
  const [behaviour, setBehaviour] = useState(status.behaviour);
  const behave = useAct("receiver.behave", { changes: ["receiver"], onError: toastError });
  const start = useAct("receiver.start", { onError: toastError });
  const stop = useAct("receiver.stop", { onError: toastError });
  const change = (part: Partial<ReceiverBehaviour>) => {
    const next = { ...behaviour, ...part };
    setBehaviour(next);
    behave.mutate(next);
  };
  const number = (value: number | string) => (typeof value === "number" ? value : 0);
  return (
    <fieldset className={styles.mock} aria-label="Test receiver">
      <div className={styles.sideBySide}>
        <NumberInput
          size="xs"
          label="Status"
          className={styles.number ?? ""}
          hideControls
          min={200}
          max={599}
          clampBehavior="blur"
          value={behaviour.status}
          onChange={(value) => {
            const wanted = number(value);
            // Half a number is on its way to being one.
            if (wanted >= 200 && wanted <= 599) {
              change({ status: wanted });
            }
          }}
        />
        <NumberInput
          size="xs"
          label="After (ms)"
          className={styles.number ?? ""}
          hideControls
          min={0}
          max={600_000}
          allowDecimal={false}
          value={behaviour.delay_ms}
          onChange={(value) => change({ delay_ms: number(value) })}
        />
      </div>
      {status.base_url === null ? (
        <div className={styles.kept}>
          <p className={styles.hint}>It starts with the first sample.</p>
          <Button
            size="compact-xs"
            variant="default"
            loading={start.isPending}
            onClick={() => start.mutate({})}
          >
            Start
          </Button>
        </div>
      ) : (
        <div className={styles.kept}>
          <p className={styles.hint}>Runs at {status.base_url}</p>
          <CopyButton value={status.base_url} label="Copy the address of the test receiver" />
          <Button
            size="compact-xs"
            variant="default"
            loading={stop.isPending}
            onClick={() => stop.mutate({})}
          >
            Stop
          </Button>
        </div>
      )}
      {status.received.slice(0, shown).map((call) => (
        <Received key={call.number} call={call} />
      ))}
    </fieldset>
  );
}

const keyWords: Record<ReceivedKey, string> = {
  right: "Right key",
  wrong: "Wrong key",
  missing: "No key",
};

function Received({ call }: { call: ReceivedWebhook }) {
  const { number: nth, at, method, target, headers, body, action, key, status } = call;
  const time = new Date(at).toLocaleTimeString();
  return (
    <div className={styles.received}>
      <div className={styles.verdict}>
        <StatusBadge status={key === "right" ? "done" : "warning"} label={keyWords[key]} />
        <span className={styles.fact}>{time}</span>
        <span className={styles.fact}>answered {status}</span>
      </div>
      <Disclosure title={`Call ${nth}: ${action === "" ? "no event" : action}`}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls, so the keyboard must reach it */}
        <pre className={styles.wire} tabIndex={0}>
          {onTheWire(`${method} ${target}`, headers, body)}
        </pre>
      </Disclosure>
    </div>
  );
}
