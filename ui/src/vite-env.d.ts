/// <reference types="vite/client" />

declare module "virtual:emoji-names" {
  /** A line an emoji: itself, then the names that stand for it between colons, divided by blanks. */
  export const names: string;
  /** What emoticons such as `:-)` stand for. */
  export const emoticons: Record<string, string>;
}
