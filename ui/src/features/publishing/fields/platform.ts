/** Whose triggers the fields below are of. */
import { createContext, useContext } from "react";
import type { Catalogue, Platform } from "@/ipc/generated";
import { useCatalogues } from "@/ipc/platforms";

/** The platform of the server that is looked at; null where nobody knows it any more. */
export const PlatformContext = createContext<Platform | null>(null);

/** What that platform calls things; undefined while nobody knows it. */
export function useFieldCatalogue(): Catalogue | undefined {
  const platform = useContext(PlatformContext);
  const catalogues = useCatalogues(platform === null ? [] : [platform]);
  return platform === null ? undefined : catalogues.get(platform);
}
