import { readFileSync } from 'node:fs';

interface Reference {
  $ref?: string;
}
interface Operation {
  operationId: string;
  responses: Record<string, Reference & { content?: Record<string, { examples: Record<string, Reference> }> }>;
}

const bundle = JSON.parse(readFileSync(new URL(import.meta.resolve('@xs2a/openapi/openapi.json')), 'utf8'));

/** A stand-in for the API that answers every operation with the first success and the first example of the contract. */
export function exampleApi(called: (operationId: string) => void): typeof fetch {
  return async (input, init) => {
    const operation = find(init?.method ?? 'GET', new URL(String(input)).pathname);
    called(operation.operationId);
    const [status = '', response] = Object.entries(operation.responses).find(([code]) => code.startsWith('2')) ?? [];
    const content = resolve<Operation['responses'][string]>(response ?? {}).content;
    if (content === undefined) return new Response(null, { status: Number(status) });
    const [type = '', { examples }] = Object.entries(content)[0] ?? ['', { examples: {} }];
    const example = resolve<{ value: unknown }>(Object.values(examples)[0] ?? {});
    return new Response(JSON.stringify(example.value), {
      status: Number(status),
      headers: { 'content-type': type },
    });
  };
}

/** A literal path wins over a template, as the specification wants. */
function find(method: string, path: string): Operation {
  const templates = Object.keys(bundle.paths).sort((a, b) => a.split('{').length - b.split('{').length);
  const template = templates.find((name) => new RegExp(`^${name.replace(/\{\w+\}/g, '[^/]+')}$`).test(path)) ?? '';
  return bundle.paths[template][method.toLowerCase()];
}

function resolve<Target>(value: Reference): Target {
  const keys = value.$ref?.slice(2).split('/');
  return keys === undefined ? (value as Target) : keys.reduce((node, key) => node[key], bundle);
}
