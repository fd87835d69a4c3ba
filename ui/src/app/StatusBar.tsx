import { Tooltip, UnstyledButton } from "@mantine/core";
import { Toasts } from "@/components/Toasts";
import { type StatusItem, useAllStatus } from "./frame";
import styles from "./StatusBar.module.css";

type ItemProps = { item: StatusItem; onRun: () => void };

function Item({ item, onRun }: ItemProps) {
  const words = (
    <>
      {item.tone !== undefined && <span className={styles.dot} data-tone={item.tone} aria-hidden />}
      {item.text}
    </>
  );
  const drawn =
    item.run === undefined ? (
      <span className={styles.item}>{words}</span>
    ) : (
      <UnstyledButton className={styles.item} onClick={onRun}>
        {words}
      </UnstyledButton>
    );
  return item.title === undefined ? drawn : <Tooltip label={item.title}>{drawn}</Tooltip>;
}

/** Short live facts at the foot of the window: whether work is saved, which engine, whether the practice server runs. */
export function StatusBar() {
  const { items, find } = useAllStatus();
  const side = (wanted: StatusItem["side"]) =>
    items
      .filter((item) => item.side === wanted)
      .map((item) => <Item key={item.id} item={item} onRun={() => find(item.id)?.run?.()} />);
  return (
    <footer className={styles.bar}>
      <div className={styles.side} role="status">
        {side("start")}
      </div>
      <Toasts />
      <div className={styles.side} data-last>
        {side("end")}
      </div>
    </footer>
  );
}
