import { StatusIcon } from "@/components/StatusBadge";
import type { WishAlternative, WishVisit } from "@/ipc/generated";
import { clock } from "@/lib/time";
import styles from "./Wish.module.css";

export type VisitTableProps = {
  visits: readonly WishVisit[];
  alternatives: readonly WishAlternative[];
};

/** Every visit with the moments that are wished for, and those at which each alternative speaks. */
export function VisitTable({ visits, alternatives }: VisitTableProps) {
  return (
    <section className={styles.scroll} aria-label="Visits side by side">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Visit</th>
            <th scope="col">Wanted</th>
            {alternatives.map(({ title }, place) => (
              <th key={title} scope="col" title={title}>
                Way {place + 1}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {visits.map((visit, row) => (
            <tr key={visit.name}>
              <th scope="row" title={visit.pages.map(([at, page]) => `${clock(at)} ${page}`).join("\n")}>
                {visit.name}
              </th>
              <td>{times(visit.wanted_ms)}</td>
              {alternatives.map(({ title, visits: outcomes }) => {
                const outcome = outcomes[row];
                return outcome === undefined ? null : (
                  <td key={title} data-agrees={outcome.agrees}>
                    <span className={styles.outcome}>
                      <StatusIcon
                        status={outcome.agrees ? "same" : "differs"}
                        label={outcome.agrees ? "As wanted" : "Not as wanted"}
                      />
                      {times(outcome.spoken_ms)}
                    </span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Moments as a cell says them. */
function times(moments: readonly number[]): string {
  return moments.length === 0 ? "silent" : moments.map(clock).join(", ");
}
