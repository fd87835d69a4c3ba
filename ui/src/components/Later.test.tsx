import { render, screen } from "@testing-library/react";
import { renderToString } from "react-dom/server";
import { expect, it } from "vitest";
import { Later } from "./Later";

it("draws nothing in the first turn, and its content in the next", () => {
  const inspector = (
    <Later>
      <p>Inspector</p>
    </Later>
  );
  // A server has one turn only.
  expect(renderToString(inspector)).toBe("");
  render(inspector);
  expect(screen.getByText("Inspector")).toBeInTheDocument();
});
