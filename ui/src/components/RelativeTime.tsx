import { Tooltip } from "@mantine/core";
import { createContext, useContext, useEffect, useState } from "react";
import { ago, moment } from "@/lib/time";

/** The language of dates: a BCP 47 tag, or undefined for the system's. */
export const DateLocaleContext = createContext<string | undefined>(undefined);

export type RelativeTimeProps = {
  /** Milliseconds since 1970 UTC, as the back end says it. */
  at: number;
};

const minute = 60_000;

/** How long ago something was; the full moment in the tooltip. */
export function RelativeTime({ at }: RelativeTimeProps) {
  const locale = useContext(DateLocaleContext);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), minute);
    return () => clearInterval(timer);
  }, []);
  const then = new Date(at);
  return (
    <Tooltip label={moment(then, locale)}>
      <time dateTime={then.toISOString()}>{ago(then, new Date(Math.max(now, at)), locale)}</time>
    </Tooltip>
  );
}
