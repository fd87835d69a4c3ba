/** Words are printed the same way everywhere: curved quotes and apostrophes, and no sign that only a programmer reads. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const folders = ["app", "components", "features"] as const;

/** What is wrong with a text that is shown, and none of its code. */
function faults(text: string, isMarkup: boolean): string[] {
  return [
    ...(/\p{L}'(\p{L}|\s)/u.test(text) ? ["a straight apostrophe"] : []),
    ...(/(^|\s)"\p{L}[^"]*"/u.test(text) ? ["straight quotes"] : []),
    ...(/\bnot enabled\b/i.test(text) ? ["“not enabled”, which is “disabled” elsewhere"] : []),
    ...(/\btests? (are |is )?(red|green)\b/i.test(text) ? ["a red test the other way round"] : []),
    ...(isMarkup && text.includes("`") ? ["a backtick, which stays one outside of WithCode"] : []),
  ];
}

/** Every text of a source that may be shown: literals, templates and what stands between tags. */
function texts(file: string): { text: string; isMarkup: boolean }[] {
  const found: { text: string; isMarkup: boolean }[] = [];
  const source = ts.createSourceFile(
    file,
    readFileSync(file, "utf8"),
    ts.ScriptTarget.Latest,
    true,
    file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      return;
    }
    if (ts.isJsxText(node)) {
      found.push({ text: node.text, isMarkup: true });
    } else if (
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddleOrTemplateTail(node)
    ) {
      found.push({ text: node.text, isMarkup: ts.isJsxAttribute(node.parent) });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Sources whose texts are shown; what tests say is their own affair. */
function sources(folder: string): string[] {
  return readdirSync(join(__dirname, "..", folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.|testing/.test(name))
    .map((name) => join(__dirname, "..", folder, name));
}

it("knows the words that are said in one way only", () => {
  expect(faults("Not enabled", false)).toHaveLength(1);
  expect(faults("Tests red", false)).toHaveLength(1);
  expect(faults("Disabled, and 1 red test", false)).toEqual([]);
});

describe.each(folders)("the words in %s", (folder) => {
  it("are printed with curved quotes, and show no backtick", () => {
    const wrong = sources(folder).flatMap((file) =>
      texts(file).flatMap(({ text, isMarkup }) =>
        faults(text, isMarkup).map((fault) => `${file}: ${fault} in ${JSON.stringify(text)}`),
      ),
    );
    expect(wrong).toEqual([]);
  });
});
