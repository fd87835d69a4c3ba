/** Where the fields of a document stand in its JSON as it is typed. */
import { jsonLanguage } from "@codemirror/lang-json";
import type { syntaxTree } from "@codemirror/language";
import type { CodeSpan } from "@/components/code-spot";
import { keysOf } from "@/lib/json-pointer";

type SyntaxNode = ReturnType<typeof syntaxTree>["topNode"];

/** Finds spans in one text, which is read once. */
export type Places = (path: string) => CodeSpan;

const values = ["Object", "Array", "String", "Number", "True", "False", "Null"];

/** The span of the value at a pointer, in UTF-16 units; of the nearest value around it where it is not there. */
export function placesIn(text: string): Places {
  const { topNode } = jsonLanguage.parser.parse(text);
  return (path) => {
    let node = valuesIn(topNode)[0] ?? null;
    for (const key of keysOf(path)) {
      const inner: SyntaxNode | null = node === null ? null : memberOf(node, key, text);
      if (inner === null) {
        break;
      }
      node = inner;
    }
    return node === null ? { start: 0, end: Math.min(1, text.length) } : spanOf(node);
  };
}

function valuesIn(node: SyntaxNode): SyntaxNode[] {
  return values.flatMap((name) => node.getChildren(name)).sort((one, other) => one.from - other.from);
}

/** The value of a member or an item; of a member that is there twice the last, which is the one that counts. */
function memberOf(node: SyntaxNode, key: string, text: string): SyntaxNode | null {
  if (node.name === "Array") {
    return valuesIn(node)[Number(key)] ?? null;
  }
  const found = node.getChildren("Property").findLast((property) => {
    const name = property.getChild("PropertyName");
    return name !== null && unquoted(text.slice(name.from, name.to)) === key;
  });
  return found === undefined ? null : (valuesIn(found)[0] ?? null);
}

function unquoted(name: string): string | null {
  try {
    return String(JSON.parse(name));
  } catch {
    return null;
  }
}

/** What stands for a value: itself, and of a list or an object, which can be long, its name on the line where it begins. */
function spanOf(node: SyntaxNode): CodeSpan {
  if (node.name !== "Array" && node.name !== "Object") {
    return { start: node.from, end: node.to };
  }
  const name = node.parent?.getChild("PropertyName") ?? null;
  if (name !== null) {
    return { start: name.from, end: name.to };
  }
  const [first] = node.name === "Array" ? valuesIn(node) : [];
  return first?.name === "String"
    ? { start: first.from, end: first.to }
    : { start: node.from, end: node.from + 1 };
}
