import { isObject, type Schema, typesOf } from '@xs2a/contract';
import { route, schemasTag } from '../parts.ts';
import { code, escapeHtml, value } from './html.ts';

/** The schema at a `$ref`, as a link to its section. */
export function linkTo(reference: string): string {
  const name = reference.split('/').at(-1) ?? '';
  return `<a href="#${anchorOf(route(schemasTag, name))}">${escapeHtml(name)}</a>`;
}

/** The id of a part of the page, which is its route in the interactive reference. */
export function anchorOf(url: string): string {
  return url.slice(url.indexOf('#') + 1);
}

/** What a schema accepts, in a few words: `string or integer`, `list of Risk`. */
export function typeText(schema: Schema): string {
  if (typeof schema.$ref === 'string') return linkTo(schema.$ref);
  const union = schema.oneOf ?? schema.anyOf;
  if (Array.isArray(union)) return unique(union.map((member) => typeText(member)));
  if (Array.isArray(schema.allOf) && schema.properties === undefined) {
    return schema.allOf
      .filter(({ $ref }: Schema) => $ref !== undefined)
      .map(typeText)
      .join(' with ');
  }
  const format = typeof schema.format === 'string' ? ` (${escapeHtml(schema.format)})` : '';
  return unique(typesOf(schema).map((type) => `${namedType(type, schema)}${format}`)) || 'any value';
}

function namedType(type: string, { items, additionalProperties, properties }: Schema): string {
  if (type === 'array' && isObject(items)) return `list of ${typeText(items)}`;
  if (type === 'object' && properties === undefined && isObject(additionalProperties))
    return `object with values: ${typeText(additionalProperties)}`;
  return type;
}

function unique(texts: readonly string[]): string {
  return [...new Set(texts)].join(' or ');
}

/** What a value has to satisfy apart from its type: `at least 1`, `default 15`. */
export function limitsOf(schema: Schema): string[] {
  const { enum: choices, const: only, default: usual, examples, propertyNames } = schema;
  const phrases: [keyword: string, phrase: (limit: string) => string][] = [
    ['minimum', (limit) => `at least ${limit}`],
    ['exclusiveMinimum', (limit) => `more than ${limit}`],
    ['maximum', (limit) => `at most ${limit}`],
    ['exclusiveMaximum', (limit) => `less than ${limit}`],
    ['multipleOf', (limit) => `a multiple of ${limit}`],
    ['minLength', (limit) => `at least ${count(limit, 'character')}`],
    ['maxLength', (limit) => `at most ${count(limit, 'character')}`],
    ['pattern', (limit) => `matches ${limit}`],
    ['minItems', (limit) => `at least ${count(limit, 'entry', 'entries')}`],
    ['maxItems', (limit) => `at most ${count(limit, 'entry', 'entries')}`],
    ['minProperties', (limit) => `at least ${count(limit, 'field')}`],
    ['maxProperties', (limit) => `at most ${count(limit, 'field')}`],
    ['contentMediaType', (limit) => `media type ${limit}`],
  ];
  const isOpen = schema['x-extensible-enum'] !== undefined;
  const choice = Array.isArray(choices) && only === undefined ? choices.map(value).join(', ') : undefined;
  const [example] = Array.isArray(examples) ? examples : [];
  return [
    ...(only === undefined ? [] : [`always ${value(only)}`]),
    ...(choice === undefined ? [] : [isOpen ? `known values: ${choice}; others may be added` : `one of ${choice}`]),
    ...phrases.flatMap(([keyword, phrase]) => (schema[keyword] === undefined ? [] : [phrase(value(schema[keyword]))])),
    ...(isObject(propertyNames) ? limitsOf(propertyNames).map((limit) => `names: ${limit}`) : []),
    ...(usual === undefined ? [] : [`default ${value(usual)}`]),
    ...(example === undefined ? [] : [`for example ${value(example)}`]),
  ];
}

function count(limit: string, one: string, many = `${one}s`): string {
  return `${limit} ${limit === code('1') ? one : many}`;
}
