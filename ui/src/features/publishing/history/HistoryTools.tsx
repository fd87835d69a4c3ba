import { Button, Group, Select } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import { useState } from "react";
import { ErrorPanel } from "@/components/ErrorPanel";
import type { HistoryPoint, Publication } from "@/ipc/generated";
import { useCommand } from "@/ipc/queries";
import { moment } from "@/lib/time";
import { TriggerChanges } from "../drift/TriggerChanges";
import { publicationName } from "../results/outcomes";
import styles from "../results/Results.module.css";

export type HistoryToolsProps = {
  publication: Publication;
  /** All of the project, newest first. */
  all: readonly Publication[];
  disabled: boolean;
  onGoBack: (point: HistoryPoint) => void;
};

/** What can be done with a publication of the past: compare what the server had, and go back. */
export function HistoryTools({ publication, all, disabled, onGoBack }: HistoryToolsProps) {
  const [to, setTo] = useState<string | null>(null);
  const others = all.filter(
    ({ id, server, state_known }) => id !== publication.id && server === publication.server && state_known,
  );
  const newest = !all.some(({ id, server }) => id > publication.id && server === publication.server);
  return (
    <>
      <Group gap="sm">
        <Select
          aria-label="Compare with"
          placeholder="Compare with…"
          data={[
            { value: "before", label: "Before this publication" },
            { value: "now", label: "The server as last read" },
            ...others.map((other) => ({
              value: String(other.id),
              label: `After “${publicationName(other)}”, ${moment(new Date(other.started_at))}`,
            })),
          ]}
          value={to}
          onChange={setTo}
          clearable
        />
        {!newest && (
          <Button
            variant="default"
            leftSection={<IconArrowBackUp size="1rem" aria-hidden />}
            disabled={disabled}
            onClick={() => onGoBack({ publication: publication.id, moment: "after" })}
          >
            Plan to go back to this
          </Button>
        )}
        <Button
          variant="default"
          leftSection={<IconArrowBackUp size="1rem" aria-hidden />}
          disabled={disabled}
          onClick={() => onGoBack({ publication: publication.id, moment: "before" })}
        >
          Plan to take it back
        </Button>
      </Group>
      {to !== null && <Comparison publication={publication.id} to={to} />}
    </>
  );
}

function Comparison({ publication, to }: { publication: number; to: string }) {
  const after: HistoryPoint = { publication, moment: "after" };
  const points =
    to === "before"
      ? { from: { publication, moment: "before" } as const, to: after }
      : to === "now"
        ? { from: after, to: null }
        : Number(to) < publication
          ? { from: { publication: Number(to), moment: "after" } as const, to: after }
          : { from: after, to: { publication: Number(to), moment: "after" } as const };
  const answer = useCommand("publication.compare", points);
  if (answer.isError) {
    return <ErrorPanel error={answer.error} />;
  }
  if (answer.data === undefined) {
    return null;
  }
  return answer.data.length === 0 ? (
    <p className={styles.text}>Nothing is different: the server had the same triggers.</p>
  ) : (
    <>
      <p className={styles.text}>From the earlier to the later:</p>
      <TriggerChanges changes={answer.data} />
    </>
  );
}
