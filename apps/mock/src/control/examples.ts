import { type Contract, type MediaTypeObject, resolve } from '../contract.ts';

/** An example of a body. */
export interface NamedExample {
  name: string;
  summary: string;
  value: unknown;
}

/** The named examples of a body; a nameless one is called `default`. */
export function listExamples(contract: Contract, body: MediaTypeObject): NamedExample[] {
  const named = Object.entries(body.examples ?? {}).map(([name, reference]) => {
    const { summary = name, value } = resolve<{ summary?: string; value?: unknown }>(contract, reference as object);
    return { name, summary, value };
  });
  if (named.length > 0 || !('example' in body)) return named;
  return [{ name: 'default', summary: 'Example', value: body.example }];
}
