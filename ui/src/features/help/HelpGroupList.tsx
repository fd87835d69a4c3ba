import { useHelp } from "@/app/help";
import { ErrorPanel } from "@/components/ErrorPanel";
import type { HelpGroup } from "@/ipc/generated";
import { useCommand } from "@/ipc/queries";
import styles from "./Help.module.css";
import { PageLink } from "./PageLink";

/** Every page of a group. */
export function HelpGroupList({ group }: { group: HelpGroup }) {
  const { go } = useHelp();
  const { data, error } = useCommand(
    "help.find",
    { query: "", group },
    { staleTime: Number.POSITIVE_INFINITY },
  );
  const found = data?.[0];
  if (error !== null) {
    return <ErrorPanel error={error} />;
  }
  if (found === undefined) {
    return null;
  }
  const places = [...new Set(found.hits.map(({ about }) => about))];
  return (
    <>
      <h2 className={styles.title}>{found.heading}</h2>
      <p className={styles.sentence}>{found.about}</p>
      {places.map((place) => (
        <section key={place} aria-label={place}>
          <h3 className={styles.heading}>{place}</h3>
          <ul className={styles.lines}>
            {found.hits
              .filter(({ about }) => about === place)
              .map(({ id, title }) => (
                <li key={id}>
                  <PageLink onClick={() => go({ kind: "page", names: [id] })}>{title}</PageLink>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}
