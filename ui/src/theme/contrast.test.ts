import { describe, expect, it } from "vitest";
import { contrast, mix } from "./color";
import { dark, hues, light, toneColors, tones } from "./tokens";

const schemes = { light, dark } as const;
const readable = 4.5;

describe.each(["light", "dark"] as const)("the %s scheme", (name) => {
  const colors = schemes[name];
  const surfaces = [
    colors.canvas,
    colors.surface,
    colors.raised,
    colors.sunken,
    colors.hover,
    colors.selected,
  ];

  it.each(["text", "text-secondary", "text-muted"] as const)("reads %s on every surface", (ink) => {
    for (const surface of surfaces) {
      expect(contrast(colors[ink], surface), `${ink} on ${surface}`).toBeGreaterThanOrEqual(readable);
    }
  });

  it.each(tones)("reads the text of the tone %s on its own background and on plain surfaces", (tone) => {
    const { fg, bg } = toneColors(tone, name);
    for (const surface of [bg, colors.surface, colors.canvas, colors.raised]) {
      expect(contrast(fg, surface), `${tone} on ${surface}`).toBeGreaterThanOrEqual(readable);
    }
  });

  it("reads accent text where a row is selected", () => {
    expect(contrast(colors["accent-text"], colors.selected)).toBeGreaterThanOrEqual(readable);
  });

  it("reads code in the editor", () => {
    for (const [token, color] of Object.entries(colors)) {
      if (token.startsWith("syntax-")) {
        expect(contrast(color, colors.surface), token).toBeGreaterThanOrEqual(readable);
      }
    }
  });

  it("reads text on a marked match", () => {
    expect(contrast(colors.text, colors["mark-bg"])).toBeGreaterThanOrEqual(readable);
  });

  it("shows the focus ring beside every surface", () => {
    for (const surface of surfaces) {
      expect(contrast(colors.focus, surface), surface).toBeGreaterThanOrEqual(3);
    }
  });
});

/** Surfaces that lie beside or on each other: the rail and a screen, a screen and a menu, a row and the pointer on it. */
const neighbours = [
  ["canvas", "surface"],
  ["surface", "raised"],
  ["surface", "hover"],
  ["raised", "hover"],
  ["surface", "selected"],
] as const;

describe("dark surfaces", () => {
  it.each(neighbours)("are told apart: %s and %s", (one, other) => {
    expect(contrast(dark[one], dark[other])).toBeGreaterThanOrEqual(1.1);
  });

  it("are parted by a line that shows on each", () => {
    for (const surface of ["canvas", "surface", "raised"] as const) {
      expect(contrast(dark.border, dark[surface]), surface).toBeGreaterThanOrEqual(1.2);
    }
  });
});

describe("hues", () => {
  it.each(tones)("carry white text: %s", (tone) => {
    expect(contrast(hues[tone], "#ffffff")).toBeGreaterThanOrEqual(readable);
  });
});

describe("mix", () => {
  it("lays the share of one colour on another", () => {
    expect(mix("#000000", "#ffffff", 0)).toBe("#000000");
    expect(mix("#000000", "#ffffff", 0.5)).toBe("#808080");
    expect(mix("#000000", "#ffffff", 1)).toBe("#ffffff");
  });
});
