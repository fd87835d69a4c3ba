/** What is said of files with URLs. */
import type { UrlFileFormat } from "@/ipc/generated";

export const formatWords: Record<UrlFileFormat, string> = {
  text: "Text, a URL a line",
  csv: "Table (CSV)",
  sitemap: "Sitemap",
  har: "Recording of a browser (HAR)",
  "access-log": "Access log of a web server",
  json: "JSON list",
};

export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString()} ${count === 1 ? one : many}`;
