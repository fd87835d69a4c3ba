/** Whose triggers the fields below are of. */
import { createContext, useContext } from "react";
import { nameOf, namesAt } from "@/ipc/account-names";
import type { AccountNames, Catalogue, FieldPath, JsonValue, Platform } from "@/ipc/generated";
import { useCatalogues } from "@/ipc/platforms";

/** The platform of the server that is looked at; null where nobody knows it any more. */
export const PlatformContext = createContext<Platform | null>(null);

/** What the server that is looked at calls things, such as its groups; nothing where nobody said it. */
export const NamesContext = createContext<readonly AccountNames[]>([]);

/** The names of what a value at a path names by ids, in its order; an id that nobody knows stays one. Nothing where none is known. */
export function useCalled(): (path: FieldPath, value: JsonValue | null) => readonly string[] {
  const names = useContext(NamesContext);
  const platform = useContext(PlatformContext);
  const catalogue = useFieldCatalogue();
  return (path, value) => {
    const known =
      platform === null || catalogue === undefined ? undefined : namesAt(names, catalogue, platform, path);
    const ids = (Array.isArray(value) ? value : [value]).map(String);
    return known !== undefined && ids.some((id) => nameOf(known, id) !== undefined)
      ? ids.map((id) => nameOf(known, id) ?? id)
      : [];
  };
}

/** What that platform calls things; undefined while nobody knows it. */
export function useFieldCatalogue(): Catalogue | undefined {
  const platform = useContext(PlatformContext);
  const catalogues = useCatalogues(platform === null ? [] : [platform]);
  return platform === null ? undefined : catalogues.get(platform);
}
