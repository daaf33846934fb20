import { literal } from './literal.ts';
import { fileOf, isForm, type SampleRequest, secretOf } from './requests.ts';

/** The request as a call of `@xs2a/client`. */
export function toClientCall(request: SampleRequest): string {
  const { operationId, parameters, scheme, body, answer } = request;
  const input = {
    ...(isEmpty(parameters.path) ? {} : { path: parameters.path }),
    ...(isEmpty(parameters.query) ? {} : { query: parameters.query }),
    ...(body === undefined ? {} : { body: body.value }),
    ...(body !== undefined && isForm(body) ? { encoding: 'form' } : {}),
  };
  const call = `await client.${operationId}(${isEmpty(input) ? '' : literal(input)}).orThrow();`;
  return [
    ...(answer === 'file' ? [`import { writeFile } from 'node:fs/promises';`] : []),
    `import { createXs2aClient } from '@xs2a/client';`,
    '',
    `const client = createXs2aClient({ ${scheme.name}: process.env.${secretOf(request)} ?? '' });`,
    '',
    ...use(call, answer, fileOf(request)),
  ].join('\n');
}

function use(call: string, answer: SampleRequest['answer'], file: string): string[] {
  if (answer === 'nothing') return [call];
  if (answer === 'file') return [`const file = ${call}`, `await writeFile(file.fileName ?? '${file}', file.stream);`];
  return [`const answer = ${call}`, 'console.log(answer);'];
}

function isEmpty(value: object): boolean {
  return Object.keys(value).length === 0;
}
