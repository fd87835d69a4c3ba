// Before the bundle is there, the page has the ground of the appearance that was last used, so that the window does not flash.
// Mantine keeps the appearance under this key; anything else is the system's.
(() => {
  let kept = null;
  try {
    kept = localStorage.getItem("mantine-color-scheme-value");
  } catch {
    // No storage: the system's.
  }
  const dark = kept === "dark" || (kept !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.dataset.mantineColorScheme = dark ? "dark" : "light";
})();
