/**
 * The one way to the back end: a command with its input goes out, its output comes back, or an `ApiError` with a code to act on.
 * Two transports carry it: Tauri's in the window, HTTP in tests and plain browsers.
 */
import { createContext, useContext } from "react";
import type { Commands } from "./generated";

export type CommandName = keyof Commands & string;
export type Input<C extends CommandName> = Commands[C]["input"];
export type Output<C extends CommandName> = Commands[C]["output"];

/** What went wrong, as the back end says it. Act on `code`; show `message` and `help`. */
export class ApiError extends Error {
  readonly code: string;
  /** What the user can do about it. */
  readonly help: string | undefined;
  /** More to look into, such as the raw answer of a server. */
  readonly details: unknown;

  constructor(body: ErrorBody) {
    super(body.message);
    this.name = "ApiError";
    this.code = body.code;
    this.help = body.help === "" || body.help === null ? undefined : body.help;
    this.details = body.details;
  }
}

type ErrorBody = { code: string; message: string; help?: string | null | undefined; details?: unknown };

function isErrorBody(value: unknown): value is ErrorBody {
  return (
    typeof value === "object" &&
    value !== null &&
    "code" in value &&
    typeof value.code === "string" &&
    "message" in value &&
    typeof value.message === "string"
  );
}

/** Any failure as an `ApiError`. What did not come from the back end gets a code that starts with `ui-`. */
export function toApiError(failure: unknown): ApiError {
  if (failure instanceof ApiError) {
    return failure;
  }
  if (isErrorBody(failure)) {
    return new ApiError(failure);
  }
  return new ApiError({
    code: "ui-unexpected",
    message: failure instanceof Error ? failure.message : "Something went wrong that has no description.",
    help: "Try again. If it happens again, restart the application; nothing that was saved is lost.",
    details: failure instanceof Error ? failure.stack : failure,
  });
}

/** Carries one command. Rejects with the error body of the back end, or with whatever else went wrong. */
export type Transport = (command: CommandName, input: unknown) => Promise<unknown>;

export type Client = {
  rpc: <C extends CommandName>(command: C, input: Input<C>) => Promise<Output<C>>;
};

export function createClient(transport: Transport): Client {
  return {
    rpc: async <C extends CommandName>(command: C, input: Input<C>) => {
      try {
        // The generated types and the dispatcher come from one table, so the output is what the table says.
        return (await transport(command, input)) as Output<C>;
      } catch (failure) {
        throw toApiError(failure);
      }
    },
  };
}

/** Whether this page runs in the application's window rather than in a browser. */
export function inWindow(): boolean {
  return "__TAURI_INTERNALS__" in globalThis;
}

export const ClientContext = createContext<Client | null>(null);

/** The client of this window. Prefer `useCommand` and `useAct`; this is for steps in between. */
export function useClient(): Client {
  const client = useContext(ClientContext);
  if (client === null) {
    throw new Error("useClient needs a ClientContext around it");
  }
  return client;
}
