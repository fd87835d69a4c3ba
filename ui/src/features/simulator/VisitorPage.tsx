import { IconLock, IconUserCheck, IconWifi, IconWifiOff } from "@tabler/icons-react";
import { useDeferredValue, useMemo } from "react";
import { WidgetPicture } from "@/components/WidgetPicture";
import type { Frame, Trace } from "@/ipc/generated";
import { frameAt, indexMessages, messagesIn } from "./model/moments";
import { atOrBefore } from "./model/scale";
import { shortUrl } from "./model/steps";
import { useAtPlayhead } from "./playhead/playhead";
import styles from "./simulator.module.css";

/** How long a message counts as new after it appeared. */
const freshFor = 1500;

/** As many of the messages are drawn, the latest ones: twice as many as there is room for. */
const mostMessages = 12;

/** What the visitor sees at the playhead: the page in a browser, and the widget on it. */
export function VisitorPage({ trace }: { trace: Trace }) {
  // The playhead does not wait for the picture: it is drawn in what time its movement leaves.
  const index = useDeferredValue(useAtPlayhead((t_ms) => frameAt(trace.frames, t_ms)));
  const newest = useAtPlayhead((t_ms) => {
    const last = atOrBefore(trace.messages, ({ from_ms }) => from_ms, t_ms);
    const age = t_ms - (trace.messages[last]?.from_ms ?? Number.POSITIVE_INFINITY);
    return age >= 0 && age < freshFor ? last : -1;
  });
  const frame = trace.frames[index];
  const page = frame?.page ?? null;
  const began = trace.frames.findIndex((candidate) => candidate.page !== null);
  const away = page === null && began >= 0 && began < index;
  const indexed = useMemo(() => indexMessages(trace), [trace]);
  const messages = messagesIn(indexed, index, mostMessages).flatMap((key) => {
    const message = trace.messages[key];
    return message === undefined
      ? []
      : [{ key, sender: message.sender, text: message.text, fresh: key === newest }];
  });
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
            <li>
              {frame.online ? (
                <IconWifi size="0.875rem" aria-hidden />
              ) : (
                <IconWifiOff size="0.875rem" aria-hidden />
              )}
              {frame.online ? "Agents online" : "Agents offline"}
            </li>
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

/** A page's name from its address, for want of a better one. */
function pageName(url: string): string {
  const path = shortUrl(url).split(/[?#]/)[0] ?? "";
  const last = path.split("/").findLast((part) => part !== "" && part !== url);
  const words = (last ?? "Home").replace(/[-_]+/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
