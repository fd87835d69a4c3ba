import { createContext } from "react";

/** How a widget reads messages, as its engine says it. */
export type MessageReading = "plain" | "markdown-it" | "message-parser" | "message-parser-with-tables";

/** How the widgets below read messages. Without a server it is the newest of them. */
export const ReadingContext = createContext<MessageReading>("message-parser-with-tables");
