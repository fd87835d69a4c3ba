/** What is said of files with URLs. */
import type { UrlFileFormat } from "@/ipc/generated";

export const formatWords: Record<UrlFileFormat, string> = {
  text: "Text, a URL a line",
  csv: "Table (CSV)",
  sitemap: "Sitemap",
  har: "Recording of a browser (HAR)",
  "access-log": "Access log (common or combined format)",
  "json-lines": "JSON lines",
  "extended-log": "Access log (W3C extended format)",
  "load-balancer-log": "Access log (Amazon load balancer)",
  "haproxy-log": "Access log (HAProxy)",
  json: "JSON list",
};

export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString()} ${count === 1 ? one : many}`;
