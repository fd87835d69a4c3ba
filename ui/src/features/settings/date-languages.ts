/** The languages that dates can be written in. Any BCP 47 tag will do; these are offered. */
const tags = [
  "en-GB",
  "en-US",
  "cs",
  "da",
  "de",
  "el",
  "es",
  "fi",
  "fr",
  "hi",
  "hu",
  "id",
  "it",
  "ja",
  "ko",
  "nb",
  "nl",
  "pl",
  "pt-BR",
  "pt-PT",
  "ro",
  "ru",
  "sv",
  "th",
  "tr",
  "uk",
  "vi",
  "zh-CN",
  "zh-TW",
] as const;

export type Language = { value: string; label: string };

/** Each language in its own words, the system's first; `present` is in the list though it may be none of ours. */
export function dateLanguages(present: string): Language[] {
  const all = present === "" || tags.some((tag) => tag === present) ? [...tags] : [present, ...tags];
  return [
    { value: "", label: "As the system has it" },
    ...all.map((tag) => ({ value: tag, label: nameOf(tag) })),
  ];
}

function nameOf(tag: string): string {
  try {
    return new Intl.DisplayNames([tag], { type: "language" }).of(tag) ?? tag;
  } catch {
    // A tag from a file that somebody edited by hand.
    return tag;
  }
}
