import { folded } from "./unicode";

/** A name as a part of an id: `Language of dates` is `language-of-dates`. */
export function slug(name: string): string {
  return folded(name)
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}
