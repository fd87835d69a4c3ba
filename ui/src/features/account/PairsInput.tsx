import { ActionIcon, Input, NativeSelect, Select } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { withName } from "@/ipc/account-names";
import type { AccountNames, JsonValue } from "@/ipc/generated";
import styles from "./Account.module.css";
import { pairsOf } from "./cells";
import { pairsAs, withPair } from "./form";

export type PairsInputProps = {
  label: string;
  description: string;
  error: string | null;
  shape: "members" | "memberships";
  value: JsonValue | undefined;
  /** What can be added. */
  names: Pick<AccountNames, "names">;
  /** The priorities, the usual one first. */
  words: readonly string[];
  onChange: (value: JsonValue) => void;
};

/** Things with a priority each: who is in a group, or in which groups somebody is. */
export function PairsInput({
  label,
  description,
  error,
  shape,
  value,
  names,
  words,
  onChange,
}: PairsInputProps) {
  const pairs = pairsOf(value);
  const put = (next: readonly (readonly [string, string])[]) => onChange(pairsAs(shape, next));
  const free = names.names.filter(({ id }) => !pairs.some(([other]) => other === id));
  return (
    <Input.Wrapper label={label} description={description} error={error} labelElement="div">
      {/* biome-ignore lint/a11y/useSemanticElements: the wrapper draws the legend */}
      <div role="group" aria-label={label} className={styles.pairs}>
        {pairs.map(([id, priority]) => (
          <div key={id} className={styles.pair}>
            <span className={styles.pairName}>{withName(names, id)}</span>
            <NativeSelect
              aria-label={`Priority of ${withName(names, id)}`}
              data={words.includes(priority) ? [...words] : [priority, ...words]}
              value={priority}
              onChange={({ currentTarget: { value: word } }) =>
                put(pairs.map((pair) => (pair[0] === id ? ([id, word] as const) : pair)))
              }
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`Take out ${withName(names, id)}`}
              onClick={() => put(pairs.filter(([other]) => other !== id))}
            >
              <IconX size="1rem" aria-hidden />
            </ActionIcon>
          </div>
        ))}
        <Select
          aria-label={`Add to ${label.toLowerCase()}`}
          placeholder="Add…"
          searchable
          limit={50}
          value={null}
          nothingFoundMessage="Nothing of this name"
          data={free.map(({ id }) => ({ value: id, label: withName(names, id) }))}
          onChange={(id) => id !== null && put(withPair(value, id, words[0] ?? ""))}
        />
      </div>
    </Input.Wrapper>
  );
}
