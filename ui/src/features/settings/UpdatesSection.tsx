import { Button, Code, Switch } from "@mantine/core";
import { useWhatIsNew } from "@/app/updates";
import { RelativeTime } from "@/components/RelativeTime";
import { toastError } from "@/components/toast";
import type { Settings } from "@/ipc/generated";
import { useAct } from "@/ipc/queries";
import { useLookNow, useUpdates } from "@/ipc/updates";
import { Row, Section } from "./Section";

/** Whether somebody is asked for newer versions, what that tells of oneself, and what came of it. */
export function UpdatesSection({ settings }: { settings: Settings }) {
  const updates = useUpdates();
  const save = useAct("settings.set", { onError: toastError });
  const look = useLookNow(toastError);
  const show = useWhatIsNew();
  if (updates === undefined) {
    return null;
  }
  const { list, newer, looked_at: lookedAt, version } = updates;
  return (
    <Section title="Newer versions">
      <Row
        label="Look for updates"
        text={
          list === null ? (
            "This distribution does not say where its releases are, so nobody can be asked. Look where you got it from."
          ) : (
            <>
              At most once a day, at a start, one request goes to <Code>{list}</Code>. It says the name and
              version of this program, and nothing of you or your work: no identifier, no account. Nothing is
              downloaded or installed. Off, nobody is asked.
            </>
          )
        }
      >
        <Switch
          aria-label="Look for updates"
          disabled={list === null}
          checked={list !== null && settings.look_for_updates}
          onChange={(event) => save.mutate({ ...settings, look_for_updates: event.currentTarget.checked })}
        />
      </Row>
      {list !== null && (
        <Row
          label="Newest version"
          text={
            <span role="status">
              {newer === null
                ? `This is ${version}. `
                : `Version ${newer.version} is there; this is ${version}. `}
              {lookedAt === null ? (
                "Nobody was asked yet."
              ) : (
                <>
                  {newer === null && "No newer one is known. "}Last asked <RelativeTime at={lookedAt} />.
                </>
              )}
            </span>
          }
        >
          {newer !== null && (
            <Button variant="default" onClick={() => show(newer)}>
              What is new
            </Button>
          )}
          <Button
            variant="default"
            loading={look.isPending}
            onClick={() => look.mutate({ occasion: "asked" })}
          >
            Look now
          </Button>
        </Row>
      )}
    </Section>
  );
}
