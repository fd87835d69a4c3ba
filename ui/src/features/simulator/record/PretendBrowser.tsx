import { ActionIcon, Button, SegmentedControl, Switch, TextInput, UnstyledButton } from "@mantine/core";
import {
  IconArrowBackUp,
  IconArrowsMinimize,
  IconEraser,
  IconLogin2,
  IconMessageCircle,
  IconMessageOff,
  IconPlus,
  IconRefresh,
  IconSend,
  IconX,
} from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import { ActionButton, ActionIconButton } from "@/app/actions";
import { WidgetPicture } from "@/components/WidgetPicture";
import type { Frame, Session, Trace } from "@/ipc/generated";
import { linksFrom, readAddress } from "../model/recording";
import { addressParts, pageName } from "../model/steps";
import { useVisitor, type Visitor } from "../useVisitor";
import styles from "./record.module.css";
import { lapses, type Recorder } from "./useRecorder";

export type PretendBrowserProps = {
  recorder: Recorder;
  session: Session;
  trace: Trace;
  /** Pages that are known besides those of the session. */
  known: readonly string[];
};

const day = 86_400_000;

/** In a low window it would begin out of view. */
function show(section: HTMLElement | null): void {
  section?.scrollIntoView({ block: "nearest" });
}

/** A browser to click in as the visitor would: each click is a step of the session, at the time that has passed. */
export function PretendBrowser({ recorder, session, trace, known }: PretendBrowserProps) {
  const visitor = useVisitor(trace);
  const { frame, page, away } = visitor;
  const { act } = recorder;
  const [byRoute, setByRoute] = useState(false);
  function go(url: string): void {
    act(
      away
        ? { op: "return", ms: 0, url }
        : byRoute && page !== null
          ? { op: "route", url }
          : { op: "load", url },
    );
  }
  return (
    <section ref={show} className={styles.recorder} aria-label="Recording in a pretend browser">
      <RecorderBar recorder={recorder} />
      <div className={styles.browser}>
        {page !== null && frame !== undefined && <Tabs frame={frame} page={page} act={act} />}
        <div className={styles.address}>
          <ActionIcon aria-label="Back" disabled={page === null} onClick={() => act({ op: "back" })}>
            <IconArrowBackUp size="1rem" aria-hidden />
          </ActionIcon>
          <ActionIcon aria-label="Reload" disabled={page === null} onClick={() => act({ op: "reload" })}>
            <IconRefresh size="1rem" aria-hidden />
          </ActionIcon>
          <AddressField key={page} page={page} onGo={go} />
        </div>
        <div className={styles.scene} data-chat={frame?.widget_open === true ? "open" : "minimised"}>
          <div className={styles.paper}>
            <strong>
              {page !== null ? pageName(page) : away ? "The visitor is away." : "Choose the first page."}
            </strong>
            {away && (
              <div className={styles.row}>
                <Button size="compact-sm" onClick={() => act({ op: "return", ms: 0 })}>
                  Come back
                </Button>
                <Button size="compact-sm" variant="default" onClick={() => act({ op: "return", ms: day })}>
                  Come back the next day
                </Button>
              </div>
            )}
            <Links page={page} urls={linksFrom(page, session, known)} onGo={go} />
            {page !== null && (
              <Switch
                size="xs"
                label="Links change the route without loading a page"
                checked={byRoute}
                onChange={(event) => setByRoute(event.currentTarget.checked)}
              />
            )}
            {page !== null && (
              <div className={styles.row}>
                <Button size="compact-xs" variant="default" onClick={() => act({ op: "leave" })}>
                  Leave the site
                </Button>
                <Button
                  size="compact-xs"
                  variant="default"
                  leftSection={<IconEraser size="0.75rem" aria-hidden />}
                  onClick={() => act({ op: "clear-storage" })}
                >
                  Clear its storage
                </Button>
              </div>
            )}
          </div>
          {page !== null && <Chat visitor={visitor} act={act} />}
        </div>
      </div>
    </section>
  );
}

type Act = Recorder["act"];

function RecorderBar({ recorder: { paused, lapse, setLapse } }: { recorder: Recorder }) {
  return (
    <div className={styles.bar}>
      <span className={styles.live} data-paused={paused} role="status">
        {paused ? "Paused" : "Recording"}
      </span>
      <ActionIconButton id="simulator.record-pause" />
      <SegmentedControl
        aria-label="Time-lapse"
        data={lapses.map((value) => ({ value: String(value), label: `${value}×` }))}
        value={String(lapse)}
        onChange={(value) => setLapse(Number(value))}
      />
      <span className={styles.end}>
        <ActionButton id="simulator.record" size="compact-sm" />
      </span>
    </div>
  );
}

function Tabs({ frame, page, act }: { frame: Frame; page: string; act: Act }) {
  return (
    <div className={styles.tabs}>
      {frame.tabs.map((tab) => (
        <span key={tab} className={styles.tab} data-shown={tab === frame.tab}>
          <UnstyledButton
            aria-current={tab === frame.tab}
            onClick={() => tab !== frame.tab && act({ op: "switch-tab", tab })}
          >
            Tab {tab}
          </UnstyledButton>
          {frame.tabs.length > 1 && (
            <ActionIcon
              size="xs"
              aria-label={`Close tab ${tab}`}
              onClick={() => act({ op: "close-tab", tab })}
            >
              <IconX size="0.75rem" aria-hidden />
            </ActionIcon>
          )}
        </span>
      ))}
      <ActionIcon size="sm" aria-label="New tab" onClick={() => act({ op: "new-tab", url: page })}>
        <IconPlus size="0.875rem" aria-hidden />
      </ActionIcon>
    </div>
  );
}

function AddressField({ page, onGo }: { page: string | null; onGo: (url: string) => void }) {
  const [typed, setTyped] = useState(page ?? "");
  const [wrong, setWrong] = useState(false);
  function submit(event: FormEvent): void {
    event.preventDefault();
    const url = readAddress(typed, page);
    setWrong(url === null);
    if (url !== null) {
      onGo(url);
    }
  }
  return (
    <form className={styles.field} onSubmit={submit}>
      <TextInput
        size="xs"
        aria-label="Address"
        placeholder="shop.example/pricing"
        spellCheck={false}
        value={typed}
        error={wrong ? "Write an address such as shop.example/pricing" : undefined}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
      />
    </form>
  );
}

type LinksProps = { page: string | null; urls: readonly string[]; onGo: (url: string) => void };

function Links({ page, urls, onGo }: LinksProps) {
  const here = page === null ? null : addressParts(page).host;
  if (urls.length === 0) {
    return (
      <p className={styles.hint}>
        Type an address above. Pages of the session and of the URL table become links here.
      </p>
    );
  }
  return (
    <ul className={styles.links} aria-label="Links">
      {urls.map((url) => {
        const { host, path } = addressParts(url);
        return (
          <li key={url}>
            <UnstyledButton className={styles.link} title={url} onClick={() => onGo(url)}>
              {host !== here && <span>{host}</span>}
              <span>{path}</span>
            </UnstyledButton>
          </li>
        );
      })}
    </ul>
  );
}

function Chat({ visitor: { frame, messages }, act }: { visitor: Visitor; act: Act }) {
  const [text, setText] = useState("");
  const open = frame?.widget_open === true;
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (text.trim() !== "") {
      act({ op: "write", text: text.trim() });
      setText("");
    }
  }
  if (!open) {
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
      <WidgetPicture state="open" messages={messages} online={frame?.online ?? true} size="fill" />
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
      </form>
      <div className={styles.row}>
        <ActionIcon
          aria-label="Minimise the chat"
          title="Minimise the chat"
          onClick={() => act({ op: "minimize" })}
        >
          <IconArrowsMinimize size="1rem" aria-hidden />
        </ActionIcon>
        <ActionIcon
          aria-label="Register"
          title="Register"
          disabled={frame?.registered === true}
          onClick={() => act({ op: "register" })}
        >
          <IconLogin2 size="1rem" aria-hidden />
        </ActionIcon>
        <ActionIcon aria-label="End the chat" title="End the chat" onClick={() => act({ op: "end-chat" })}>
          <IconMessageOff size="1rem" aria-hidden />
        </ActionIcon>
      </div>
    </div>
  );
}
