/**
 * Every colour, size and duration of the interface, once. `theme.ts` hands them to Mantine and to CSS as `--td-…` variables;
 * components and features name those and write no value of their own.
 */
import { type Hex, mix, ramp } from "./color";

/** What a state means to the reader; each has text, background and border colours in both schemes. */
export const tones = ["accent", "positive", "negative", "caution", "info", "special", "neutral"] as const;
export type Tone = (typeof tones)[number];

/** The one accent, and the colours that carry states. White text reads on each. */
export const hues: Record<Tone, Hex> = {
  accent: "#535bd6",
  positive: "#1c7a4a",
  negative: "#c93440",
  caution: "#96590a",
  info: "#1b69bd",
  special: "#8442c4",
  neutral: "#62636f",
};

/** Colours of one scheme, by the name that CSS knows them by (`--td-color-<name>`). */
export type SchemeColors = {
  canvas: Hex;
  surface: Hex;
  raised: Hex;
  sunken: Hex;
  hover: Hex;
  selected: Hex;
  border: Hex;
  "border-strong": Hex;
  text: Hex;
  "text-secondary": Hex;
  "text-muted": Hex;
  /** What cannot be used now: visible, and nothing to read. */
  "text-disabled": Hex;
  accent: Hex;
  "accent-text": Hex;
  "accent-soft": Hex;
  "accent-contrast": Hex;
  focus: Hex;
  "mark-bg": Hex;
  "mark-line": Hex;
  "widget-frame": Hex;
  "widget-bubble": Hex;
  "widget-online": Hex;
  "syntax-group": Hex;
  "syntax-class": Hex;
  "syntax-quantifier": Hex;
  "syntax-anchor": Hex;
  "syntax-escape": Hex;
  "syntax-string": Hex;
  "syntax-key": Hex;
  "syntax-number": Hex;
};

export const light: SchemeColors = {
  canvas: "#f6f6f8",
  surface: "#ffffff",
  raised: "#ffffff",
  sunken: "#f1f1f4",
  hover: "#ededf1",
  selected: "#e9eafb",
  border: "#e3e3e9",
  "border-strong": "#c9cad3",
  text: "#1c1c22",
  "text-secondary": "#4f505c",
  "text-muted": "#5f606c",
  "text-disabled": "#a9aab5",
  accent: hues.accent,
  "accent-text": "#454cbf",
  "accent-soft": "#e9eafb",
  "accent-contrast": "#ffffff",
  focus: hues.accent,
  "mark-bg": "#fdebb4",
  "mark-line": "#b37a00",
  "widget-frame": "#2f3442",
  "widget-bubble": "#eef0f4",
  "widget-online": "#4cc38a",
  "syntax-group": "#7a36bb",
  "syntax-class": "#12663c",
  "syntax-quantifier": "#a8401f",
  "syntax-anchor": "#b02a5b",
  "syntax-escape": "#1b5fab",
  "syntax-string": "#12663c",
  "syntax-key": "#454cbf",
  "syntax-number": "#a8401f",
};

export const dark: SchemeColors = {
  canvas: "#0e0f13",
  surface: "#191a20",
  raised: "#24252d",
  sunken: "#111217",
  hover: "#2d2e37",
  selected: "#2a2d52",
  border: "#34353f",
  "border-strong": "#4e505d",
  text: "#ececf1",
  "text-secondary": "#b4b5c0",
  "text-muted": "#a3a4b0",
  "text-disabled": "#5f606b",
  accent: hues.accent,
  "accent-text": "#a9b0f9",
  "accent-soft": "#2a2d52",
  "accent-contrast": "#ffffff",
  focus: "#8b93f4",
  "mark-bg": "#4f3f0e",
  "mark-line": "#d9a520",
  "widget-frame": "#343a4a",
  "widget-bubble": "#2c2e37",
  "widget-online": "#4cc38a",
  "syntax-group": "#c9a2f5",
  "syntax-class": "#7fd1a3",
  "syntax-quantifier": "#f2a07e",
  "syntax-anchor": "#f48fb1",
  "syntax-escape": "#86bdf5",
  "syntax-string": "#7fd1a3",
  "syntax-key": "#a9b0f9",
  "syntax-number": "#f2a07e",
};

/** Text, background and border of a tone. */
export type ToneColors = { fg: Hex; bg: Hex; border: Hex; solid: Hex };

/** A brown mixed with white is grey; a caution should look like sand. */
const paleBackground: Partial<Record<Tone, Hex>> = { caution: "#fdf3dd" };

/** The colours of `tone` on the surfaces of `scheme`. */
export function toneColors(tone: Tone, scheme: "light" | "dark"): ToneColors {
  const shades = ramp(hues[tone]);
  return scheme === "light"
    ? { fg: shades[7], bg: paleBackground[tone] ?? shades[0], border: shades[2], solid: shades[6] }
    : {
        fg: mix(hues[tone], "#ffffff", 0.58),
        bg: mix(dark.surface, hues[tone], 0.2),
        border: mix(dark.surface, hues[tone], 0.45),
        solid: mix(hues[tone], "#ffffff", 0.24),
      };
}

/** Distances in rem at 16 px: a rhythm of 8 px with half steps. `--td-space-<n>`. */
export const space = {
  "1": "0.25rem",
  "2": "0.5rem",
  "3": "0.75rem",
  "4": "1rem",
  "5": "1.5rem",
  "6": "2rem",
  "7": "3rem",
  "8": "4rem",
} as const;

/** Type sizes; 14 px is the base. `--td-text-<name>`. */
export const text = {
  xs: "0.75rem",
  sm: "0.8125rem",
  md: "0.875rem",
  lg: "1rem",
  xl: "1.25rem",
} as const;

export const radius = { sm: "0.25rem", md: "0.375rem", lg: "0.625rem", full: "62.5rem" } as const;

/** Fixed measures of the frame. `--td-size-<name>`. */
export const size = {
  hairline: "1px",
  focus: "2px",
  icon: "1rem",
  "icon-lg": "2.5rem",
  control: "2rem",
  row: "2.25rem",
  "row-tall": "3.25rem",
  bar: "3rem",
  status: "1.75rem",
  rail: "13.5rem",
  "rail-narrow": "3.5rem",
  picker: "18rem",
  drawer: "21rem",
  help: "20rem",
  prose: "34rem",
  palette: "40rem",
  widget: "20rem",
  "widget-height": "26rem",
  launcher: "3rem",
  avatar: "1.75rem",
} as const;

/** Heights of list rows in CSS pixels, for virtual lists, which must know them before anything is drawn. */
export const rowHeight = { dense: 28, normal: 36, tall: 52 } as const;

/** The width of the window up to which the rail has icons alone, whether help is open or not. */
export const railBreak = "64em";

/**
 * The widths of the window from which help stands beside the work, and from which the rail keeps its words then. Between the two the rail
 * gives way, so that three panes stay side by side.
 */
export const helpBreak = { beside: "80em", roomy: "90em" } as const;

/** Widths in CSS pixels at which panes stop fitting side by side. */
export const paneBreak = { two: 560, three: 900 } as const;

/** The height in CSS pixels below which two rows of panes no longer fit one above the other. */
export const splitBreak = 448;

/** Widths in CSS pixels that panes start with and keep at least. */
export const paneWidth = {
  list: { start: 280, wide: 340, least: 200, most: 480 },
  work: { least: 320 },
  inspector: { start: 320, wide: 400, least: 240, most: 560 },
  names: { least: 112 },
} as const;

/** Durations in milliseconds; all under 150, and none when the system asks for less motion. */
export const motion = { fast: 80, normal: 140 } as const;

/** How many milliseconds something may take before a sign of waiting shows; a sign that only flashes disturbs. */
export const patience = 150;

export const fonts = {
  text: '"Inter Variable", "Inter", system-ui, sans-serif',
  mono: '"JetBrains Mono Variable", "JetBrains Mono", ui-monospace, monospace',
} as const;

export const shadow = {
  light: { float: "0 4px 16px rgb(20 20 40 / 0.12), 0 1px 3px rgb(20 20 40 / 0.08)" },
  dark: { float: "0 8px 24px rgb(0 0 0 / 0.5), 0 1px 3px rgb(0 0 0 / 0.4)" },
} as const;
