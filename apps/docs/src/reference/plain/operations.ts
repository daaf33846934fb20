import {
  type Contract,
  type MediaType,
  type Operation,
  object,
  type PlacedSchema,
  type Response,
  type Schema,
} from '@xs2a/contract';
import { route, tryUrl } from '../parts.ts';
import { type Entry, entryList, schemaBody } from './fields.ts';
import { code, escapeHtml } from './html.ts';
import { toHtml, toPhrase } from './markdown.ts';
import { anchorOf, typeText } from './types.ts';

/**
 * An operation or a webhook with everything that it takes and answers.
 *
 * @param sample a request for a shell; webhooks have none
 */
export function operationSection(contract: Contract, operation: Operation, sample: string | undefined): string {
  const { id, method, path, summary, description, tags } = operation;
  const isWebhook = contract.webhooks.includes(operation);
  return `<section id="${escapeHtml(anchorOf(route(tags[0], id)))}">
<h3 id="operation/${escapeHtml(id)}">${escapeHtml(summary)}</h3>
<p class="call">${code(isWebhook ? path : `${method} ${path}`)}</p>
${toHtml(description)}
<p>${isWebhook ? '' : `<a href="../${tryUrl(id)}">Try ${escapeHtml(id)}</a>. `}${credentials(operation)}</p>
${parameters(operation)}${body(contract, operation)}${sampleOf(sample)}<h4>Responses</h4>
${entryList(operation.responses.map((response) => status(response)))}
</section>
`;
}

function sampleOf(sample: string | undefined): string {
  return sample === undefined ? '' : `<h4>Sample</h4>\n<pre><code>${escapeHtml(sample)}</code></pre>\n`;
}

function credentials({ security }: Operation): string {
  const alternatives = security.map((schemes) => schemes.map(({ name }) => code(name)).join(' and '));
  if (alternatives.length === 0) return 'No credentials are sent.';
  return `<a href="#/section/authentication">Credentials</a>: ${alternatives.join(' or ')}.`;
}

function parameters(operation: Operation): string {
  if (operation.parameters.length === 0) return '';
  const entries = operation.parameters.map(({ name, in: place, required, deprecated, description, schema }) => {
    const shape = shapeOf(schema);
    // The description of its schema says less than its own.
    const { description: _, ...limits } = shape;
    const about = [`in ${place}`, typeText(shape), ...(deprecated ? ['deprecated'] : [])];
    return { name, about, required, content: toHtml(description) + schemaBody(limits) };
  });
  return `<h4>Parameters</h4>\n${entryList(entries)}\n`;
}

/** A schema as it is written: a reference to a component stays one. */
function shapeOf(placed: PlacedSchema | undefined): Schema {
  const isComponent = /^#\/components\/schemas\/[^/]+$/.test(placed?.pointer ?? '');
  return isComponent ? { $ref: placed?.pointer } : object(placed?.schema);
}

function body(contract: Contract, { body: request, node }: Operation): string {
  if (request === undefined) return '';
  const { description } = object(contract.resolve(node.requestBody));
  const about = typeof description === 'string' ? toHtml(description) : '';
  const need = request.required ? '<p><strong>Required.</strong></p>' : '<p>Optional.</p>';
  return `<h4>Request body</h4>\n${about}${need}${content(request.content)}\n`;
}

/** The bodies of a message; media types with the same schema are named together. */
function content(media: readonly MediaType[]): string {
  const shapes = media.map(({ type, schema }) => ({ type: code(type), shape: shapeOf(schema) }));
  const names = [...new Set(shapes.map(({ shape }) => typeText(shape)))];
  return names
    .map((name) => {
      const group = shapes.filter(({ shape }) => typeText(shape) === name);
      const bodies = group.map(({ type, shape }) => ({ type, html: schemaBody(shape) }));
      const isSame = new Set(bodies.map(({ html }) => html)).size === 1;
      const shown = isSame ? bodies.slice(0, 1) : bodies.filter(({ html }) => html !== '');
      const details = shown.map(({ type, html }) =>
        isSame ? html : `<div class="inner"><p>As ${type}:</p>${html}</div>`,
      );
      return `<p>${group.map(({ type }) => type).join(' or ')}: ${name}</p>${details.join('')}`;
    })
    .join('');
}

function status({ status: name, description, headers, content: media }: Response): Entry {
  const fields = headers.map(({ name: header, required, schema }) => ({
    name: header,
    about: ['header', typeText(shapeOf(schema))],
    required,
    content: schemaBody(shapeOf(schema)),
  }));
  return {
    name,
    about: [],
    required: false,
    content: `<p>${toPhrase(description)}</p>${content(media)}${entryList(fields)}`,
  };
}
