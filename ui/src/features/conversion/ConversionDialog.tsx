import { Accordion, Button, Group, Loader, Modal, Stack, Text } from "@mantine/core";
import { type ConversionWish, useConversion } from "@/app/conversion";
import { changedByDeeds, useDeeds } from "@/app/deeds";
import { navigate, useRoute } from "@/app/routes";
import { ErrorPanel } from "@/components/ErrorPanel";
import { StatusBadge } from "@/components/StatusBadge";
import { toast } from "@/components/toast";
import type { Conversion, ConvertedDraft } from "@/ipc/generated";
import { useAct, useCommand } from "@/ipc/queries";
import { counted } from "@/lib/counted";
import styles from "./Conversion.module.css";
import { ConvertedView } from "./ConvertedView";
import { countsOf } from "./counts";

/** What drafts would become on another platform, and making them. Drawn while the window is asked for it. */
export function ConversionDialog() {
  const { wish, ask } = useConversion();
  return wish === null ? null : <Dialog wish={wish} onClose={() => ask(null)} />;
}

function Dialog({ wish, onClose }: { wish: ConversionWish; onClose: () => void }) {
  const input = { project: wish.project, drafts: [...wish.drafts], to: wish.to.platform };
  // A draft may have changed since somebody looked.
  const preview = useCommand("convert.preview", input, { staleTime: 0, gcTime: 0 });
  const route = useRoute();
  const deeds = useDeeds(wish.project);
  const make = useAct("convert.draft", {
    changes: changedByDeeds,
    onSuccess: (rows) => {
      onClose();
      const first = rows[0]?.id;
      toast({
        about: "deed",
        message: `${counted(rows.length, "draft")} for ${wish.to.name} made.`,
        undo: () => {
          deeds.undo();
          if (route.screen === "editor") navigate(route);
        },
      });
      if (route.screen === "editor" && first !== undefined) navigate({ screen: "editor", draft: first });
    },
  });
  const made = preview.data?.drafts.reduce((sum, { after }) => sum + after.length, 0) ?? 0;
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={`Convert to ${wish.to.name}`}
      attributes={{ content: { "data-help": pagesOf(preview.data) } }}
    >
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {wish.drafts.length === 1 ? "The draft stays as it is." : "The drafts stay as they are."} What is
          made stands beside {wish.drafts.length === 1 ? "it" : "them"}, and nothing is published.
        </Text>
        {preview.isLoading && <Loader role="status" aria-label="Playing the sessions on both platforms" />}
        {preview.error !== null && (
          <ErrorPanel error={preview.error} onRetry={() => void preview.refetch()} />
        )}
        {preview.data !== undefined && <Drafts conversion={preview.data} />}
        {make.isError && <ErrorPanel error={make.error} />}
        <Group justify="flex-end" gap="sm" className={styles.footer ?? ""}>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button disabled={made === 0} loading={make.isPending} onClick={() => make.mutate(input)}>
            {made < 2 ? "Make the draft" : `Make ${made} drafts`}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

/** The pages of help about these ways from one platform to another. */
function pagesOf(conversion: Conversion | undefined): string | undefined {
  const ways = conversion?.drafts.map(
    ({ before }) => `platform/conversion/${before.platform}/${conversion.to}`,
  );
  return ways === undefined ? undefined : [...new Set(ways)].join(" ");
}

function Drafts({ conversion }: { conversion: Conversion }) {
  const { drafts, notes, sessions } = conversion;
  const [only] = drafts;
  return (
    <>
      {drafts.length === 1 && only !== undefined ? (
        <ConvertedView converted={only} sessions={sessions} />
      ) : (
        <Accordion variant="separated" order={3}>
          {drafts.map((converted, place) => (
            <Accordion.Item key={converted.draft ?? place} value={String(converted.draft ?? place)}>
              <Accordion.Control>
                <Heading converted={converted} />
              </Accordion.Control>
              <Accordion.Panel>
                <ConvertedView converted={converted} sessions={sessions} />
              </Accordion.Panel>
            </Accordion.Item>
          ))}
        </Accordion>
      )}
      {notes.map((note) => (
        <Text key={note} size="xs" c="dimmed">
          {note}
        </Text>
      ))}
    </>
  );
}

/** A draft of several with what matters most of it. */
function Heading({ converted }: { converted: ConvertedDraft }) {
  const { lost, differs, same, played } = countsOf(converted);
  return (
    <div className={styles.heading}>
      <span className={styles.name}>{converted.before.name || "Draft without a name"}</span>
      {lost > 0 && <StatusBadge status="lost" label={`${lost} lost`} look="bare" />}
      {differs > 0 && <StatusBadge status="differs" label={`${differs} differ`} look="bare" />}
      <StatusBadge
        status={same === played ? "same" : "differs"}
        label={`${same} of ${counted(played, "visit")} the same`}
        look="bare"
      />
    </div>
  );
}
