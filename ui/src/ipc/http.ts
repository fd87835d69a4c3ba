/** Commands over HTTP: `POST /rpc/<command>` with JSON, to the host that served the page. For tests and plain browsers. */
import { ApiError, type Transport } from "./client";

export function httpTransport(base = ""): Transport {
  return async (command, input) => {
    let answer: Response;
    try {
      answer = await fetch(`${base}/rpc/${command}`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(input ?? null),
      });
    } catch (failure) {
      throw new ApiError({
        code: "ui-unreachable",
        message: "The application's back end does not answer.",
        help: "Start the host again, then reload this page.",
        details: String(failure),
      });
    }
    const text = await answer.text();
    let body: unknown;
    try {
      body = text === "" ? null : JSON.parse(text);
    } catch {
      throw new ApiError({
        code: "ui-not-json",
        message: `The answer to ${command} is not JSON (status ${answer.status}).`,
        help: "Check that this page was served by the application's own host.",
        details: text.slice(0, 2000),
      });
    }
    if (!answer.ok) {
      throw body;
    }
    return body;
  };
}
