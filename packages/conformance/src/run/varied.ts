/** Bodies that differ from an example in what may have to be unique. */
import { alternatives, fieldsOf, type MediaType, mergedSchema, type Schema, typesOf } from '@xs2a/contract';
import { patternText } from '@xs2a/contract/sample';
import type { Derivation } from '../cases/derivation.ts';
import { valueAt, withValue } from '../cases/edit.ts';

/**
 * The body with other texts, as far as its schema admits them.
 *
 * @param salt no two calls with the same give different bodies
 */
export function variedBody(
  { contract, validators }: Derivation,
  media: MediaType,
  body: unknown,
  salt: number,
): unknown {
  const { schema } = media;
  if (schema === undefined) return body;
  let varied = body;
  for (const { path, schema: field } of fieldsOf(contract, schema.schema, 1)) {
    const value = valueAt(body, path);
    if (typeof value !== 'string' || value === '') continue;
    const [own = mergedSchema(contract, field)] = alternatives(contract, field).filter((branch) =>
      typesOf(branch).includes('string'),
    );
    const text = otherText(own, value, salt);
    const candidate = text === undefined ? varied : withValue(varied, path, text);
    if (validators.request(schema, candidate).length === 0) varied = candidate;
  }
  return varied;
}

function otherText(schema: Schema, value: string, salt: number): string | undefined {
  if (Array.isArray(schema.enum) || 'const' in schema) return undefined;
  if (typeof schema.pattern === 'string') return patternText(schema.pattern, schema, salt);
  const mark = salt.toString(36);
  switch (schema.format) {
    case 'email':
    case 'idn-email':
      return value.replace('@', `+${mark}@`);
    case 'uuid':
      return `${value.slice(0, -12)}${salt.toString(16).padStart(12, '0')}`;
    case undefined:
      return [...`${value}-${mark}`].slice(-Number(schema.maxLength ?? Number.POSITIVE_INFINITY)).join('');
    default:
      return undefined;
  }
}
