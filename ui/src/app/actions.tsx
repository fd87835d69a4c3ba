/**
 * Actions in components: contribute them with `useActions`, show them with `ActionButton`, `ActionIconButton` and `ActionMenuItem`.
 * One definition gives the button, the menu item, the palette entry, the shortcut and its hint.
 */
import { ActionIcon, type ActionIconProps, Button, type ButtonProps, Menu, Tooltip } from "@mantine/core";
import {
  cloneElement,
  createContext,
  type HTMLAttributes,
  type ReactElement,
  type ReactNode,
  useContext,
  useEffect,
  useId,
  useState,
  useSyncExternalStore,
} from "react";
import { ShortcutHint } from "@/components/ShortcutHint";
import { useHint } from "@/components/use-hint";
import { ariaShortcut, thisKeyboard } from "@/lib/keys";
import { dangerText } from "@/theme";
import type { Layer } from "./contributions";
import { type Action, actionFor, createRegistry, mainShortcut, type Registry } from "./registry";

export { type Action, defineAction, type Section, sections } from "./registry";

const RegistryContext = createContext<Registry | null>(null);

export function useRegistry(): Registry {
  const registry = useContext(RegistryContext);
  if (registry === null) {
    throw new Error("actions need an ActionsProvider around them");
  }
  return registry;
}

/** The actions whose keys are heard there: a dialog or an open menu owns the keyboard, but for what leaves a dialog as it is. */
function heardBy(target: EventTarget | null, actions: readonly Action[]): readonly Action[] {
  const owner = target instanceof Element ? target.closest("[role=dialog], [role=menu]") : null;
  if (owner === null) {
    return actions;
  }
  return owner.matches("[role=menu]") ? [] : actions.filter(({ inDialogs }) => inDialogs === true);
}

/** Holds the registry of one window and listens to its keyboard. */
export function ActionsProvider({ children }: { children: ReactNode }) {
  const [registry] = useState(createRegistry);
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.isComposing) {
        return;
      }
      const action = actionFor(heardBy(event.target, registry.all()), event, event.target, thisKeyboard());
      if (action !== undefined && registry.run(action.id)) {
        event.preventDefault();
      }
    }
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [registry]);
  return <RegistryContext.Provider value={registry}>{children}</RegistryContext.Provider>;
}

/** Offers `actions` while the component is there. They may be built anew at every draw. */
export function useActions(actions: readonly Action[], layer: Layer = "screen"): void {
  const registry = useRegistry();
  const owner = useId();
  useEffect(() => registry.contribute(owner, actions, layer));
  useEffect(() => () => registry.withdraw(owner), [registry, owner]);
}

/** Every action that is offered now. */
export function useAllActions(): readonly Action[] {
  const registry = useRegistry();
  return useSyncExternalStore(registry.subscribe, registry.all);
}

function useAction(id: string): { action: Action | undefined; run: () => void } {
  const registry = useRegistry();
  const action = useAllActions().find((candidate) => candidate.id === id);
  return { action, run: () => registry.run(id) };
}

/** The shortcut of an action for `aria-keyshortcuts`; nothing when it has none. */
function shortcutProps(action: Action): { "aria-keyshortcuts"?: string } {
  const shortcut = mainShortcut(action);
  return shortcut === undefined ? {} : { "aria-keyshortcuts": ariaShortcut(shortcut, thisKeyboard()) };
}

type ActionTooltipProps = { action: Action; children: ReactElement<HTMLAttributes<HTMLElement>> };

/** The title with its shortcut, on hover and focus. Below the button: tool bars are at the top, with other controls over them. */
function ActionTooltip({ action, children }: ActionTooltipProps) {
  const { answered, handlers } = useHint();
  return (
    <Tooltip
      label={<ShortcutHint label={action.title} shortcut={mainShortcut(action)} />}
      position="bottom"
      disabled={answered}
    >
      {cloneElement(children, handlers)}
    </Tooltip>
  );
}

export type ActionButtonProps = Omit<ButtonProps, "children"> & {
  /** Id of an action that is offered now; without it nothing is drawn. */
  id: string;
  /** Another label than the action's title, where the place makes it clear. */
  label?: string;
};

/** An action as a button with words. */
export function ActionButton({ id, label, ...props }: ActionButtonProps) {
  const { action, run } = useAction(id);
  if (action === undefined) {
    return null;
  }
  const ActionGlyph = action.icon;
  return (
    <ActionTooltip action={action}>
      <Button
        leftSection={ActionGlyph === undefined ? undefined : <ActionGlyph size="1em" aria-hidden />}
        disabled={action.enabled === false}
        {...shortcutProps(action)}
        {...props}
        onClick={run}
      >
        {label ?? action.title}
      </Button>
    </ActionTooltip>
  );
}

export type ActionIconButtonProps = Omit<ActionIconProps, "children"> & { id: string };

/** An action as a bare icon; its title is the label and the tooltip. */
export function ActionIconButton({ id, ...props }: ActionIconButtonProps) {
  const { action, run } = useAction(id);
  const ActionGlyph = action?.icon;
  if (action === undefined || ActionGlyph === undefined) {
    return null;
  }
  return (
    <ActionTooltip action={action}>
      <ActionIcon
        aria-label={action.title}
        disabled={action.enabled === false}
        {...shortcutProps(action)}
        {...props}
        onClick={run}
      >
        <ActionGlyph size="1rem" aria-hidden />
      </ActionIcon>
    </ActionTooltip>
  );
}

/** An action as an item of a Mantine `Menu.Dropdown`. */
export function ActionMenuItem({ id, color }: { id: string; color?: "red" }) {
  const { action, run } = useAction(id);
  if (action === undefined) {
    return null;
  }
  const ActionGlyph = action.icon;
  return (
    <Menu.Item
      leftSection={ActionGlyph === undefined ? undefined : <ActionGlyph size="1rem" aria-hidden />}
      rightSection={<ShortcutHint shortcut={mainShortcut(action)} />}
      disabled={action.enabled === false}
      {...(color === undefined ? {} : { color: dangerText })}
      {...shortcutProps(action)}
      onClick={run}
    >
      {action.title}
    </Menu.Item>
  );
}
