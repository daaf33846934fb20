/**
 * The fields that a schema mentions. A new field in an object is not breaking: senders do not send what their contract
 * does not mention, and readers ignore it.
 */

import { namesIn } from './keywords.ts';
import { contentOf, inside, listAt, type Part, schemaAt, schemaNamed, schemasAt, targetOf } from './part.ts';
import { matches } from './patterns.ts';

/** A field: one with a name, or any other field, of which only the patterns are known that its name matches. */
export type Field = { name: string } | { name: undefined; patterns: ReadonlySet<string> };

export function isNamedBy(pattern: string, field: Field): boolean | undefined {
  return field.name === undefined ? field.patterns.has(pattern) : matches(pattern, field.name);
}

export class KnownFields {
  readonly #schemas: Part[];
  #parts: Part[] | undefined;
  /** The fields inside named fields: proofs ask for them again and again. */
  readonly #fields = new Map<string, KnownFields>();

  constructor(schemas: Part[]) {
    this.#schemas = schemas;
  }

  has(field: Field): boolean {
    if (this.#partsOf().some((part) => isRequired(part, field))) return true;
    return this.field(field).#schemas.length > 0;
  }

  /** The fields inside a field. */
  field(field: Field): KnownFields {
    const known = field.name === undefined ? undefined : this.#fields.get(field.name);
    if (known !== undefined) return known;
    const fields = new KnownFields(this.#partsOf().flatMap((part) => schemasOfField(part, field)));
    if (field.name !== undefined) this.#fields.set(field.name, fields);
    return fields;
  }

  /** The fields inside an item of a list. */
  item(index: number): KnownFields {
    const schemas = this.#partsOf().flatMap((part) => {
      const item = listAt(part, 'prefixItems')[index] ?? schemaAt(part, 'items');
      return [item, schemaAt(part, 'contains'), schemaAt(part, 'unevaluatedItems')].filter(
        (schema) => schema !== undefined,
      );
    });
    return new KnownFields(schemas);
  }

  #partsOf(): Part[] {
    this.#parts ??= partsIn(this.#schemas);
    return this.#parts;
  }
}

/** The schemas, and all schemas inside them that may apply to the same value. */
export function partsIn(schemas: readonly Part[], seen: Set<string> = new Set()): Part[] {
  return schemas.flatMap((part) => {
    if (seen.has(part.key)) return [];
    seen.add(part.key);
    const target = targetOf(part);
    const nested = [
      ...['allOf', 'anyOf', 'oneOf'].flatMap((keyword) => listAt(part, keyword)),
      ...['if', 'then', 'else', 'not'].map((keyword) => schemaAt(part, keyword)),
      ...schemasAt(part, 'dependentSchemas').values(),
      target,
    ].filter((schema) => schema !== undefined);
    return [part, ...partsIn(nested, seen)];
  });
}

function isRequired(part: Part, { name }: Field): boolean {
  const content = contentOf(part);
  return name !== undefined && typeof content === 'object' && namesIn(content.required).includes(name);
}

function schemasOfField(part: Part, field: Field): Part[] {
  const named = field.name === undefined ? undefined : schemaNamed(part, 'properties', field.name);
  const matching = [...schemasAt(part, 'patternProperties')].filter(([pattern]) => isNamedBy(pattern, field) !== false);
  const content = contentOf(part);
  const typed = ['additionalProperties', 'unevaluatedProperties'].flatMap((keyword) => {
    const raw = typeof content === 'object' ? content[keyword] : undefined;
    const isTyped = typeof raw === 'object' && raw !== null && Object.keys(raw).length > 0;
    return isTyped ? [inside(part, raw, keyword)] : [];
  });
  return [...(named === undefined ? [] : [named]), ...matching.map(([, schema]) => schema), ...typed];
}
