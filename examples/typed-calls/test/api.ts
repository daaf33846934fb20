import type { Operation } from '@xs2a/contract';
import { readContract } from '@xs2a/contract/read';

const { operations } = await readContract();

/** A stand-in for the API that answers every operation with the first success and the first example of the contract. */
export function exampleApi(called: (operationId: string) => void): typeof fetch {
  return async (input, init) => {
    const operation = find(init?.method ?? 'GET', new URL(String(input)).pathname);
    called(operation.id);
    const success = operation.responses.find(({ status }) => status.startsWith('2'));
    const [media] = success?.content ?? [];
    const status = Number(success?.status);
    if (media === undefined) return new Response(null, { status });
    return new Response(JSON.stringify(media.examples[0]?.value), { status, headers: { 'content-type': media.type } });
  };
}

/** A literal path wins over a template, as the specification wants. */
function find(method: string, path: string): Operation {
  const matching = operations.filter(
    (operation) =>
      operation.method === method && new RegExp(`^${operation.path.replace(/\{\w+\}/g, '[^/]+')}$`).test(path),
  );
  const [operation] = matching.sort((a, b) => a.path.split('{').length - b.path.split('{').length);
  if (operation === undefined) throw new Error(`The contract has no operation at ${method} ${path}.`);
  return operation;
}
