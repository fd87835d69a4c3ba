import { ActionIcon, Button, TextInput } from "@mantine/core";
import {
  IconArrowsMinimize,
  IconLogin2,
  IconMessageCircle,
  IconMessageOff,
  IconSend,
} from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import { WidgetPicture } from "@/components/WidgetPicture";
import type { Visitor } from "../useVisitor";
import styles from "./record.module.css";
import type { Recorder } from "./useRecorder";

export type PretendChatProps = { visitor: Visitor; act: Recorder["act"] };

/** The widget as the visitor has it, with what they can do in it in one row below. */
export function PretendChat({ visitor: { frame, messages }, act }: PretendChatProps) {
  const [text, setText] = useState("");
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (text.trim() !== "") {
      act({ op: "write", text: text.trim() });
      setText("");
    }
  }
  if (frame?.widget_open !== true) {
    return (
      <div className={styles.chat}>
        <Button
          size="compact-md"
          leftSection={<IconMessageCircle size="1rem" aria-hidden />}
          onClick={() => act({ op: "open" })}
        >
          Open the chat
        </Button>
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
        <ActionIcon
          aria-label="Register"
          title="Register"
          disabled={frame.registered}
          onClick={() => act({ op: "register" })}
        >
          <IconLogin2 size="1rem" aria-hidden />
        </ActionIcon>
        <ActionIcon aria-label="End the chat" title="End the chat" onClick={() => act({ op: "end-chat" })}>
          <IconMessageOff size="1rem" aria-hidden />
        </ActionIcon>
        <ActionIcon
          aria-label="Minimise the chat"
          title="Minimise the chat"
          onClick={() => act({ op: "minimize" })}
        >
          <IconArrowsMinimize size="1rem" aria-hidden />
        </ActionIcon>
      </form>
    </div>
  );
}
