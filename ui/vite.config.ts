import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import mantine from "postcss-preset-mantine";
import simpleVars from "postcss-simple-vars";
import { defineConfig } from "vitest/config";
import { emojiNames } from "./emoji-names.ts";
import { reactCompiler } from "./react-compiler.ts";

/** Where `cargo run -p stories --bin ui-host -- --port 4617 --dev-server 5173` answers commands over HTTP. */
const host = `http://127.0.0.1:${process.env.UI_HOST_PORT ?? "4617"}`;

export default defineConfig({
  // The window serves the files from its own scheme, the test host from the root of a port.
  base: "./",
  plugins: [emojiNames(), reactCompiler(), react()],
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  css: {
    postcss: {
      plugins: [
        mantine(),
        simpleVars({
          variables: {
            "mantine-breakpoint-xs": "36em",
            "mantine-breakpoint-sm": "48em",
            "mantine-breakpoint-md": "62em",
            "mantine-breakpoint-lg": "75em",
            "mantine-breakpoint-xl": "88em",
          },
        }),
      ],
    },
  },
  build: {
    outDir: "dist",
    // WebKitGTK 2.50, WKWebView of macOS 14, and any WebView2 that still gets updates.
    target: ["safari17", "chrome120"],
    // The content security policy has no `data:` for fonts, so nothing is inlined.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
  },
  server: {
    port: 5173,
    strictPort: true,
    host: "127.0.0.1",
    // The host wants its own address as `Host`. `Origin` stays that of the page, so that the host still sees who asks.
    proxy: { "/rpc": { target: host, changeOrigin: true } },
  },
  test: {
    environment: "happy-dom",
    include: ["src/**/*.test.{ts,tsx}"],
    setupFiles: ["./vitest.setup.ts"],
    restoreMocks: true,
    // A busy machine is no defect.
    testTimeout: 60_000,
    css: { modules: { classNameStrategy: "non-scoped" } },
  },
});
