import { createContext } from "react";
import type { MessageReading } from "@/ipc/generated";

/** How the widgets below read messages. Without a server it is the newest of them. */
export const ReadingContext = createContext<MessageReading>("message-parser-with-tables");
