import { Radio, Stack, Textarea } from "@mantine/core";
import type { Choice, PlanItem } from "@/ipc/generated";
import { JoinFields } from "./JoinFields";
import { kindOf, optionsFor } from "./review";

export type DecisionProps = {
  item: PlanItem;
  /** All of the plan: some decisions name another of its triggers. */
  items: readonly PlanItem[];
  choice: Choice | undefined;
  fixed: boolean;
  onChoose: (choice: Choice | null) => void;
};

/** What to do with an item. Where a decision is due nothing is chosen beforehand. */
export function Decision({ item, items, choice, fixed, onChoose }: DecisionProps) {
  const options = optionsFor(item, items);
  if (options.length === 0) {
    return null;
  }
  const keyOf = (of: Choice | null) => (of === null ? "default" : kindOf(of));
  const due = options.every((option) => option.choice !== null);
  const value = choice === undefined ? (due ? null : "default") : kindOf(choice);
  return (
    <Stack gap="md">
      <Radio.Group
        key={item.id}
        label="What to do"
        value={value}
        onChange={(next) => onChoose(options.find((option) => keyOf(option.choice) === next)?.choice ?? null)}
      >
        <Stack gap="sm" mt="sm">
          {options.map((option) => (
            <Radio
              key={option.word}
              value={keyOf(option.choice)}
              label={option.word}
              description={option.text}
              size="xs"
              disabled={fixed}
            />
          ))}
        </Stack>
      </Radio.Group>
      {typeof choice === "object" && "merge" in choice && (
        <JoinFields
          fields={item.fields}
          sides={choice.merge}
          fixed={fixed}
          onSide={(path, side) => onChoose({ merge: { ...choice.merge, [path]: side } })}
        />
      )}
      {typeof choice === "object" && "despite" in choice && (
        <Textarea
          label="Why"
          description="The history keeps it with this item."
          required
          autosize
          disabled={fixed}
          value={choice.despite}
          onChange={({ currentTarget: { value: reason } }) => onChoose({ despite: reason })}
        />
      )}
    </Stack>
  );
}
