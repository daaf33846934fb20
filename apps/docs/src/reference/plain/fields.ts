import { isObject, object, type Schema } from '@xs2a/contract';
import { code } from './html.ts';
import { toHtml } from './markdown.ts';
import { limitsOf, linkTo, typeText } from './types.ts';

/** A name with what may stand under it: a field, a parameter, a header or a status. */
export interface Entry {
  name: string;
  /** Words after the name: type, place. */
  about: readonly string[];
  required: boolean;
  /** HTML. */
  content: string;
}

export function entryList(entries: readonly Entry[]): string {
  if (entries.length === 0) return '';
  const items = entries.map(({ name, about, required, content }) => {
    const words = [...about.filter((text) => text !== ''), ...(required ? ['<strong>required</strong>'] : [])];
    return `<dt>${code(name)}${words.length === 0 ? '' : ` ${words.join(', ')}`}</dt><dd>${content}</dd>`;
  });
  return `<dl>${items.join('')}</dl>`;
}

/**
 * Everything that a schema says: description, limits, members of unions, and fields with their fields. What a reference
 * leads to is not repeated.
 */
export function schemaBody(schema: Schema): string {
  const description = typeof schema.description === 'string' ? toHtml(schema.description) : '';
  return description + withoutDescription(schema);
}

function withoutDescription(schema: Schema): string {
  const limits = limitsOf(schema);
  const { items, additionalProperties } = schema;
  return [
    limits.length === 0 ? '' : `<p>${sentence(limits.join(', '))}</p>`,
    allOf(schema),
    union(schema),
    entryList(fieldsOf(schema)),
    dependencies(schema),
    inner(items, 'Each entry: '),
    inner(additionalProperties, 'Each other field: '),
  ].join('');
}

/** A schema within another one, if it has more to say than its type. */
function inner(schema: unknown, label: string): string {
  if (!isObject(schema) || typeof schema.$ref === 'string') return '';
  const body = schemaBody(schema);
  return body === '' ? '' : `<div class="inner"><p>${label}${typeText(schema)}</p>${body}</div>`;
}

function fieldsOf({ properties, required }: Schema): Entry[] {
  const names = Array.isArray(required) ? required : [];
  return Object.entries(object(properties)).map(([name, property]) => {
    const schema = object(property);
    return { name, about: [typeText(schema)], required: names.includes(name), content: schemaBody(schema) };
  });
}

function allOf({ allOf: members }: Schema): string {
  if (!Array.isArray(members)) return '';
  return members
    .map((member: Schema) =>
      typeof member.$ref === 'string' ? `<p>All fields of ${linkTo(member.$ref)}.</p>` : schemaBody(member),
    )
    .join('');
}

function union({ oneOf, anyOf, discriminator }: Schema): string {
  const members = oneOf ?? anyOf;
  if (!Array.isArray(members)) return '';
  const { propertyName, mapping } = object(discriminator);
  if (typeof propertyName === 'string' && isObject(mapping)) {
    const choices = Object.entries(mapping).map(
      ([tag, reference]) => `<li>${code(tag)}: ${linkTo(String(reference))}</li>`,
    );
    return `<p>${code(propertyName)} decides:</p><ul>${choices.join('')}</ul>`;
  }
  const alternatives = members.map((member: Schema) => `<li>${typeText(member)}${inList(member)}</li>`);
  return `<p>One of:</p><ul>${alternatives.join('')}</ul>`;
}

function inList(member: Schema): string {
  if (typeof member.$ref === 'string') return '';
  const { description, properties, items, additionalProperties } = member;
  if ([description, properties, items, additionalProperties].some((part) => part !== undefined))
    return schemaBody(member);
  const limits = limitsOf(member);
  return limits.length === 0 ? '' : `, ${limits.join(', ')}`;
}

function dependencies({ dependentRequired }: Schema): string {
  const pairs = Object.entries(object(dependentRequired)).map(
    ([name, needed]) => `${code(name)} needs ${[needed].flat().map(String).map(code).join(' and ')}`,
  );
  return pairs.length === 0 ? '' : `<p>${sentence(pairs.join(', '))}</p>`;
}

/** Phrases of a schema as a sentence: the first letter is a capital, unless code begins it. */
function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
