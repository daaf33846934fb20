import { eachOperation, type SampledDocument } from '../samples/document.ts';
import { addSamples } from '../samples/samples.ts';
import { schemasTag, tryUrl } from './parts.ts';

interface Shown extends SampledDocument {
  tags: { name: string; description: string }[];
  components: { schemas: Record<string, { title?: string }> };
  'x-tagGroups': { name: string; tags: string[] }[];
}

/** The contract as the reference shows it: with samples, links to Try it, and a chapter of all schemas. */
export function prepareDocument(contract: object): object {
  const shown = addSamples(structuredClone(contract) as Shown);
  for (const { operation } of eachOperation(shown)) {
    operation.description += `\n\n[Try it](../${tryUrl(operation.operationId)})`;
  }
  shown.tags.push({ name: schemasTag, description: 'All objects and values, by name.' });
  shown['x-tagGroups'].push({ name: 'Data', tags: [schemasTag] });
  shown.components.schemas = Object.fromEntries(
    Object.entries(shown.components.schemas).sort(([a, one], [b, other]) =>
      (one.title ?? a).localeCompare(other.title ?? b, 'en'),
    ),
  );
  return shown;
}
