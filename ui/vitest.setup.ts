// What every unit test of the interface needs: matchers for the DOM, a clean page after each test, and the
// few browser parts that Mantine asks for and happy-dom does not lay out.
import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterEach, expect } from "vitest";

afterEach(cleanup);

// What React complains of, such as two rows with one key, is a defect.
const complaints: string[] = [];
console.error = (...words: readonly unknown[]) => complaints.push(words.map(String).join(" "));
afterEach(() => expect(complaints.splice(0)).toEqual([]));

// What is waited for may take long on a busy machine; what never comes still fails.
configure({ asyncUtilTimeout: 15_000 });

// happy-dom measures nothing, so nothing ever scrolls.
Element.prototype.scrollIntoView = () => {};
