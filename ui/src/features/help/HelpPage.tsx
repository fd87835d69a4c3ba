import { Loader } from "@mantine/core";
import { useState } from "react";
import { useHelp } from "@/app/help";
import { CopyButton } from "@/components/CopyButton";
import { StatusBadge } from "@/components/StatusBadge";
import { WithCode } from "@/components/WithCode";
import type { HelpLine, HelpSection, HelpPage as Page, RuleSource } from "@/ipc/generated";
import { useCommand } from "@/ipc/queries";
import styles from "./Help.module.css";
import { HelpStart } from "./HelpStart";
import { PageLink } from "./PageLink";

/** As many lines of a section are shown at first. */
const first = 8;

/** The first page that one of the names leads to; where none does, the start page. */
export function HelpPage({ names }: { names: readonly string[] }) {
  const { data, error } = useCommand(
    "help.page",
    { names: [...names] },
    { staleTime: Number.POSITIVE_INFINITY },
  );
  if (error !== null) {
    return <HelpStart />;
  }
  return data === undefined ? (
    <Loader className={styles.waiting ?? ""} size="sm" role="status" aria-label="Opening the page" />
  ) : (
    <Shown page={data} />
  );
}

function Shown({ page }: { page: Page }) {
  const { group, title, about, severity, holds, text, sections, example, sources, code } = page;
  return (
    <article aria-label={title}>
      <p className={styles.about}>{about}</p>
      <h2 className={styles.title}>
        <WithCode text={title} />
      </h2>
      {(severity !== null || holds !== null) && (
        <p className={styles.marks}>
          {severity !== null && <StatusBadge status={severity} />}
          {holds !== null && <span className={styles.holds}>Holds for {holds}</span>}
        </p>
      )}
      <p className={styles.sentence}>
        <WithCode text={text} />
      </p>
      {example !== null && (
        <section aria-label="For example">
          <h3 className={styles.heading}>For example</h3>
          <div className={styles.example}>
            <p>
              <WithCode text={example.message} />
            </p>
            <p className={styles.muted}>
              <WithCode text={example.help} />
            </p>
          </div>
        </section>
      )}
      {sections.map((section) => (
        <Lines key={section.heading} section={section} />
      ))}
      {sources.length > 0 && <Sources sources={sources} />}
      {code !== "" && group !== "rule" && group !== "platform" && (
        <p className={styles.code}>
          In files and in the shell <code>{code}</code>
        </p>
      )}
    </article>
  );
}

function Lines({ section: { heading, lines } }: { section: HelpSection }) {
  const [whole, setWhole] = useState(false);
  const shown = whole ? lines : lines.slice(0, first);
  return (
    <section aria-label={heading}>
      <h3 className={styles.heading}>{heading}</h3>
      <ul className={styles.lines}>
        {shown.map((line) => (
          <li key={`${line.to}${line.label}${line.text}`}>
            <Line line={line} />
          </li>
        ))}
      </ul>
      {shown.length < lines.length && (
        <PageLink onClick={() => setWhole(true)}>{lines.length - shown.length} more</PageLink>
      )}
    </section>
  );
}

function Line({ line: { label, text, holds, to } }: { line: HelpLine }) {
  const { go } = useHelp();
  return (
    <>
      {label !== "" &&
        (to === null ? (
          <strong className={styles.label}>{label}</strong>
        ) : (
          <PageLink onClick={() => go({ kind: "page", names: [to] })}>{label}</PageLink>
        ))}
      {text !== "" && (
        <span className={styles.lineText}>
          <WithCode text={text} />
        </span>
      )}
      {holds !== null && <span className={styles.holds}>{holds}</span>}
    </>
  );
}

/** How it is known. The application opens no browser, so an address is there to be copied. */
function Sources({ sources }: { sources: readonly RuleSource[] }) {
  return (
    <section aria-label="How it is known">
      <h3 className={styles.heading}>How it is known</h3>
      <ul className={styles.lines}>
        {sources.map(({ title, place, known_since }) => (
          <li key={title}>
            <span className={styles.lineText}>
              {title} <span className={styles.muted}>({known_since})</span>
            </span>
            <span className={styles.source}>
              <code>{place}</code>
              <CopyButton value={place} label={`Copy where it is: ${title}`} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
