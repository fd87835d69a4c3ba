/** Colour arithmetic for the theme: mixing, ramps and the contrast that WCAG 2 asks for. Only `theme/` imports it. */

/** A colour as `#rrggbb`. */
export type Hex = `#${string}`;

type Rgb = readonly [number, number, number];

function channels(hex: Hex): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** `share` (0 to 1) of `over` laid on `base`. */
export function mix(base: Hex, over: Hex, share: number): Hex {
  const [a, b] = [channels(base), channels(over)];
  const mixed = a.map((channel, index) => Math.round(channel + ((b[index] ?? 0) - channel) * share));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}

/** Ten shades from almost white (0) over the colour itself (6) to dark (9), as Mantine wants them. */
export function ramp(base: Hex): readonly [Hex, Hex, Hex, Hex, Hex, Hex, Hex, Hex, Hex, Hex] {
  const white: Hex = "#ffffff";
  const black: Hex = "#000000";
  return [
    mix(base, white, 0.93),
    mix(base, white, 0.86),
    mix(base, white, 0.72),
    mix(base, white, 0.52),
    mix(base, white, 0.34),
    mix(base, white, 0.16),
    base,
    mix(base, black, 0.14),
    mix(base, black, 0.28),
    mix(base, black, 0.42),
  ];
}

function luminance(hex: Hex): number {
  const [r, g, b] = channels(hex).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio of WCAG 2.2, from 1 to 21. */
export function contrast(one: Hex, other: Hex): number {
  const [bright, dim] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (bright + 0.05) / (dim + 0.05);
}
