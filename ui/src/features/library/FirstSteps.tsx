import { CloseButton, Title } from "@mantine/core";
import { useState } from "react";
import { useRegistry } from "@/app/actions";
import { useProject } from "@/app/project";
import { navigate } from "@/app/routes";
import { wishAction } from "@/app/wish";
import { Offers } from "@/components/Offers";
import { useCommand } from "@/ipc/queries";
import { remember, remembered } from "@/lib/storage";
import styles from "./FirstSteps.module.css";

const key = "library.first-steps";
const isChoice = (value: unknown): value is boolean => typeof value === "boolean";

/** What to try in the sample project, until it is dismissed. */
export function FirstSteps() {
  const registry = useRegistry();
  const { project } = useProject();
  const servers = useCommand("server.list", { project: project?.id ?? 0 }, { enabled: project !== null });
  const practice = servers.data?.find((server) => server.practice)?.id ?? null;
  const [shown, show] = useState(() => remembered(key, true, isChoice));
  if (!shown) {
    return null;
  }
  return (
    <section className={styles.steps} aria-label="First steps">
      <div className={styles.head}>
        <Title order={2} size="sm">
          A sample shop to try things in
        </Title>
        <span className={styles.text}>Nothing here reaches a real visitor.</span>
        <CloseButton
          size="sm"
          aria-label="Hide the first steps"
          onClick={() => {
            remember(key, false);
            show(false);
          }}
        />
      </div>
      <Offers
        label="Things to try"
        size="strip"
        offers={[
          {
            key: "wish",
            title: "Say what you want",
            text: "In plain words, and see what is possible.",
            onTake: () => registry.run(wishAction),
          },
          {
            key: "visit",
            title: "Play a visit",
            text: "See which triggers fire, when, and why not.",
            onTake: () => navigate({ screen: "simulator", draft: null }),
          },
          {
            key: "pattern",
            title: "Try a page pattern",
            text: "See at once which of your pages it matches.",
            onTake: () => navigate({ screen: "patterns", draft: null }),
          },
          {
            key: "publish",
            title: "Practise publishing",
            text: "To a practice server on this computer.",
            onTake: () => navigate({ screen: "publish", server: practice }),
          },
          {
            key: "own",
            title: "Start your own project",
            text: "From templates, or from what your server has.",
            onTake: () => registry.run("project.new"),
          },
        ]}
      />
    </section>
  );
}
