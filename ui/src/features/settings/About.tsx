import { CopyButton } from "@/components/CopyButton";
import { Row, Section } from "./Section";

/** Which version this is, and under which licence. */
export function About({ version }: { version: string }) {
  return (
    <Section title="About">
      <Row label="Trigger Designer" text={`Version ${version}`}>
        <CopyButton value={`Trigger Designer ${version}`} label="Copy the version" />
      </Row>
      <Row
        label="Licence"
        text="MIT. You may use, change and pass it on; the text is in the file LICENSE. Rocket.Chat is a trademark of its owner, who has no part in this."
      />
    </Section>
  );
}
