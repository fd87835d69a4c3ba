/** The tokens as a Mantine theme, and as CSS variables for everything that Mantine does not draw. */
import {
  ActionIcon,
  Badge,
  Button,
  Checkbox,
  type CSSVariablesResolver,
  createTheme,
  Input,
  InputWrapper,
  Menu,
  Modal,
  NavLink,
  Popover,
  Radio,
  SegmentedControl,
  Select,
  Switch,
  Table,
  Tabs,
  Tooltip,
} from "@mantine/core";
import { ramp } from "./color";
import * as tokens from "./tokens";

type Variables = Record<string, string>;

function named(prefix: string, values: Record<string, string>): Variables {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`--td-${prefix}-${name}`, value]));
}

/** Variables of one scheme: surfaces, tones, shadows. */
function schemeVariables(scheme: "light" | "dark"): Variables {
  const colors = scheme === "light" ? tokens.light : tokens.dark;
  const tones = tokens.tones.map((tone) => named(`tone-${tone}`, tokens.toneColors(tone, scheme)));
  return Object.assign({}, named("color", colors), named("shadow", tokens.shadow[scheme]), ...tones, {
    "--mantine-color-body": colors.surface,
    "--mantine-color-text": colors.text,
    "--mantine-color-bright": colors.text,
    "--mantine-color-dimmed": colors["text-muted"],
    "--mantine-color-disabled": scheme === "light" ? colors.sunken : colors.raised,
    "--mantine-color-disabled-color": colors["text-disabled"],
    "--mantine-color-disabled-border": colors.border,
    "--mantine-color-placeholder": colors["text-muted"],
    "--mantine-color-default": colors.raised,
    "--mantine-color-default-hover": colors.hover,
    "--mantine-color-default-color": colors.text,
    "--mantine-color-default-border": colors["border-strong"],
    "--mantine-color-anchor": colors["accent-text"],
    "--mantine-color-error": tokens.toneColors("negative", scheme).fg,
    "--mantine-color-success": tokens.toneColors("positive", scheme).fg,
    ...mantineHues(scheme),
  });
}

/** Mantine's own light and text variants fall under 4.5:1, so its hues get the colours of our tones. */
function mantineHues(scheme: "light" | "dark"): Variables {
  const variables: Variables = {};
  for (const [name, tone] of Object.entries(mantineNames)) {
    const colors = tokens.toneColors(tone, scheme);
    variables[`--mantine-color-${name}-light`] = colors.bg;
    variables[`--mantine-color-${name}-light-hover`] = colors.border;
    variables[`--mantine-color-${name}-light-color`] = colors.fg;
    variables[`--mantine-color-${name}-text`] = colors.fg;
    variables[`--mantine-color-${name}-outline`] = colors.fg;
  }
  return variables;
}

/** What destroys, as an item of a menu: Mantine would take a shade that is too dark there. */
export const dangerText = "var(--mantine-color-red-light-color)";

/** Which tone stands behind a colour name of Mantine. */
const mantineNames = {
  accent: "accent",
  green: "positive",
  red: "negative",
  yellow: "caution",
  blue: "info",
  violet: "special",
  gray: "neutral",
} as const satisfies Record<string, tokens.Tone>;

export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {
    ...named("space", tokens.space),
    ...named("text", tokens.text),
    ...named("radius", tokens.radius),
    ...named("size", tokens.size),
    "--td-font-text": tokens.fonts.text,
    "--td-font-mono": tokens.fonts.mono,
    "--td-motion-fast": `${tokens.motion.fast}ms`,
    "--td-motion": `${tokens.motion.normal}ms`,
    "--td-patience": `${tokens.patience}ms`,
  },
  light: schemeVariables("light"),
  dark: schemeVariables("dark"),
});

const overlay = { transitionProps: { duration: tokens.motion.fast, transition: "fade" as const } };

/** What stays free below a dialog: at least its distance from the edge, and the height of the toasts, which `Toasts` measures. */
const belowDialog = `max(var(--modal-y-offset), var(--td-toasts-room, 0px) + ${tokens.space["2"]})`;

/** What stays free beside a dialog: its distance from the edge, or help above it, as long as there is room for the dialog. */
const besideDialog = "max(var(--modal-x-offset), min(var(--td-help-room, 0px), 100vw - 30rem))";

/** Mantine draws the help of controls smaller than anything that is meant to be read. */
const readable = { description: { fontSize: tokens.text.xs } };

/** The one look of rare actions, `variant="subtle"`: words without a ground, until the pointer is on them. */
const quiet = {
  "--button-color": "var(--td-color-text-secondary)",
  "--button-hover": "var(--td-color-hover)",
};

export const theme = createTheme({
  fontFamily: tokens.fonts.text,
  fontFamilyMonospace: tokens.fonts.mono,
  fontSizes: { ...tokens.text },
  lineHeights: { xs: "1.35", sm: "1.4", md: "1.5", lg: "1.5", xl: "1.4" },
  fontWeights: { regular: "400", medium: "550", bold: "650" },
  headings: {
    fontFamily: tokens.fonts.text,
    fontWeight: "600",
    sizes: {
      h1: { fontSize: tokens.text.xl, lineHeight: "1.3" },
      h2: { fontSize: tokens.text.lg, lineHeight: "1.4" },
      h3: { fontSize: tokens.text.md, lineHeight: "1.5" },
      h4: { fontSize: tokens.text.sm, lineHeight: "1.5" },
    },
  },
  spacing: {
    xs: tokens.space["1"],
    sm: tokens.space["2"],
    md: tokens.space["3"],
    lg: tokens.space["4"],
    xl: tokens.space["5"],
  },
  radius: {
    xs: tokens.radius.sm,
    sm: tokens.radius.sm,
    md: tokens.radius.md,
    lg: tokens.radius.lg,
    xl: tokens.radius.full,
  },
  defaultRadius: "md",
  primaryColor: "accent",
  primaryShade: 6,
  respectReducedMotion: true,
  cursorType: "default",
  white: "#ffffff",
  black: tokens.light.text,
  colors: {
    accent: ramp(tokens.hues.accent),
    green: ramp(tokens.hues.positive),
    red: ramp(tokens.hues.negative),
    yellow: ramp(tokens.hues.caution),
    blue: ramp(tokens.hues.info),
    violet: ramp(tokens.hues.special),
    gray: [
      tokens.light.canvas,
      tokens.light.sunken,
      tokens.light.border,
      "#d6d6de",
      tokens.light["border-strong"],
      "#8b8c98",
      tokens.hues.neutral,
      tokens.light["text-secondary"],
      "#34353d",
      tokens.light.text,
    ],
    dark: [
      tokens.dark.text,
      tokens.dark["text-secondary"],
      tokens.dark["text-muted"],
      "#8a8b97",
      tokens.dark["border-strong"],
      tokens.dark.hover,
      tokens.dark.raised,
      tokens.dark.surface,
      tokens.dark.sunken,
      tokens.dark.canvas,
    ],
  },
  components: {
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: "subtle", color: "gray", size: "md" } }),
    Badge: Badge.extend({ defaultProps: { variant: "light", radius: "sm", tt: "none" } }),
    Button: Button.extend({
      vars: (_theme, props) => ({
        root: {
          ...(props.size === undefined || props.size === "sm"
            ? { "--button-height": tokens.size.control, "--button-padding-x": tokens.space["3"] }
            : {}),
          ...(props.variant === "subtle" && props.color === undefined ? quiet : {}),
        },
      }),
    }),
    Checkbox: Checkbox.extend({ defaultProps: { size: "xs" }, styles: readable }),
    Input: Input.extend({
      vars: (_theme, props) =>
        props.size === undefined || props.size === "sm"
          ? { wrapper: { "--input-height": tokens.size.control, "--input-padding": tokens.space["2"] } }
          : { wrapper: {} },
    }),
    InputWrapper: InputWrapper.extend({
      styles: { description: { ...readable.description, marginBlockEnd: tokens.space["1"] } },
    }),
    Menu: Menu.extend({
      // Its placeholder is an element that a menu may not hold; the focus goes to the first item instead.
      defaultProps: {
        shadow: "md",
        position: "bottom-start",
        withInitialFocusPlaceholder: false,
        ...overlay,
      },
    }),
    Modal: Modal.extend({
      defaultProps: {
        centered: true,
        padding: "lg",
        closeButtonProps: { "aria-label": "Close" },
        ...overlay,
      },
      styles: {
        title: { fontSize: tokens.text.lg, fontWeight: "600" },
        // In the middle, but above the toasts where it would reach them.
        inner: {
          display: "grid",
          justifyItems: "center",
          paddingBlock: 0,
          paddingInlineEnd: besideDialog,
          gridTemplateColumns: "minmax(0, 1fr)",
          gridTemplateRows: `minmax(var(--modal-y-offset), 1fr) auto minmax(${belowDialog}, 1fr)`,
        },
        content: {
          gridRow: 2,
          inlineSize: "min(100%, var(--modal-size))",
          maxBlockSize: `calc(100dvh - var(--modal-y-offset) - ${belowDialog})`,
        },
      },
    }),
    NavLink: NavLink.extend({ defaultProps: { variant: "subtle" } }),
    Popover: Popover.extend({ defaultProps: { shadow: "md", ...overlay } }),
    Radio: Radio.extend({ styles: readable }),
    SegmentedControl: SegmentedControl.extend({
      defaultProps: { size: "xs", transitionDuration: tokens.motion.normal },
    }),
    Select: Select.extend({
      defaultProps: { comboboxProps: overlay, allowDeselect: false },
      styles: { input: { textOverflow: "ellipsis" } },
    }),
    Switch: Switch.extend({ defaultProps: { size: "xs" }, styles: readable }),
    Table: Table.extend({ defaultProps: { verticalSpacing: "xs", horizontalSpacing: "sm" } }),
    Tabs: Tabs.extend({ defaultProps: { keepMounted: false } }),
    Tooltip: Tooltip.extend({
      defaultProps: {
        openDelay: 400,
        closeDelay: 0,
        events: { hover: true, focus: true, touch: false },
        ...overlay,
      },
    }),
  },
});
