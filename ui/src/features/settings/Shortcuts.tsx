import { Title } from "@mantine/core";
import { type Action, sections, useAllActions } from "@/app/actions";
import { ShortcutHint } from "@/components/ShortcutHint";
import { Section } from "./Section";
import styles from "./Settings.module.css";

const keysOf = ({ shortcut }: Action): readonly string[] =>
  shortcut === undefined ? [] : typeof shortcut === "string" ? [shortcut] : shortcut;

/** The keys that work on every screen. Each screen has more, which the sheet on `?` shows there. */
export function Shortcuts() {
  const actions = useAllActions().filter((action) => keysOf(action).length > 0);
  return (
    <Section title="Keyboard shortcuts">
      <div className={styles.keys}>
        {sections.map((section) => {
          const own = actions.filter((action) => action.section === section);
          return own.length === 0 ? null : (
            <div key={section} className={styles.group}>
              <Title order={3} size="sm">
                {section}
              </Title>
              <dl className={styles.list}>
                {own.map((action) => (
                  <div key={action.id} className={styles.key}>
                    <dt>{action.title}</dt>
                    {keysOf(action).map((shortcut) => (
                      <dd key={shortcut}>
                        <ShortcutHint shortcut={shortcut} />
                      </dd>
                    ))}
                  </div>
                ))}
              </dl>
            </div>
          );
        })}
      </div>
    </Section>
  );
}
