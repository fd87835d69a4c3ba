import { ActionIcon, Button, TextInput } from "@mantine/core";
import { IconSend } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import { WidgetPicture } from "@/components/WidgetPicture";
import type { Offered, StepEntry } from "@/ipc/generated";
import { stepIcons } from "../model/step-icons";
import { withMember } from "../model/vocabulary";
import type { Visitor } from "../useVisitor";
import { useVocabulary } from "../vocabulary/context";
import styles from "./record.module.css";
import type { Recorder } from "./useRecorder";

export type PretendChatProps = { visitor: Visitor; act: Recorder["act"] };

/** The widget as the visitor has it, with what they can do in it in one row below. */
export function PretendChat({ visitor: { frame, messages }, act }: PretendChatProps) {
  const { steps, make } = useVocabulary();
  const [text, setText] = useState("");
  const offered = (...places: Offered[]) =>
    steps.flatMap((group) => group.steps).filter((entry) => places.includes(entry.offered));
  const [writing] = offered("writing");
  function take(entry: StepEntry): void {
    const step = make(entry.key, { url: frame?.page ?? "", lastTab: 1, departments: [] });
    if (step !== undefined) {
      act(step);
    }
  }
  function submit(event: FormEvent): void {
    event.preventDefault();
    const member = writing?.arguments.find(({ kind }) => kind === "text");
    if (text.trim() !== "" && writing !== undefined && member !== undefined) {
      act(withMember(JSON.parse(writing.new), member.key, text.trim()));
      setText("");
    }
  }
  if (frame?.widget_open !== true) {
    return (
      <div className={styles.chat}>
        {offered("chat-closed").map((entry) => {
          const Glyph = stepIcons[entry.icon];
          return (
            <Button
              key={entry.key}
              size="compact-md"
              leftSection={<Glyph size="1rem" aria-hidden />}
              onClick={() => take(entry)}
            >
              {entry.label}
            </Button>
          );
        })}
      </div>
    );
  }
  return (
    <div className={styles.chat}>
      <WidgetPicture state="open" messages={messages} online={frame.online} size="fill" composer={false} />
      <form className={styles.write} onSubmit={submit}>
        <TextInput
          size="xs"
          aria-label="Message of the visitor"
          placeholder="Write as the visitor"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <ActionIcon type="submit" aria-label="Send" disabled={text.trim() === ""}>
          <IconSend size="1rem" aria-hidden />
        </ActionIcon>
        {offered("until-registered", "chat-open").map((entry) => {
          const Glyph = stepIcons[entry.icon];
          return (
            <ActionIcon
              key={entry.key}
              aria-label={entry.label}
              title={entry.label}
              disabled={entry.offered === "until-registered" && frame.registered}
              onClick={() => take(entry)}
            >
              <Glyph size="1rem" aria-hidden />
            </ActionIcon>
          );
        })}
      </form>
    </div>
  );
}
