import { literal } from './literal.ts';
import { fieldsOf, fileOf, isForm, type SampleRequest, secretOf, sentBody } from './requests.ts';

/** The request with nothing but `fetch`, for Node and its like: secrets do not belong in a browser. */
export function toFetch(request: SampleRequest): string {
  const { method, url, answer } = request;
  const body = sentBody(request);
  const isJson = body !== undefined && !isForm(body);
  return [
    ...(answer === 'file' ? [`import { writeFile } from 'node:fs/promises';`, ''] : []),
    `const credentials = btoa(\`api:\${process.env.${secretOf(request)}}\`);`,
    '',
    `const response = await fetch(${literal(url)}, {`,
    ...(method === 'GET' ? [] : [`  method: '${method}',`]),
    isJson
      ? `  headers: { Authorization: \`Basic \${credentials}\`, 'Content-Type': 'application/json' },`
      : `  headers: { Authorization: \`Basic \${credentials}\` },`,
    ...(body === undefined ? [] : [`  body: ${bodyOf(body).replaceAll('\n', '\n  ')},`]),
    '});',
    `if (!response.ok) throw new Error(\`The API answered \${response.status}.\`);`,
    ...use(answer, fileOf(request)),
  ].join('\n');
}

function bodyOf(body: NonNullable<SampleRequest['body']>): string {
  if (!isForm(body)) return `JSON.stringify(${literal(body.value)})`;
  return `new URLSearchParams(${literal(fieldsOf(body))})`;
}

function use(answer: SampleRequest['answer'], file: string): string[] {
  if (answer === 'nothing') return [];
  if (answer === 'file') return [`await writeFile('${file}', Buffer.from(await response.arrayBuffer()));`];
  if (answer === 'either') return ['if (response.status !== 204) console.log(await response.json());'];
  return ['console.log(await response.json());'];
}
