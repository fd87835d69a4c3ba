/** Every state that a badge can show: its word, icon and tone, the same on every screen. A state is never colour alone. */
import {
  type Icon,
  IconAlertTriangle,
  IconArrowsDiff,
  IconBan,
  IconCheck,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleMinus,
  IconCircleX,
  IconClockExclamation,
  IconClockQuestion,
  IconCloudCheck,
  IconCloudExclamation,
  IconEqual,
  IconGitMerge,
  IconInfoCircle,
  IconLoader,
  IconPencil,
  IconPlayerSkipForward,
  IconPlus,
  IconProgressAlert,
  IconProgressCheck,
  IconRefresh,
  IconStairs,
  IconTestPipe,
  IconTrash,
  IconWorld,
} from "@tabler/icons-react";
import type { Tone } from "@/theme";

export type StatusLook = { word: string; icon: Icon; tone: Tone };

const looks = {
  // In a session
  fires: { word: "Fires", icon: IconCircleCheck, tone: "positive" },
  "does-not-fire": { word: "Does not fire", icon: IconCircleDashed, tone: "neutral" },
  blocked: { word: "Blocked", icon: IconBan, tone: "caution" },
  waiting: { word: "Waiting", icon: IconLoader, tone: "info" },
  // Of a draft
  draft: { word: "Draft", icon: IconPencil, tone: "neutral" },
  ready: { word: "Ready", icon: IconProgressCheck, tone: "accent" },
  "not-quite-ready": { word: "Ready, but", icon: IconProgressAlert, tone: "caution" },
  published: { word: "Published", icon: IconCloudCheck, tone: "positive" },
  changed: { word: "Changed", icon: IconArrowsDiff, tone: "info" },
  "changed-on-server": { word: "Changed on server", icon: IconCloudExclamation, tone: "special" },
  conflict: { word: "Conflict", icon: IconGitMerge, tone: "negative" },
  "to-fill-in": { word: "To fill in", icon: IconCircleDashed, tone: "neutral" },
  // In a plan
  create: { word: "Create", icon: IconPlus, tone: "positive" },
  update: { word: "Update", icon: IconRefresh, tone: "info" },
  delete: { word: "Delete", icon: IconTrash, tone: "negative" },
  "in-doubt": { word: "In doubt", icon: IconClockQuestion, tone: "caution" },
  unchanged: { word: "Unchanged", icon: IconEqual, tone: "neutral" },
  done: { word: "Done", icon: IconCircleCheck, tone: "positive" },
  failed: { word: "Failed", icon: IconCircleX, tone: "negative" },
  skipped: { word: "Skipped", icon: IconPlayerSkipForward, tone: "neutral" },
  // Of a pattern on a URL
  matches: { word: "Matches", icon: IconCircleCheck, tone: "positive" },
  "no-match": { word: "No match", icon: IconCircleDashed, tone: "neutral" },
  "gave-up": { word: "Gave up", icon: IconClockExclamation, tone: "caution" },
  // Of a server
  production: { word: "Production", icon: IconWorld, tone: "negative" },
  staging: { word: "Staging", icon: IconStairs, tone: "caution" },
  testing: { word: "Testing", icon: IconTestPipe, tone: "info" },
  // Of what a conversion makes
  same: { word: "Same", icon: IconEqual, tone: "positive" },
  kept: { word: "Kept", icon: IconCheck, tone: "positive" },
  differs: { word: "Differs", icon: IconArrowsDiff, tone: "caution" },
  lost: { word: "Lost", icon: IconCircleMinus, tone: "negative" },
  // Of a diagnostic
  error: { word: "Error", icon: IconCircleX, tone: "negative" },
  warning: { word: "Warning", icon: IconAlertTriangle, tone: "caution" },
  note: { word: "Note", icon: IconInfoCircle, tone: "info" },
} as const satisfies Record<string, StatusLook>;

export type Status = keyof typeof looks;

export const statusLooks: Record<Status, StatusLook> = looks;
export const statuses = Object.keys(looks) as readonly Status[];
