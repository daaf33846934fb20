/** Copies of the contract that are wrong in one way: a validator that accepts them says nothing. */
import type { Shown } from './collect.ts';
import type { Check } from './validators.ts';

type Named = Record<string, Record<string, unknown>>;
type Document = Record<string, unknown> & { components: { parameters: Named; schemas: Named } };

export interface Broken {
  document: Document;
  /** The values that the document shows. */
  shown: Shown[];
}

/** A copy with one mistake, which the check has to find. */
export function breakDocument({ document, shown }: Broken, check: Check): Broken {
  const copy = structuredClone(document);
  if (check === 'document') delete Object.values(copy.components.parameters)[0]?.in;
  if (check === 'schemas') Object.assign(copy.components.schemas.Verification ?? {}, { requried: [] });
  if (check !== 'examples') return { document: copy, shown };
  return { document, shown: [...shown, { place: '#', schema: '#/components/schemas/Verification', value: 'text' }] };
}
