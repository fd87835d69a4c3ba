import type { EngineInfo } from "@/ipc/generated";
import styles from "../simulator.module.css";

/** An engine in a list: its name, and its servers where the name does not say them. */
export function EngineLabel({ engine: { name, servers_in_words } }: { engine: EngineInfo }) {
  return (
    <span>
      <span className={styles.engineName}>{name}</span>
      {servers_in_words !== name && <span className={styles.engineServers}>{servers_in_words}</span>}
    </span>
  );
}
