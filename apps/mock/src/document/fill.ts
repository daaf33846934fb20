/** Puts what is known of an error into a body that a document describes. */
import { STATUS_CODES } from 'node:http';
import { alternatives, type Contract, isObject, type JsonObject, object } from '@xs2a/contract';
import { sample } from '@xs2a/contract/sample';
import type { FieldErrors, Problem } from '@xs2a/server';

export interface Filling {
  readonly contract: Contract;
  readonly problem: Problem;
  /** Path of the request. */
  readonly path: string;
  /** Whether the body is an example, whose codes mean something, and not generated. */
  readonly isExample: boolean;
  /** Where a refused field was sent. */
  readonly placeOf: (field: string) => string;
}

interface Member {
  readonly names: RegExp;
  readonly of: (filling: Filling) => readonly unknown[];
  /** Whether an example may have something better. */
  readonly keeps: (example: unknown) => boolean;
  /** Whether it is also written where the body does not have it. */
  readonly isAdded: boolean;
}

/** What is written under the names that errors usually have: the first value that the schema admits. */
const members: readonly Member[] = [
  {
    names: /^(?:http_?)?(?:status|status_?code)$/i,
    of: ({ problem: { status } }) => [status, String(status)],
    keeps: (example) => !isStatus(example),
    isAdded: true,
  },
  {
    names: /^code$/i,
    of: ({ problem: { status } }) => [status, String(status)],
    keeps: (example) => !isStatus(example),
    isAdded: false,
  },
  {
    names: /^(?:title|error|status_?text|reason)$/i,
    of: ({ problem: { status } }) => [STATUS_CODES[status] ?? 'Error'],
    // `invalid_request` is a code.
    keeps: (example) => typeof example === 'string' && /^[a-z0-9_.:-]+$/.test(example),
    isAdded: true,
  },
  {
    names: /^(?:details?|message|msg|error_?message|error_?description|description|text)$/i,
    of: ({ problem }) => [detailOf(problem), problem.message],
    keeps: () => false,
    isAdded: true,
  },
  { names: /^(?:instance|path)$/i, of: ({ path }) => [path], keeps: () => false, isAdded: false },
  // The address of a kind of problem is that of another one. A name of a kind may fit.
  { names: /^type$/i, of: () => ['about:blank'], keeps: (example) => !String(example).includes('/'), isAdded: false },
  {
    names: /^(?:field|param|parameter)$/i,
    of: ({ problem: { errors = {} } }) => [...Object.keys(errors).slice(0, 1), null],
    keeps: () => false,
    isAdded: false,
  },
];

/** Names of lists and maps of refused fields. */
const collections =
  /^(?:errors|violations|issues|(?:field|validation)_?errors|invalid[_-]?(?:params|parameters|fields)|details?|messages?)$/i;

/** Names under which an entry of such a list says what is refused, and why. */
const fieldNames = /^(?:field|name|param|parameter|path|pointer|property|key|source|attribute|loc)$/i;
const placeNames = /^(?:in|location)$/i;
const reasonNames = /^(?:message|msg|detail|reason|description|title|text|error)$/i;

/**
 * Replaces what a body says of another error: status, title, message and refused fields. A member is replaced only if the
 * body still obeys its schema afterwards.
 *
 * @param node schema of the body
 * @param fits whether a whole body is valid
 */
export function fill(
  filling: Filling,
  node: unknown,
  body: JsonObject,
  fits: (body: JsonObject) => boolean,
): JsonObject {
  const properties: JsonObject = Object.assign(
    {},
    ...alternatives(filling.contract, node).map((schema) => object(schema.properties)),
  );
  let current = body;
  for (const name of new Set([...Object.keys(body), ...Object.keys(properties)])) {
    const candidates = candidatesOf(filling, name, current, properties[name], fits);
    current = candidates.find(fits) ?? current;
  }
  return current;
}

function candidatesOf(
  filling: Filling,
  name: string,
  body: JsonObject,
  node: unknown,
  fits: (body: JsonObject) => boolean,
): JsonObject[] {
  const before = body[name];
  const withMember = (value: unknown) => ({ ...body, [name]: value });
  if (collections.test(name) && (isCollection(before) || isCollection(emptyOf(filling, node)))) {
    const { [name]: _, ...without } = body;
    const lists = collectionsOf(filling, before, node).map(withMember);
    if (filling.problem.errors !== undefined) return lists;
    return before === undefined ? [] : [without, withMember([filling.problem.message]), ...lists];
  }
  // An envelope: `{error: {code, message}}`.
  if (isObject(before)) return [withMember(fill(filling, node, before, (inner) => fits(withMember(inner))))];
  const member = members.find(({ names }) => names.test(name));
  if (member === undefined || (before === undefined && !member.isAdded)) return [];
  if (filling.isExample && before !== undefined && member.keeps(before)) return [];
  return member.of(filling).map(withMember);
}

/** The refused fields, in the shapes that such a collection may have; the empty ones come last. */
function collectionsOf(filling: Filling, before: unknown, node: unknown): unknown[] {
  const errors: FieldErrors = filling.problem.errors ?? {};
  const refused = Object.entries(errors).flatMap(([field, messages]) =>
    messages.map((message) => ({ field, message })),
  );
  const [schema] = alternatives(filling.contract, node);
  const first = Array.isArray(before) ? before[0] : undefined;
  const entry = first ?? sample(filling.contract, schema?.items ?? {}, 1);
  const entries = isObject(entry)
    ? refused.map(({ field, message }) => entryOf(filling, withNames(filling, entry, schema?.items), field, message))
    : refused.map(({ message }) => message);
  const singles = Object.fromEntries(Object.entries(errors).map(([field, [message]]) => [field, message]));
  return [entries, refused.map(({ message }) => message), { ...errors }, singles, [], {}];
}

/** An entry with all names that its schema has for the field and the reason. */
function withNames({ contract }: Filling, entry: JsonObject, items: unknown): JsonObject {
  const [schema] = alternatives(contract, items);
  const isKnown = (name: string) => [fieldNames, placeNames, reasonNames].some((names) => names.test(name));
  const names = Object.keys(object(schema?.properties)).filter(isKnown);
  return {
    ...Object.fromEntries(names.map((name) => [name, sample(contract, object(schema?.properties)[name], 1)])),
    ...entry,
  };
}

function entryOf({ placeOf }: Filling, entry: JsonObject, field: string, message: string): JsonObject {
  const pairs = Object.entries(entry).map(([name, value]) => {
    if (reasonNames.test(name)) return [name, message];
    if (placeNames.test(name)) return [name, placeOf(field)];
    if (!fieldNames.test(name)) return [name, value];
    if (Array.isArray(value)) return [name, [placeOf(field), ...field.split('.')]];
    return [name, /^pointer$/i.test(name) ? `/${field.replaceAll('.', '/')}` : field];
  });
  return Object.fromEntries(pairs);
}

function isCollection(value: unknown): boolean {
  return Array.isArray(value) || isObject(value);
}

/** An empty value of a schema, where that is a list or an object. */
function emptyOf({ contract }: Filling, node: unknown): unknown {
  const types = alternatives(contract, node).flatMap(({ type }) => [type].flat());
  if (types.includes('array')) return [];
  return types.includes('object') ? {} : undefined;
}

/** The most messages about fields that one text contains. */
const maxMessages = 5;

/** The reason of a problem as one text: the messages about the fields, if there are any. */
export function detailOf({ message, errors = {} }: Problem): string {
  const messages = Object.values(errors).flat();
  return messages.length === 0 ? message : messages.slice(0, maxMessages).join(' ');
}

function isStatus(value: unknown): boolean {
  return /^[1-5][0-9]{2}$/.test(String(value));
}
