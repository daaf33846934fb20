import { toFields } from './form.ts';
import { literal } from './literal.ts';
import type { SampleRequest } from './requests.ts';

/** The request with nothing but `fetch`, for Node and its like: secrets do not belong into a browser. */
export function toFetch({
  operationId,
  method,
  server,
  path,
  parameters,
  credential,
  body,
  answer,
}: SampleRequest): string {
  const secret = credential === 'apiKey' ? 'XS2A_API_KEY' : 'XS2A_ACCESS_TOKEN';
  const search = new URLSearchParams(Object.entries(parameters.query).map(([name, value]) => [name, String(value)]));
  const url = `${server}${path}${search.size === 0 ? '' : `?${search}`}`;
  const json = body?.mediaType === 'application/json';
  return [
    ...(answer === 'file' ? [`import { writeFile } from 'node:fs/promises';`, ''] : []),
    `const credentials = btoa(\`api:\${process.env.${secret}}\`);`,
    '',
    `const response = await fetch('${url}', {`,
    ...(method === 'GET' ? [] : [`  method: '${method}',`]),
    json
      ? `  headers: { Authorization: \`Basic \${credentials}\`, 'Content-Type': 'application/json' },`
      : `  headers: { Authorization: \`Basic \${credentials}\` },`,
    ...(body === undefined ? [] : [`  body: ${bodyOf(body).replaceAll('\n', '\n  ')},`]),
    '});',
    `if (!response.ok) throw new Error(\`The API answered \${response.status}.\`);`,
    ...use(answer, `${operationId}.${parameters.query.format}`),
  ].join('\n');
}

function bodyOf({ mediaType, value }: NonNullable<SampleRequest['body']>): string {
  if (mediaType === 'application/json') return `JSON.stringify(${literal(value)})`;
  const fields = toFields(value);
  const names = new Set(fields.map(([name]) => name));
  // A list repeats its name, which an object cannot.
  return `new URLSearchParams(${literal(names.size === fields.length ? Object.fromEntries(fields) : fields)})`;
}

function use(answer: SampleRequest['answer'], file: string): string[] {
  if (answer === 'nothing') return [];
  if (answer === 'file') return [`await writeFile('${file}', Buffer.from(await response.arrayBuffer()));`];
  if (answer === 'either') return ['if (response.status !== 204) console.log(await response.json());'];
  return ['console.log(await response.json());'];
}
