import { Button } from "@mantine/core";
import { type OnTemplate, useTemplateVisits } from "./useTemplates";

/** A button for each visit to start from, for places with little room. */
export function TemplateButtons({ onTemplate }: { onTemplate: OnTemplate }) {
  const { list, take } = useTemplateVisits(onTemplate);
  return list.map((template) => (
    <Button
      key={template.key}
      size="compact-sm"
      variant="default"
      title={template.description}
      onClick={() => void take(template)}
    >
      {template.name}
    </Button>
  ));
}
