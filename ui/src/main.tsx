import "@/theme";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "@/app/App";
import { thisHost } from "@/ipc/host";

const root = document.getElementById("root");
if (root === null) {
  throw new Error("index.html has no #root to draw in");
}
createRoot(root).render(
  <StrictMode>
    <App host={thisHost()} />
  </StrictMode>,
);
