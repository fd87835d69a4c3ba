import {
  IconClock,
  IconLock,
  IconUserCheck,
  IconUsersGroup,
  IconWifi,
  IconWifiOff,
} from "@tabler/icons-react";
import { WidgetPicture } from "@/components/WidgetPicture";
import type { Frame, Session, Trace } from "@/ipc/generated";
import { beginsAt, timeIn } from "./model/clock";
import { surrounding } from "./model/recording";
import { groupWords } from "./model/speech";
import { pageName, shortUrl } from "./model/steps";
import { valueWords } from "./model/vocabulary";
import { useAtPlayhead } from "./playhead/playhead";
import styles from "./simulator.module.css";
import { useVisitor } from "./useVisitor";
import { useGroupNames, useVocabulary, useZoneOf } from "./vocabulary/context";

/** What the visitor sees at the playhead: the page in a browser, and the widget on it. */
export function VisitorPage({ trace, session }: { trace: Trace; session: Session }) {
  const { frame, page, away, messages } = useVisitor(trace);
  return (
    <section className={styles.visitor} aria-label="What the visitor sees">
      <div className={styles.browser}>
        {frame !== undefined && frame.tabs.length > 1 && <TabStrip frame={frame} />}
        <div className={styles.address}>
          <span className={styles.dots} aria-hidden>
            <i />
            <i />
            <i />
          </span>
          <span className={styles.url} title={page ?? undefined}>
            <IconLock size="0.75rem" aria-hidden />
            <span>{page ?? (away ? "No page" : "No page yet")}</span>
          </span>
        </div>
        {frame !== undefined && page !== null && (
          <ul className={styles.facts}>
            <Agents frame={frame} session={session} />
            <Groups trace={trace} />
            <LocalTime session={session} />
            {frame.registered && (
              <li>
                <IconUserCheck size="0.875rem" aria-hidden />
                Visitor is registered
              </li>
            )}
            {!frame.engine_started && <li>Triggers do not start on this page</li>}
            {frame.known_url !== frame.page && (
              <li>The widget knows {frame.known_url === null ? "no URL" : shortUrl(frame.known_url)}</li>
            )}
          </ul>
        )}
        <div className={styles.page}>
          <div className={styles.paper}>
            <strong>
              {page !== null
                ? pageName(page)
                : away
                  ? "The visitor is away."
                  : "The visitor has not come yet."}
            </strong>
            {page !== null && (
              <>
                <span className={styles.line} data-length="long" aria-hidden />
                <span className={styles.line} data-length="short" aria-hidden />
              </>
            )}
          </div>
          {!away && (
            <div className={styles.widget}>
              <WidgetPicture
                state={
                  frame === undefined || page === null ? "absent" : frame.widget_open ? "open" : "minimised"
                }
                messages={messages}
                online={frame?.online ?? true}
                size="fill"
              />
            </div>
          )}
        </div>
      </div>
    </section>
  );
}

/** Whether agents are there, in the words of the platform; nothing where that changes nothing. */
function Agents({ frame, session }: { frame: Frame; session: Session }) {
  const { world, speech } = useVocabulary();
  const status = world.find(({ changed_by, member }) => changed_by !== null && member.kind === "choice");
  if (status === undefined && !speech.has_messages) {
    return null;
  }
  const words =
    status === undefined
      ? `Agents ${frame.online ? "online" : "offline"}`
      : `${status.member.label}: ${valueWords(surrounding(session, status, frame.step ?? undefined), status.member)}`;
  const Glyph = frame.online ? IconWifi : IconWifiOff;
  return (
    <li title={status?.member.help}>
      <Glyph size="0.875rem" aria-hidden />
      {words}
    </li>
  );
}

/** Where a chat would go from here, on a platform whose rules decide that. */
function Groups({ trace }: { trace: Trace }) {
  const { has_groups } = useVocabulary().speech;
  const names = useGroupNames();
  const words = useAtPlayhead((t_ms) => {
    const chosen = trace.events.findLast((event) => event.kind === "groups_chosen" && event.t_ms <= t_ms);
    return chosen?.kind === "groups_chosen" ? groupWords(chosen.groups, names) : null;
  });
  return has_groups && words !== null ? (
    <li>
      <IconUsersGroup size="0.875rem" aria-hidden />A chat goes to {words}
    </li>
  ) : null;
}

const minute = 60_000;

/** What time it is in the session, where that matters. */
function LocalTime({ session }: { session: Session }) {
  const vocabulary = useVocabulary();
  const passed = useAtPlayhead((t_ms) => Math.floor(t_ms / minute) * minute);
  const begins = beginsAt(session, vocabulary);
  const zone = useZoneOf(session);
  if (begins === null) {
    return null;
  }
  const at = begins + passed;
  return (
    <li>
      <IconClock size="0.875rem" aria-hidden />
      {timeIn(at, "UTC")}, UTC
      {zone !== null && ` (${timeIn(at, zone)} in ${zone})`}
    </li>
  );
}

/** The tabs that are open, where there are several. */
function TabStrip({ frame }: { frame: Frame }) {
  return (
    <ul className={styles.tabs} aria-label="Tabs that are open">
      {frame.tabs.map((tab) => (
        <li key={tab} className={styles.tab} aria-current={tab === frame.tab}>
          Tab {tab}
        </li>
      ))}
    </ul>
  );
}
