import { Button, type ButtonProps } from "@mantine/core";
import type { Session } from "@/ipc/generated";
import { useTemplates } from "./useTemplates";

export type TemplateButtonsProps = {
  size?: ButtonProps["size"];
  onTemplate: (name: string, visit: Session) => void;
};

/** A button for each visit to start from. */
export function TemplateButtons({ size = "sm", onTemplate }: TemplateButtonsProps) {
  const { list, read } = useTemplates();
  return list.map((template) => (
    <Button
      key={template.key}
      size={size}
      variant="default"
      title={template.description}
      onClick={async () => {
        const visit = await read(template);
        if (visit !== null) {
          onTemplate(template.name, visit);
        }
      }}
    >
      {template.name}
    </Button>
  ));
}
