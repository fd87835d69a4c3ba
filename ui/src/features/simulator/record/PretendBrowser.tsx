import { ActionIcon, Button, SegmentedControl, Switch, TextInput, UnstyledButton } from "@mantine/core";
import { IconArrowBackUp, IconPlus, IconRefresh, IconX } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import { ActionButton, ActionIconButton } from "@/app/actions";
import type { Frame, Session } from "@/ipc/generated";
import { linksFrom, readAddress } from "../model/recording";
import type { Simulation } from "../model/simulation";
import { stepIcons } from "../model/step-icons";
import { addressParts, pageName } from "../model/steps";
import { useVisitor } from "../useVisitor";
import { useVocabulary } from "../vocabulary/context";
import { PretendChat } from "./PretendChat";
import styles from "./record.module.css";
import { Surroundings } from "./Surroundings";
import { lapses, type Recorder } from "./useRecorder";

export type PretendBrowserProps = {
  recorder: Recorder;
  session: Session;
  simulation: Simulation;
  /** Pages that are known besides those of the session. */
  known: readonly string[];
};

const day = 86_400_000;

/** In a low window it would begin out of view. */
function show(section: HTMLElement | null): void {
  section?.scrollIntoView({ block: "nearest" });
}

/** A browser to click in as the visitor would: each click is a step of the session, at the time that has passed. */
export function PretendBrowser({ recorder, session, simulation, known }: PretendBrowserProps) {
  const visitor = useVisitor(simulation.trace);
  const { frame, page, away } = visitor;
  const { act } = recorder;
  const { steps, knows } = useVocabulary();
  const onPage = steps.flatMap((group) => group.steps).filter(({ offered }) => offered === "on-page");
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
        {page !== null && frame !== undefined && frame.tabs.length > 1 && <Tabs frame={frame} act={act} />}
        <div className={styles.address}>
          {knows("back") && (
            <ActionIcon aria-label="Back" disabled={page === null} onClick={() => act({ op: "back" })}>
              <IconArrowBackUp size="1rem" aria-hidden />
            </ActionIcon>
          )}
          {knows("reload") && (
            <ActionIcon aria-label="Reload" disabled={page === null} onClick={() => act({ op: "reload" })}>
              <IconRefresh size="1rem" aria-hidden />
            </ActionIcon>
          )}
          <AddressField key={page} page={page} onGo={go} />
          {knows("new-tab") && (
            <ActionIcon
              aria-label="New tab"
              title="New tab"
              disabled={page === null}
              onClick={() => page !== null && act({ op: "new-tab", url: page })}
            >
              <IconPlus size="1rem" aria-hidden />
            </ActionIcon>
          )}
          <Surroundings recorder={recorder} session={session} simulation={simulation} />
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
            {page !== null && knows("route") && (
              <Switch
                size="xs"
                label="Links change the route without loading a page"
                checked={byRoute}
                onChange={(event) => setByRoute(event.currentTarget.checked)}
              />
            )}
            {page !== null && (
              <div className={styles.row}>
                {onPage.map((entry) => {
                  const Glyph = stepIcons[entry.icon];
                  return (
                    <Button
                      key={entry.key}
                      size="compact-xs"
                      variant="default"
                      leftSection={<Glyph size="0.75rem" aria-hidden />}
                      onClick={() => act(JSON.parse(entry.new))}
                    >
                      {entry.label}
                    </Button>
                  );
                })}
              </div>
            )}
          </div>
          {page !== null && <PretendChat visitor={visitor} act={act} />}
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
        <span>{paused ? "Paused" : "Recording"}</span>
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

/** The tabs, where there are several. */
function Tabs({ frame, act }: { frame: Frame; act: Act }) {
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
          <ActionIcon size="xs" aria-label={`Close tab ${tab}`} onClick={() => act({ op: "close-tab", tab })}>
            <IconX size="0.75rem" aria-hidden />
          </ActionIcon>
        </span>
      ))}
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
