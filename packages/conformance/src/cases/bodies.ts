import { bodyFormat, type MediaType, type Operation } from '@xs2a/contract';
import type { Case } from '../types.ts';
import { caseOf, type Derivation, type Deriver, planOf, validBodies, validRequest, writable } from './derivation.ts';
import { refusals, successes } from './expected.ts';
import { type Variant, variantsOf } from './fields.ts';
import { written } from './find-bodies.ts';

/** Bodies at the limits of each field (accepted), and beyond them (refused, naming the field). */
export const deriveBodies: Deriver = function* (derivation, operation) {
  for (const media of writable(derivation, operation)) {
    const bodies = validBodies(derivation, media).map(({ value }) => value);
    for (const variant of variantsOf(derivation, media, bodies))
      yield* caseOfVariant(derivation, operation, media, variant);
    yield* deriveRaw(derivation, operation, media);
  }
};

function* caseOfVariant(
  derivation: Derivation,
  operation: Operation,
  media: MediaType,
  { field, what, body, violations, madeUp }: Variant,
): Generator<Case> {
  const encoding = bodyFormat(media.type);
  const value = written(derivation, media, body);
  if (value === undefined) return;
  const request = planOf(operation, { ...validRequest(derivation, operation), body: { media, value } });
  // An empty form is no body: where the body is optional, its schema does not apply.
  if (request.body === '' && (violations.length === 0 || operation.body?.required !== true)) return;
  const covers = { requestMediaType: media.type };
  const name = `${encoding}/${field}: ${what}`;
  if (violations.length === 0) {
    const title = `the field ${field} is accepted when it ${what} (${encoding})`;
    yield caseOf(operation, 'limit', { name, title, request, expect: successes(operation), madeUp, covers });
    return;
  }
  const expect = refusals(operation);
  if (expect.length === 0) return;
  const title = `the field ${field} is refused when it ${what} (${encoding})`;
  yield caseOf(operation, 'bad-input', { name, title, request, expect, field: fieldToName(field, violations), covers });
}

/** The field that an answer has to name: the changed one, or the only one that breaks the schema. */
function fieldToName(field: string, violations: readonly { field: string }[]): string | undefined {
  const fields = [...new Set(violations.map((violation) => violation.field))];
  if (fields.some((name) => name === field || name.startsWith(`${field}.`))) return field;
  return fields.length === 1 && fields[0] !== '' ? fields[0] : undefined;
}

/** Bodies that are not JSON, and JSON that is not an object. */
function* deriveRaw(derivation: Derivation, operation: Operation, media: MediaType): Generator<Case> {
  const expect = refusals(operation);
  if (bodyFormat(media.type) !== 'json' || media.schema === undefined || expect.length === 0) return;
  const { schema } = media;
  const isRefused = (value: unknown) => derivation.validators.request(schema, value).length > 0;
  const texts = [
    { what: 'is cut off', body: '{"', isBad: true },
    { what: 'is a list', body: '[]', isBad: isRefused([]) },
    { what: 'is a text', body: '"text"', isBad: isRefused('text') },
    { what: 'is null', body: 'null', isBad: isRefused(null) },
    { what: 'is an empty object', body: '{}', isBad: isRefused({}) },
  ];
  const valid = validRequest(derivation, operation);
  for (const { what, body } of texts.filter(({ isBad }) => isBad)) {
    const request = { ...planOf(operation, { ...valid, body: { media, value: {} } }), body };
    const title = `a body that ${what} is refused`;
    const covers = { requestMediaType: media.type };
    yield caseOf(operation, 'bad-input', { name: `json/body: ${what}`, title, request, expect, covers });
  }
  if (operation.body?.required !== true) return;
  const request = planOf(operation, { ...valid, body: undefined });
  yield caseOf(operation, 'bad-input', {
    name: 'json/body: is missing',
    title: 'a missing body is refused',
    request,
    expect,
  });
}
