/** How the fields of forms are written: what the document says, and what OpenAPI says where it does not. */
import { object } from './json.ts';
import { isJson, isRange } from './media-types.ts';
import type { Contract, FieldEncoding, Header, Schema } from './model.ts';
import { alternatives, mergedSchema, typesOf } from './schemas.ts';

/** The encodings of a URL-encoded form or of XML, and which of the fields are lists. */
export function formEncodings(
  contract: Pick<Contract, 'resolve'>,
  node: unknown,
  declared: Readonly<Record<string, FieldEncoding>>,
): Record<string, FieldEncoding> {
  const fields = alternatives(contract, node).flatMap(({ properties }) => Object.entries(object(properties)));
  const lists = fields.filter(([, field]) => alternatives(contract, field).flatMap(typesOf).join() === 'array');
  const isList = true;
  return { ...declared, ...Object.fromEntries(lists.map(([name]) => [name, { ...declared[name], isList }])) };
}

/**
 * The encodings of a multipart body.
 *
 * @param node schema of the body
 * @param declared `encoding` of the media type
 * @param headersOf the headers of an Encoding Object
 */
export function partEncodings(
  contract: Pick<Contract, 'resolve'>,
  node: unknown,
  declared: Readonly<Record<string, unknown>>,
  headersOf: (name: string) => readonly Header[],
): Record<string, FieldEncoding> {
  const fields = alternatives(contract, node).flatMap(({ properties }) => Object.entries(object(properties)));
  const byName = new Map(fields.map(([name, field]) => [name, partEncoding(contract, field)] as const));
  for (const [name, encoding] of Object.entries(declared)) {
    const { contentType, ...others } = object(encoding) as FieldEncoding;
    const known = byName.get(name) ?? {};
    const type = contentType === undefined ? undefined : firstType(contentType);
    const isFile = known.isFile === true || (type !== undefined && !isJson(type) && !type.startsWith('text/'));
    byName.set(name, {
      ...known,
      ...others,
      ...(type !== undefined && { contentType: type }),
      ...(isFile && { isFile }),
      headers: headersOf(name),
    });
  }
  return Object.fromEntries(byName);
}

function partEncoding(contract: Pick<Contract, 'resolve'>, node: unknown): FieldEncoding {
  const schema = mergedSchema(contract, node);
  const isList = typesOf(schema).join() === 'array';
  const entry = isList ? mergedSchema(contract, schema.items ?? {}) : schema;
  return { ...(isList && { isList }), ...entryEncoding(alternatives(contract, entry)) };
}

function entryEncoding(branches: readonly Schema[]): FieldEncoding {
  const [{ format, contentMediaType, contentEncoding } = {}] = branches;
  if (typeof contentMediaType === 'string' && contentEncoding === undefined)
    return { contentType: contentMediaType, ...(!isJson(contentMediaType) && { isFile: true }) };
  if (format === 'binary') return { contentType: 'application/octet-stream', isFile: true };
  const isNested = branches.every((branch) => {
    const types = typesOf(branch);
    return types.length > 0 && types.every((type) => type === 'object' || type === 'array');
  });
  return isNested ? { contentType: 'application/json' } : {};
}

/** The first of the media types that a part may have. */
function firstType(list: string): string {
  return concreteType(list.split(',')[0]?.trim().toLowerCase() ?? '');
}

/** A media type in a range. */
export function concreteType(range: string): string {
  if (!isRange(range)) return range;
  const types: Readonly<Record<string, string>> = {
    'application/*': 'application/octet-stream',
    'image/*': 'image/png',
    'multipart/*': 'multipart/form-data',
    'text/*': 'text/plain',
  };
  return types[range.split(';', 1)[0] ?? ''] ?? 'application/octet-stream';
}
