import { type Contract, createContract, type Document, object } from '@xs2a/contract';
import { schemasOf } from '../../contract.ts';
import { toCurl } from '../../samples/curl.ts';
import { listSampleRequests, type SampleRequest } from '../../samples/requests.ts';
import { showMarks } from '../marks.ts';
import { route, schemasTag } from '../parts.ts';
import { entryList, schemaBody } from './fields.ts';
import { escapeHtml } from './html.ts';
import { chaptersOf, toHtml } from './markdown.ts';
import { operationSection } from './operations.ts';
import { anchorOf, typeText } from './types.ts';

interface Tag {
  name: string;
  description?: string;
}

/**
 * The whole reference as HTML that needs no script. Its ids are the routes of the interactive reference, so that every
 * link to a part leads to the same part here. Headings have the anchors of earlier versions of Redoc.
 *
 * @param contract is not changed
 */
export function plainReference(contract: Contract): string {
  const document = structuredClone(contract.document);
  showMarks(document);
  const marked = createContract(document);
  const requests = listSampleRequests(marked);
  const { info, tags } = document as Document & { info: { description: string }; tags: Tag[] };
  const [opening, ...chapters] = chaptersOf(info.description);
  return [
    `<section id="/">\n${opening?.html}\n</section>\n`,
    contents(
      chapters.map(({ title }) => title),
      tags,
    ),
    ...chapters.map(({ title, html }) =>
      chapter('section', title, html + (title === 'Authentication' ? schemes(marked) : '')),
    ),
    ...tags.map(({ name, description = '' }) =>
      chapter(name, '', toHtml(description) + operations(marked, name, requests), name),
    ),
    chapter(schemasTag, '', schemas(marked), schemasTag),
  ].join('');
}

function chapter(tag: string, name: string, html: string, title = name): string {
  const id = name === '' ? tagAnchor(tag) : anchorOf(route(tag, name));
  return `<section id="${escapeHtml(id)}">\n<h2 id="${escapeHtml(oldAnchor(tag, title))}">${escapeHtml(title)}</h2>\n${html}\n</section>\n`;
}

function tagAnchor(tag: string): string {
  return anchorOf(route(tag, '')).replace(/\/$/, '');
}

/** As earlier versions of Redoc have written it: `tag/Bank-users`, `section/Authentication`. */
function oldAnchor(tag: string, title: string): string {
  return `${tag === 'section' ? tag : 'tag'}/${title.replaceAll(' ', '-')}`;
}

function contents(chapters: readonly string[], tags: readonly Tag[]): string {
  const links = [
    ...chapters.map((title) => [title, anchorOf(route('section', title))] as const),
    ...[...tags.map(({ name }) => name), schemasTag].map((name) => [name, tagAnchor(name)] as const),
  ];
  const items = links.map(([title, anchor]) => `<li><a href="#${escapeHtml(anchor)}">${escapeHtml(title)}</a></li>`);
  return `<nav aria-label="Contents"><ul>${items.join('')}</ul></nav>\n`;
}

function operations(contract: Contract, tag: string, requests: readonly SampleRequest[]): string {
  const calls = [...contract.operations, ...contract.webhooks].filter(({ tags: [first] }) => first === tag);
  const sections = calls.map((operation) => {
    const request = requests.find(({ operationId }) => operationId === operation.id);
    return operationSection(contract, operation, request && toCurl(request));
  });
  return `\n${sections.join('')}`;
}

function schemas(contract: Contract): string {
  const all = Object.entries(schemasOf(contract)).toSorted(([a], [b]) => a.localeCompare(b, 'en'));
  return all
    .map(([name, described]) => {
      const schema = object(described);
      const type = typeText(schema);
      return `<section id="${escapeHtml(anchorOf(route(schemasTag, name)))}">
<h3 id="schema/${escapeHtml(name)}">${escapeHtml(name)}</h3>
<p class="call">${type}</p>
${schemaBody(schema)}
</section>
`;
    })
    .join('');
}

/** The credentials that operations name. */
function schemes(contract: Contract): string {
  const { securitySchemes } = contract.document.components as {
    securitySchemes: Record<string, { description?: string }>;
  };
  return entryList(
    contract.schemes.map(({ name, type }) => ({
      name,
      about: [escapeHtml(type)],
      required: false,
      content: toHtml(securitySchemes[name]?.description ?? ''),
    })),
  );
}
