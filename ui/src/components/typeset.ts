/** An apostrophe between letters, or after one: *server's*, *drafts' names*. Not at the beginning of a word, where it is a quote. */
const apostrophe = /(?<=\p{L})'(?=\p{L}|\s|$)/gu;

/** Prose as it is printed: what was typed with a straight apostrophe gets a curved one. Code is no prose, and is left alone. */
export function typeset(prose: string): string {
  return prose.replace(apostrophe, "’");
}
