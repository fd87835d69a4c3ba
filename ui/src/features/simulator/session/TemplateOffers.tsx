import { Offers } from "@/components/Offers";
import { type OnTemplate, useTemplateVisits } from "./useTemplates";

/** The visits to start from, each with who visits. */
export function TemplateOffers({ onTemplate }: { onTemplate: OnTemplate }) {
  const { list, take } = useTemplateVisits(onTemplate);
  return (
    <Offers
      label="Visits to start from"
      offers={list.map((template) => ({
        key: template.key,
        title: template.name,
        text: template.description,
        onTake: () => void take(template),
      }))}
    />
  );
}
