// How stories find things on the page: by role and accessible name, as screen readers do, with axe's own rules.
window.stories = (() => {
  const spaces = (text) => text.replace(/\s+/g, " ").trim();

  /** Runs `work` with axe's picture of the page, which is as old as the call. */
  function withAxe(work) {
    axe.teardown();
    axe.setup(document.documentElement);
    try {
      return work(axe.commons);
    } finally {
      axe.teardown();
    }
  }

  /** All elements with the role below `scope`, with their names, in document order. */
  function named({ aria, text, dom }, role, scope) {
    return Array.from(scope.querySelectorAll("*"))
      .filter((element) => aria.getRole(element) === role && dom.isVisibleToScreenReaders(element))
      .map((element) => ({ element, name: spaces(text.accessibleText(element)) }));
  }

  return {
    /** The element of this very name; else the first whose name begins with it; else that has it in its name. */
    find(role, name, scope) {
      return withAxe((commons) => {
        const all = named(commons, role, scope ?? document.documentElement);
        const found =
          all.find((one) => one.name === name) ??
          all.find((one) => one.name.startsWith(name)) ??
          all.find((one) => one.name.includes(name));
        return found?.element ?? null;
      });
    },
    /** The names of all elements with the role. */
    names: (role, scope) =>
      withAxe((commons) => named(commons, role, scope ?? document.documentElement).map(({ name }) => name)),
    /** The words that can be seen. */
    text: () => spaces(document.body.innerText),
    /** What axe finds wrong, a line each. */
    async violations() {
      const { violations } = await axe.run(document, { resultTypes: ["violations"] });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 300)}: ${spaces(failureSummary ?? "")}`),
      );
    },
  };
})();
