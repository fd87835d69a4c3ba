import { StrictMode } from "react";
import { createRoot } from "react-dom/client";

const root = document.getElementById("root");
if (root === null) {
  throw new Error("index.html has no #root to draw in");
}
createRoot(root).render(
  <StrictMode>
    <h1>Trigger Designer</h1>
  </StrictMode>,
);
