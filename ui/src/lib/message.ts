/** What a visitor reads when a document's first action runs, found with the catalogue's descriptions of its fields. */

/** The parts of a catalogue that say where a message and its sender stand. */
type Described = {
  actions: readonly {
    key: string;
    fields: readonly { key: string; kind: string; shown_when: { field: string; is: string } | null }[];
  }[];
};

export type VisitorMessage = {
  /** The sender's name; null when the queue decides. */
  sender: string | null;
  text: string;
  /** The text is there for when an external service fails; the service writes the usual one. */
  isFallback: boolean;
};

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

/** The message of `document`, or null when it has no action that shows one. */
export function visitorMessage(
  document: Record<string, unknown>,
  catalogue: Described,
): VisitorMessage | null {
  const action = record(Array.isArray(document.actions) ? document.actions[0] : undefined);
  const fields = catalogue.actions.find(({ key }) => key === action.name)?.fields;
  const body = fields?.find(({ kind }) => kind === "long-text");
  if (fields === undefined || body === undefined) {
    return null;
  }
  const params = record(action.params);
  const sender = fields.find(({ kind }) => kind === "sender");
  const name = fields.find(
    ({ shown_when }) => shown_when !== null && sender !== undefined && shown_when.field === sender.key,
  );
  const named = name === undefined || sender === undefined ? "" : text(params[name.key]);
  const custom = sender !== undefined && params[sender.key] === name?.shown_when?.is;
  return {
    sender: custom && named !== "" ? named : null,
    text: text(params[body.key]),
    isFallback: fields.some(({ kind }) => kind === "url"),
  };
}
