import { Button, NumberInput, Select, Textarea } from "@mantine/core";
import { useState } from "react";
import { CopyButton } from "@/components/CopyButton";
import { toastError } from "@/components/toast";
import type { MockBehaviour, MockStatus } from "@/ipc/generated";
import { useAct, useCommand } from "@/ipc/queries";
import { Disclosure } from "./Disclosure";
import styles from "./Service.module.css";
import { mockAnswers, onTheWire } from "./trial";

/** What the mock service does with a call, and what it was asked. */
export function MockControls() {
  const status = useCommand("mock.status", {}).data;
  return status === undefined ? null : <Controls status={status} />;
}

function Controls({ status }: { status: MockStatus }) {
  const [behaviour, setBehaviour] = useState(status.behaviour);
  const behave = useAct("mock.behave", { changes: ["mock"], onError: toastError });
  const stop = useAct("mock.stop", { onError: toastError });
  const change = (part: Partial<MockBehaviour>) => {
    const next = { ...behaviour, ...part };
    setBehaviour(next);
    behave.mutate(next);
  };
  const number = (value: number | string) => (typeof value === "number" ? value : 0);
  return (
    <fieldset className={styles.mock} aria-label="Mock service">
      <Select
        size="xs"
        label="The mock service"
        allowDeselect={false}
        data={mockAnswers.map((answer) => ({ ...answer }))}
        value={behaviour.answer}
        onChange={(answer) => answer !== null && change({ answer: answer as MockBehaviour["answer"] })}
      />
      <div className={styles.sideBySide}>
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
        {behaviour.answer === "status" && (
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
        )}
      </div>
      {behaviour.answer === "messages" && (
        <Textarea
          size="xs"
          label="Messages, one a line"
          autosize
          minRows={2}
          maxRows={6}
          value={behaviour.messages.join("\n")}
          onChange={({ currentTarget: { value } }) => change({ messages: value.split("\n") })}
        />
      )}
      {status.base_url !== null && (
        <div className={styles.kept}>
          <p className={styles.hint}>Runs at {status.base_url}</p>
          <CopyButton value={status.base_url} label="Copy the address of the mock service" />
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
      {status.received.length > 0 && (
        <Disclosure
          title={`What it got: ${status.received.length === 1 ? "1 call" : `${status.received.length} calls`}`}
        >
          {status.received.slice(0, 5).map(({ number: nth, method, target, headers, body }) => (
            <div key={nth} className={styles.received}>
              <span className={styles.hint}>Call {nth}</span>
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls, so the keyboard must reach it */}
              <pre className={styles.wire} tabIndex={0}>
                {onTheWire(`${method} ${target}`, headers, body)}
              </pre>
            </div>
          ))}
        </Disclosure>
      )}
    </fieldset>
  );
}
