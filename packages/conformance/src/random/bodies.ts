/** Random bodies that obey a contract. */

import { isDeepStrictEqual } from 'node:util';
import { bodyFormat, type Contract, decodeForm, encodeForm, type MediaType } from '@xs2a/contract';
import type { Validators } from '@xs2a/contract/validators';
import type { Arbitrary } from 'fast-check';
import { violationsOf } from '../cases/read-bodies.ts';
import { asText } from '../coverage/as-text.ts';
import { generate } from './schema/generate.ts';
import { likely } from './schema/likely.ts';

/**
 * Values of a body, each of which the validator of requests accepts.
 *
 * @param media a media type that the suite can write
 * @param isRequired whether there has to be a body; an empty form counts as a missing one
 * @returns `undefined` when no value can be generated from the schema
 */
export function validBodies(
  { contract, validators }: { contract: Contract; validators: Validators },
  media: MediaType,
  isRequired: boolean,
): Arbitrary<unknown> | undefined {
  const { schema, type } = media;
  // A text of another type has a grammar, which no schema describes.
  if (schema === undefined || (type.startsWith('text/') && !/^text\/plain\b/.test(type))) return undefined;
  const isForm = bodyFormat(type) === 'form';
  const generated = generate({ contract, isText: isForm }, schema.schema);
  if (generated === undefined) return undefined;
  return likely(generated.map(isForm ? (value) => asText(value) ?? {} : asJson), (value) =>
    isValidBody(validators, media, isRequired, value),
  );
}

/** Whether random bodies of a media type are sent: types that carry JSON or texts, and have no grammar of their own. */
export function isVaried(type: string): boolean {
  return ['json', 'form', 'multipart', 'text'].includes(bodyFormat(type));
}

/** Whether a body obeys the contract, and its media type can carry it. */
export function isValidBody(validators: Validators, media: MediaType, isRequired: boolean, value: unknown): boolean {
  const { schema, type, encoding } = media;
  if (schema === undefined) return true;
  const format = bodyFormat(type);
  if (format === 'multipart' && isDeepStrictEqual(value, {})) return !isRequired;
  if (format !== 'form') return violationsOf(validators, media, value)?.length === 0;
  const text = encodeForm(value, encoding);
  if (text === '') return !isRequired && isDeepStrictEqual(value, {});
  // A form cannot carry everything, for instance a field called `a[b`.
  const decoded = decodeForm(text, encoding);
  return isDeepStrictEqual(decoded, value) && validators.text(schema, decoded).length === 0;
}

/** The value as the server reads it: `-0` is `0`. */
function asJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
