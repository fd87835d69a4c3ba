import { expect, test } from "vitest";
import { sourceOf } from "./read-files";

test("text in UTF-8 travels as text", () => {
  const bytes = new TextEncoder().encode("https://a.example/ü\n");
  expect(sourceOf("a.txt", bytes)).toEqual({ name: "a.txt", text: "https://a.example/ü\n" });
});

test("packed bytes and other encodings travel as bytes, whatever their length", () => {
  const gzip = Uint8Array.of(0x1f, 0x8b, 8, 0);
  expect(sourceOf("a.gz", gzip)).toEqual({ name: "a.gz", text: "", base64: "H4sIAA==" });
  const latin = Uint8Array.of(0x2f, 0xe9);
  expect(sourceOf("a.txt", latin)).toEqual({ name: "a.txt", text: "", base64: "L+k=" });
  const long = new Uint8Array(100_000).fill(0xff);
  expect(atob(sourceOf("a", long).base64 ?? "").length).toBe(100_000);
});
