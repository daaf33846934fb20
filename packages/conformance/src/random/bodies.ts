/** Random bodies that a contract admits. */

import { isDeepStrictEqual } from 'node:util';
import { bodyFormat, type Contract, decodeForm, encodeForm, type MediaType } from '@xs2a/contract';
import type { Validators } from '@xs2a/contract/validators';
import type { Arbitrary } from 'fast-check';
import { asText } from '../coverage/as-text.ts';
import { generate } from './schema/generate.ts';
import { likely } from './schema/likely.ts';

/**
 * Values of a body, each of them valid for the validator that judges requests.
 *
 * @param media a media type that the suite can write
 * @param isRequired whether there has to be a body: an empty form is none
 * @returns `undefined` when none can be made from the schema
 */
export function validBodies(
  { contract, validators }: { contract: Contract; validators: Validators },
  media: MediaType,
  isRequired: boolean,
): Arbitrary<unknown> | undefined {
  const { schema, type } = media;
  if (schema === undefined) return undefined;
  const isForm = bodyFormat(type) === 'form';
  const made = generate({ contract, isText: isForm }, schema.schema);
  if (made === undefined) return undefined;
  return likely(made.map(isForm ? (value) => asText(value) ?? {} : asJson), (value) =>
    isValidBody(validators, media, isRequired, value),
  );
}

/** Whether the contract admits a body, and its media type carries it unharmed. */
export function isValidBody(validators: Validators, media: MediaType, isRequired: boolean, value: unknown): boolean {
  const { schema, type, encoding } = media;
  if (schema === undefined) return true;
  if (bodyFormat(type) !== 'form') return validators.request(schema, value).length === 0;
  const text = encodeForm(value, encoding);
  if (text === '') return !isRequired && isDeepStrictEqual(value, {});
  // What a form cannot carry would test the form and not the server: a field called `a[b`, say.
  const decoded = decodeForm(text);
  return isDeepStrictEqual(decoded, value) && validators.text(schema, decoded).length === 0;
}

/** As it arrives: `-0` is `0`. */
function asJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
