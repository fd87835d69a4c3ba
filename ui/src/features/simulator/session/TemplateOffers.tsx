import { Offers } from "@/components/Offers";
import type { TemplateButtonsProps } from "./TemplateButtons";
import { useTemplates } from "./useTemplates";

/** The visits to start from, each with who visits. */
export function TemplateOffers({ onTemplate }: Pick<TemplateButtonsProps, "onTemplate">) {
  const { list, read } = useTemplates();
  return (
    <Offers
      label="Visits to start from"
      offers={list.map((template) => ({
        key: template.key,
        title: template.name,
        text: template.description,
        onTake: async () => {
          const visit = await read(template);
          if (visit !== null) {
            onTemplate(template.name, visit);
          }
        },
      }))}
    />
  );
}
