import { expect, it } from "vitest";
import { helpAround } from "./help";

function drawn(html: string): (selector: string) => Element | null {
  document.body.innerHTML = html;
  return (selector) => document.querySelector(selector);
}

it("names the page of the innermost thing first, and that of what is around it behind", () => {
  const find = drawn('<main data-help="c"><div data-help="a b"><p><input></p></div></main>');
  expect(helpAround(find("input"))).toEqual(["a", "b", "c"]);
});

it("asks the row that a list has chosen before the list", () => {
  const find = drawn(
    '<main data-help="c"><div role="listbox" tabindex="0" aria-activedescendant="two"><p><b data-help="a"></b></p><p id="two"><b data-help="b"></b></p></div></main>',
  );
  expect(helpAround(find("[role=listbox]"))).toEqual(["b", "c"]);
});

it("takes the first page inside a list that has the focus as a whole, and none for the screen", () => {
  const find = drawn(
    '<main><section tabindex="0"><p data-help="a"></p><p data-help="b"></p></section></main>',
  );
  expect(helpAround(find("section"))).toEqual(["a"]);
  expect(helpAround(find("main"))).toEqual([]);
  expect(helpAround(document.body)).toEqual([]);
  expect(helpAround(null)).toEqual([]);
});
