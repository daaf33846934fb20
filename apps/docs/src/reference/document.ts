import type { Contract, Document } from '@xs2a/contract';
import { addSamples } from '../samples/samples.ts';
import { showMarks } from './marks.ts';
import { schemasTag, tryUrl } from './parts.ts';

type Shown = Document & {
  info: { description: string };
  tags: { name: string; description: string }[];
  components: { schemas: Record<string, { title?: string }> };
  'x-tagGroups': { name: string; tags: string[] }[];
};

/** The document that the reference shows: with samples, links to Try it, and a chapter of all schemas. */
export function prepareDocument(contract: Contract): object {
  const { document, operations } = addSamples(contract);
  const reference = document as Shown;
  showMarks(document);
  for (const { id, node } of operations) node.description += `\n\n[Try it](../${tryUrl(id)})`;
  reference.info.description = withPlainPage(reference.info.description);
  reference.tags.push({ name: schemasTag, description: 'All objects and values, by name.' });
  reference['x-tagGroups'].push({ name: 'Data', tags: [schemasTag] });
  reference.components.schemas = Object.fromEntries(
    Object.entries(reference.components.schemas).sort(([a, { title: titleA = a }], [b, { title: titleB = b }]) =>
      titleA.localeCompare(titleB, 'en'),
    ),
  );
  return reference;
}

/** The description, with a link after its first chapter, the introduction. */
function withPlainPage(description: string): string {
  return description.replace(
    /\n(?=# )/,
    '\nThe same parts are [on one page of plain HTML](plain.html), with samples for curl.\n\n',
  );
}
