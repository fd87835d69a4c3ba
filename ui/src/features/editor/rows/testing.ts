/** A form with lists of rows, for tests. Not part of the application. */
import type { Catalogue, Field, ItemList } from "@/ipc/generated";

export function field(key: string, label: string, more: Partial<Field> = {}): Field {
  return {
    key,
    label,
    help: "",
    placeholder: "",
    kind: "text",
    required: false,
    default: null,
    shown_when: null,
    choices: [],
    items: null,
    ...more,
  };
}

export const texts: ItemList = {
  lists: [
    { key: "values", label: "any of these" },
    { key: "exclude_values", label: "none of these" },
  ],
  item: "text",
  fields: [
    field("value", "Text", { default: "" }),
    field("exact_match", "Whole address", { kind: "switch", default: false }),
  ],
};

export const places: ItemList = {
  lists: [{ key: "values", label: "one of these" }],
  item: "place",
  fields: ["Country", "Country code", "Region", "City"].map((label) =>
    field(label.toLowerCase().replace(" ", "_"), label),
  ),
};

const choice = (key: string) => ({ key, label: key, description: "" });

/** Rows whose fields depend on what is chosen in them, and that have rows of their own. */
export const rules: ItemList = {
  lists: [],
  item: "rule",
  fields: [
    field("type", "Looks at", {
      kind: "choice",
      default: "url",
      choices: [choice("url"), choice("time"), choice("way"), choice("variable")],
    }),
    field("operator", "Comparison", {
      kind: "choice",
      default: "contains",
      choices: [choice("contains"), choice("equals")],
      shown_when: { field: "type", is: ["url"] },
    }),
    field("operator", "Comparison", {
      kind: "choice",
      default: "greater",
      choices: [choice("greater"), choice("equals")],
      shown_when: { field: "type", is: ["time"] },
    }),
    field("value", "Address", { default: "", shown_when: { field: "type", is: ["url"] } }),
    field("value", "Seconds", {
      kind: "seconds",
      default: "30",
      shown_when: { field: "type", is: ["time"] },
    }),
    field("steps", "Steps", {
      kind: "list",
      required: true,
      items: { lists: [], item: "step", fields: [field("url", "Address", { default: "" })] },
      shown_when: { field: "type", is: ["way"] },
    }),
    field("pair", "Variable", { kind: "pair", shown_when: { field: "type", is: ["variable"] } }),
  ],
};

export const catalogue: Catalogue = {
  platform: "livechat",
  platform_name: "LiveChat",
  fields: [],
  sections: [
    {
      kind: "auto-access",
      title: "Rule",
      help: "",
      at: "",
      fields: [field("description", "Description")],
    },
    {
      kind: "auto-access",
      title: "When",
      help: "Each that is filled in must hold.",
      at: "/conditions",
      fields: [
        field("url", "URL", { kind: "items", items: texts }),
        field("geolocation", "Place", { kind: "items", items: places }),
      ],
    },
    {
      kind: "auto-access",
      title: "Then",
      help: "",
      at: "/access",
      fields: [field("groups", "Groups", { kind: "numbers", required: true })],
    },
    {
      kind: "greeting",
      title: "Greeting",
      help: "",
      at: "",
      fields: [field("rules", "Rules", { kind: "list", items: rules })],
    },
  ],
  conditions: [],
  actions: [],
  senders: [],
  names: [],
  draws_markdown: false,
  tree: null,
};
