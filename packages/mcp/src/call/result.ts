import type { CallToolResult, ContentBlock } from '@modelcontextprotocol/server';
import type { OperationTool } from '../tools/tool.ts';
import type { File } from './file.ts';
import { type Cut, fitJson, fitLines } from './fit.ts';
import { withhold } from './withheld.ts';

/**
 * An answer of the API as the result of a tool.
 *
 * @param secrets names of fields that an agent must not see
 */
export function jsonResult(tool: OperationTool, body: unknown, secrets: readonly string[]): CallToolResult {
  if (body === undefined) return textResult('Done. The API answers this call without a body.');
  const { text, cuts } = fitJson(withhold(body, secrets));
  const hidden = secrets.filter((name) => text.includes(`"${name}":`));
  const notes = [
    ...cuts.map((cut) => describeCut(cut, tool)),
    ...hidden.map((name) => `The value of ${name} is withheld: it is a secret.`),
  ];
  return textResult(text, ...notes);
}

/**
 * A downloaded file as the result of a tool: JSON as a text, another text as a resource, anything else as a resource in
 * Base64.
 *
 * @param uri names the file within this server
 */
export function fileResult(tool: OperationTool, file: File, uri: string): CallToolResult {
  const { bytes, name, type: mimeType } = file;
  const resource = (content: { text: string } | { blob: string }): ContentBlock => ({
    type: 'resource',
    resource: { uri, mimeType, ...content },
  });
  const caption: ContentBlock = { type: 'text', text: `${name ?? 'A file'}: ${mimeType}, ${bytes.length} bytes.` };
  if (!mimeType.startsWith('text/')) return { content: [caption, resource({ blob: bytes.toString('base64') })] };
  const { text, cuts } = fitLines(bytes.toString('utf8'));
  const notes = cuts.map((cut): ContentBlock => ({ type: 'text', text: describeCut(cut, tool) }));
  return { content: [caption, resource({ text }), ...notes] };
}

function textResult(...texts: string[]): CallToolResult {
  return { content: texts.map((text) => ({ type: 'text', text })) };
}

export function errorResult(...lines: string[]): CallToolResult {
  return { ...textResult(lines.join('\n')), isError: true };
}

function describeCut({ place, kept, total }: Cut, { operation }: OperationTool): string {
  const filters = operation.parameters.filter(
    (parameter) => parameter.in === 'query' && !parameter.deprecated && parameter.name !== 'page',
  );
  const names = filters.map(({ name }) => name).join(', ');
  const repair = names === '' ? '' : ` To get less, set one of: ${names}.`;
  return `${place || 'The answer'} has only the first ${kept} of ${total} entries, because it is too long.${repair}`;
}
