import { Checkbox, NumberInput, Select, Stack, Textarea, TextInput } from "@mantine/core";
import type { Wish, WishException } from "@/ipc/generated";

export type WishFormProps = { wish: Wish; onChange: (wish: Wish) => void };

type Visited = Extract<WishException, { kind: "visited" }>;

const audiences = [
  { value: "everyone", label: "Everybody" },
  { value: "new", label: "Visitors who are here for the first time" },
  { value: "returning", label: "Visitors who have been here before" },
] as const;

const places = [
  { value: "anywhere", label: "On every page" },
  { value: "containing", label: "On pages with this in the address" },
] as const;

const occasions = [
  { value: "at-once", label: "As soon as the page is loaded" },
  { value: "on-page", label: "After a time on the page" },
  { value: "on-site", label: "After a time on the site" },
  { value: "chat-opened", label: "When the visitor opens the chat" },
] as const;

const repetitions = [
  { value: "each-time", label: "Each time" },
  { value: "once-per-visit", label: "Once a visit" },
  { value: "once-per-visitor", label: "Once and never again" },
] as const;

const longest = 86_400;

/** The parts of a wish, in the order in which people say them. */
export function WishForm({ wish, onChange }: WishFormProps) {
  const { who, place, occasion, often, unless, message } = wish;
  const change = (part: Partial<Wish>) => onChange({ ...wish, ...part });
  const seconds = "seconds" in occasion ? occasion.seconds : 30;
  return (
    <Stack gap="sm">
      <Select
        label="Who"
        data={audiences}
        value={who}
        allowDeselect={false}
        data-autofocus
        onChange={(value) => value !== null && change({ who: value })}
      />
      <Select
        label="Where"
        data={places}
        value={place.kind}
        allowDeselect={false}
        onChange={(kind) =>
          change({ place: kind === "containing" ? { kind, text: "/pricing" } : { kind: "anywhere" } })
        }
      />
      {place.kind === "containing" && (
        <TextInput
          label="Address has in it"
          description="A piece of it as the browser shows it. Capitals count."
          value={place.text}
          spellCheck={false}
          onChange={({ currentTarget }) =>
            change({ place: { kind: "containing", text: currentTarget.value.trim() } })
          }
        />
      )}
      <Select
        label="When"
        data={occasions}
        value={occasion.kind}
        allowDeselect={false}
        onChange={(kind) => {
          if (kind === "on-page" || kind === "on-site") change({ occasion: { kind, seconds } });
          else if (kind !== null) change({ occasion: { kind } });
        }}
      />
      {"seconds" in occasion && (
        <NumberInput
          label="Seconds"
          value={occasion.seconds}
          min={1}
          max={longest}
          allowDecimal={false}
          onChange={(value) =>
            typeof value === "number" && change({ occasion: { ...occasion, seconds: value } })
          }
        />
      )}
      <Select
        label="How often"
        data={repetitions}
        value={often}
        allowDeselect={false}
        onChange={(value) => value !== null && change({ often: value })}
      />
      <Unless unless={unless} onChange={(next) => change({ unless: next })} />
      <Textarea
        label="Message"
        autosize
        minRows={2}
        maxRows={6}
        value={message}
        onChange={({ currentTarget }) => change({ message: currentTarget.value })}
      />
    </Stack>
  );
}

type UnlessProps = { unless: readonly WishException[]; onChange: (unless: WishException[]) => void };

function Unless({ unless, onChange }: UnlessProps) {
  const visited = unless.find((one): one is Visited => one.kind === "visited");
  const chatting = unless.find((one) => one.kind === "chatting");
  const set = (page: Visited | undefined, chat: WishException | undefined) =>
    onChange([page, chat].filter((one) => one !== undefined));
  return (
    <Stack gap="xs" component="fieldset" m={0} p={0} bd="none">
      <Checkbox
        label="Not who has been on another page, such as the one after buying"
        checked={visited !== undefined}
        onChange={({ currentTarget }) =>
          set(
            currentTarget.checked ? { kind: "visited", text: "/thank-you", ever: false } : undefined,
            chatting,
          )
        }
      />
      {visited !== undefined && (
        <>
          <TextInput
            label="Address of that page has in it"
            value={visited.text}
            spellCheck={false}
            onChange={({ currentTarget }) => set({ ...visited, text: currentTarget.value.trim() }, chatting)}
          />
          <Checkbox
            label="Earlier visits count as well"
            checked={visited.ever}
            onChange={({ currentTarget }) => set({ ...visited, ever: currentTarget.checked }, chatting)}
          />
        </>
      )}
      <Checkbox
        label="Not while the visitor is in a chat"
        checked={chatting !== undefined}
        onChange={({ currentTarget }) =>
          set(visited, currentTarget.checked ? { kind: "chatting" } : undefined)
        }
      />
    </Stack>
  );
}
