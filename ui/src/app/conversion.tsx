/**
 * Making drafts of another platform from drafts: every screen that has drafts offers it, and the frame draws the dialog, whose feature no
 * screen knows.
 */
import { IconTransform } from "@tabler/icons-react";
import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import type { DraftRow, PlatformRow } from "@/ipc/generated";
import { kindOf, usePlatforms } from "@/ipc/platforms";
import { ActionButton, type ActionButtonProps, useActions } from "./actions";

/** Which drafts should become drafts of which platform. */
export type ConversionWish = { project: number; drafts: readonly number[]; to: PlatformRow };

type Conversion = { wish: ConversionWish | null; ask: (wish: ConversionWish | null) => void };

const ConversionContext = createContext<Conversion>({ wish: null, ask: () => undefined });

/** Keeps what a window is asked to convert. */
export function ConversionProvider({ children }: { children: ReactNode }) {
  const [wish, ask] = useState<ConversionWish | null>(null);
  const conversion = useMemo(() => ({ wish, ask }), [wish]);
  return <ConversionContext.Provider value={conversion}>{children}</ConversionContext.Provider>;
}

export function useConversion(): Conversion {
  return useContext(ConversionContext);
}

type Convertible = Pick<DraftRow, "id" | "platform" | "kind">;

const idFor = (platform: PlatformRow) => `convert.${platform.platform}`;

/** Those of which something comes: what says nothing to visitors becomes nothing that does. */
export function convertible<Draft extends Convertible>(
  platforms: readonly PlatformRow[],
  drafts: readonly Draft[],
): readonly Draft[] {
  return drafts.filter((draft) => kindOf(platforms, draft)?.speaks ?? true);
}

/** The platforms that some of these drafts are not for. */
function targetsOf(
  platforms: readonly PlatformRow[],
  drafts: readonly Convertible[],
): readonly PlatformRow[] {
  const some = convertible(platforms, drafts);
  return platforms.filter(({ platform }) => some.some((draft) => draft.platform !== platform));
}

/** Offers to convert these drafts to every other platform. */
export function useConvertActions(project: number, drafts: readonly Convertible[]): void {
  const { ask } = useConversion();
  const platforms = usePlatforms();
  useActions(
    targetsOf(platforms, drafts).map((to) => ({
      id: idFor(to),
      title: `Convert to ${to.name}…`,
      section: "Draft" as const,
      icon: IconTransform,
      keywords: ["platform", "migrate", "translate", "copy"],
      run: () =>
        ask({
          project,
          to,
          drafts: convertible(platforms, drafts)
            .filter(({ platform }) => platform !== to.platform)
            .map(({ id }) => id),
        }),
    })),
  );
}

export type ConvertButtonsProps = Omit<ActionButtonProps, "id" | "label"> & {
  drafts: readonly Convertible[];
};

/** The same as buttons, one a platform. */
export function ConvertButtons({ drafts, ...props }: ConvertButtonsProps) {
  const platforms = usePlatforms();
  return targetsOf(platforms, drafts).map((to) => (
    <ActionButton key={to.platform} id={idFor(to)} {...props} />
  ));
}
