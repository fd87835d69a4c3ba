// What every unit test of the interface needs: matchers for the DOM, a clean page after each test, and the
// few browser parts that Mantine asks for and happy-dom does not lay out.
import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterEach } from "vitest";

afterEach(cleanup);

// What is waited for may take long on a busy machine; what never comes still fails.
configure({ asyncUtilTimeout: 15_000 });

// happy-dom measures nothing, so nothing ever scrolls.
Element.prototype.scrollIntoView = () => {};
