import {
  alternatives,
  bodyFormat,
  type Field,
  fieldsOf,
  type MediaType,
  type Operation,
  type PlacedSchema,
  typesOf,
} from '@xs2a/contract';
import type { Case } from '../types.ts';
import { caseOf, type Derivation, type Deriver, planOf, validBodies, validRequest, writable } from './derivation.ts';
import { nameOf, valueAt, withValue } from './edit.ts';
import { refusals, successes } from './expected.ts';

/** A number of JSON that no double and no integer of a machine can hold. */
const endless = '1e400';

/** A number that every schema without bounds admits. */
const huge = 1e300;

/** Stands for the number in a body until the body is text: no value of JavaScript is written so. */
const mark = 'number-that-no-double-holds';

/** Levels of fields that are changed one by one. */
const depth = 2;

/** A number without bounds in the place of a number: refused where the contract has bounds, otherwise taken or refused. */
export const deriveNumbers: Deriver = function* (derivation, operation) {
  for (const media of writable(derivation, operation)) {
    if (bodyFormat(media.type) === 'json' && media.schema !== undefined)
      for (const field of fieldsOf(derivation.contract, media.schema.schema, depth))
        yield* casesOf(derivation, operation, media, field);
  }
};

function* casesOf(
  derivation: Derivation,
  operation: Operation,
  media: MediaType,
  { path, schema }: Field,
): Generator<Case> {
  const numeric = alternatives(derivation.contract, schema).filter(
    (branch) => !Array.isArray(branch.enum) && !('const' in branch) && typesOf(branch).some(isNumeric),
  );
  const refused = refusals(operation);
  const [first, ...others] = validBodies(derivation, media).map(({ value }) => value);
  const base = [first, ...others].find((body) => valueAt(body, path.slice(0, -1)) !== undefined);
  if (numeric.length === 0 || refused.length === 0 || base === undefined) return;
  // In another branch of a union, the field may be any other.
  const isBounded = derivation.validators.request(media.schema as PlacedSchema, withValue(base, path, huge)).length > 0;
  const body = JSON.stringify(withValue(base, path, mark)).replace(`"${mark}"`, endless);
  const field = nameOf(path);
  const request = {
    ...planOf(operation, { ...validRequest(derivation, operation), body: { media, value: base } }),
    body,
  };
  const covers = { requestMediaType: media.type };
  const name = `json/${field}: is ${endless}`;
  yield isBounded
    ? caseOf(operation, 'bad-input', {
        name,
        title: `the field ${field} is refused when it is ${endless}`,
        request,
        expect: refused,
        covers,
      })
    : caseOf(operation, 'limit', {
        name,
        title: `the field ${field} may be refused, and breaks nothing, when it is ${endless}`,
        request,
        expect: [...successes(operation), ...refused],
        covers,
      });
}

function isNumeric(type: string): boolean {
  return type === 'integer' || type === 'number';
}
