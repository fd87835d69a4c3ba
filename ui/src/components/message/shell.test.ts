import { readFileSync, writeFileSync } from "node:fs";
import { build } from "vite";
import { describe, expect, it, vi } from "vitest";
import type { MessageReading } from "./reading";
import { read } from "./shell";

// Tests run in the folder of the interface.
const READINGS = "../crates/message/src/readings";
const DRAWN = "../tests/cases/messages-drawn.jsonl";

/** Holds a file to what it should be. With `UPDATE_EXPECT=1` it is written instead. */
function expectFile(path: string, text: string): void {
  if (process.env.UPDATE_EXPECT) {
    writeFileSync(path, text);
  }
  expect(readFileSync(path, "utf8") === text, `${path} is not fresh: run npm run shell-readings`).toBe(true);
}

describe("what the shell reads messages with", () => {
  it("is the script that the interface builds now, with the licences of its parts", async () => {
    const built = await build({
      configFile: "vite.shell.config.ts",
      logLevel: "silent",
      build: { write: false },
    });
    const [result] = [built].flat();
    const files = result !== undefined && "output" in result ? result.output : [];
    expect(files.map((file) => file.fileName).sort()).toEqual(["readings.js", "readings.licences.txt"]);
    for (const file of files) {
      expectFile(`${READINGS}/${file.fileName}`, file.type === "chunk" ? file.code : String(file.source));
    }
  });

  it("draws of every recorded message the tree that the tests of the shell expect", () => {
    vi.stubEnv("TZ", "UTC");
    const readings: MessageReading[] = ["markdown-it", "message-parser", "message-parser-with-tables"];
    const messages = readFileSync("../tests/cases/messages-widget-1.13.jsonl", "utf8")
      .trim()
      .split("\n")
      .map((line) => (JSON.parse(line) as { message: string }).message);
    const lines = readings.flatMap((reading) =>
      messages.map((message) => {
        const drawn: unknown = JSON.parse(read(message, reading) ?? "null");
        return `${JSON.stringify({ reading, message, drawn })}\n`;
      }),
    );
    vi.unstubAllEnvs();
    expectFile(DRAWN, lines.join(""));
  });
});
