/** Valid bodies: those of the contract, or a generated one where it has none. */
import {
  alternatives,
  bodyFormat,
  type Contract,
  type Example,
  encodeBody,
  fieldsOf,
  isObject,
  type MediaType,
  type PlacedSchema,
  sampleFile,
  typesOf,
} from '@xs2a/contract';
import { sample, sampleBody } from '@xs2a/contract/sample';
import type { Validators } from '@xs2a/contract/validators';
import type { encodeXml } from '@xs2a/contract/xml';
import { withValue } from './edit.ts';
import { hasFiles, withFiles } from './files.ts';
import { violationsOf } from './read-bodies.ts';

/** What bodies are made from. */
export interface BodySource {
  readonly contract: Contract;
  readonly validators: Validators;
  readonly seed: number;
  /** Replaces the ids of an example with ids that exist on the server. Default: examples stay as they are. */
  readonly translate?: <Value>(value: Value) => Value;
  /** Writes XML. Without it, bodies of XML are sent only if an example has their text. */
  readonly encodeXml?: typeof encodeXml | undefined;
}

/** Every example that the schema admits; without one, a generated body if that can be. */
export function findBodies(source: BodySource, media: MediaType): Example[] {
  const examples = validExamples(source, media);
  if (examples.length > 0) return examples;
  const { validators } = source;
  return generatedBodies(source, media)
    .filter(
      (value) => violationsOf(validators, media, value)?.length === 0 && written(source, media, value) !== undefined,
    )
    .slice(0, 1)
    .map((value) => ({ name: '', summary: '', value }));
}

/**
 * The value of a body as its media type carries it: XML is a text.
 *
 * @returns `undefined` for a value that it cannot carry
 */
export function written({ contract, encodeXml }: BodySource, { type, schema }: MediaType, value: unknown): unknown {
  switch (bodyFormat(type)) {
    case 'xml':
      return typeof value === 'string' ? value : encodeXml?.(contract, schema, value);
    case 'text':
      return typeof value === 'string' ? value : undefined;
    case 'binary':
      return typeof value === 'string' || value instanceof Uint8Array ? value : undefined;
    default:
      return value;
  }
}

function validExamples(source: BodySource, media: MediaType): Example[] {
  const { contract, validators, translate = (value) => value } = source;
  return media.examples
    .map((example) => ({ ...example, value: withFiles(media, example.value) }))
    .filter(
      ({ value }) => violationsOf(validators, media, value)?.length === 0 || isForeignText(contract, media, value),
    )
    .map((example) => ({ ...example, value: translate(example.value) }))
    .filter(({ value }) => written(source, media, value) !== undefined);
}

/** The text of a type whose schema describes what is in it: an object in XML. */
function isForeignText(contract: Contract, { type, schema }: MediaType, value: unknown): boolean {
  if (typeof value !== 'string' || !['xml', 'binary'].includes(bodyFormat(type))) return false;
  const types = alternatives(contract, schema?.schema).flatMap(typesOf);
  return types.length > 0 && !types.includes('string');
}

function generatedBodies({ contract, validators, seed }: BodySource, media: MediaType): unknown[] {
  const { schema, type } = media;
  switch (bodyFormat(type)) {
    case 'binary':
      return [sampleFile(type)];
    case 'text':
      // A text of another type has a grammar, which no schema describes.
      if (!/^text\/plain\b/.test(type)) return [];
      return schema === undefined ? ['sample'] : [sample(contract, schema.schema, seed)];
    default:
      if (schema === undefined) return [{}];
      return sampledBodies(contract, schema, validators, seed)
        .map((value) => withFiles(media, value))
        .filter((value) => isBody(media, value));
  }
}

/** Whether a generated value is a body of its type: XML is more than a text, and a form of parts has at least one. */
function isBody(media: MediaType, value: unknown): boolean {
  const format = bodyFormat(media.type);
  if (format === 'xml') return typeof value === 'object';
  return format !== 'multipart' || (encodeBody(media, value).content.length > 0 && hasFiles(media, value));
}

/** The smallest body of a schema, and the same with one field more, because the smallest may be too small. */
function sampledBodies(contract: Contract, schema: PlacedSchema, validators: Validators, seed: number): unknown[] {
  const smallest = sampleBody(contract, schema, validators.request, seed);
  if (!isObject(smallest)) return [smallest];
  const fields = fieldsOf(contract, schema.schema, 1);
  return [
    smallest,
    ...fields.map(({ path, schema: field }) => withValue(smallest, path, sample(contract, field, seed))),
  ];
}
