import { MantineProvider } from "@mantine/core";
import { ModalsProvider } from "@mantine/modals";
import { QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { ClientContext, createClient } from "@/ipc/client";
import { type Host, HostContext } from "@/ipc/host";
import { createQueryClient } from "@/ipc/queries";
import { cssVariablesResolver, theme } from "@/theme";
import { ActionsProvider } from "./actions";
import { ConversionProvider } from "./conversion";
import { FrameProvider } from "./frame";
import { HelpProvider } from "./help";
import { ProjectProvider } from "./project";
import { Shell } from "./Shell";
import { WishProvider } from "./wish";

// Unit tests have no frames to animate in.
const env = import.meta.env.MODE === "test" ? "test" : "default";

export type ProvidersProps = { host: Host; children: ReactNode };

/** Everything that a component may ask its surroundings for; tests give it a host of their own. */
export function Providers({ host, children }: ProvidersProps) {
  const [client] = useState(() => createClient(host.transport));
  const [queries] = useState(createQueryClient);
  return (
    <HostContext.Provider value={host}>
      <ClientContext.Provider value={client}>
        <QueryClientProvider client={queries}>
          <MantineProvider
            theme={theme}
            cssVariablesResolver={cssVariablesResolver}
            defaultColorScheme="auto"
            env={env}
          >
            <ActionsProvider>
              <FrameProvider>
                <ProjectProvider>
                  <ConversionProvider>
                    <WishProvider>
                      <HelpProvider>
                        <ModalsProvider>{children}</ModalsProvider>
                      </HelpProvider>
                    </WishProvider>
                  </ConversionProvider>
                  {/* Mantine draws menus, dialogs and messages in here; the name makes it a landmark. */}
                  <section data-mantine-shared-portal-node="true" aria-label="Menus and messages" />
                </ProjectProvider>
              </FrameProvider>
            </ActionsProvider>
          </MantineProvider>
        </QueryClientProvider>
      </ClientContext.Provider>
    </HostContext.Provider>
  );
}

/** The whole application in `host`. */
export function App({ host }: { host: Host }) {
  return (
    <Providers host={host}>
      <Shell />
    </Providers>
  );
}
