/** Applies changes to a valid input. */
import { encodePath, isObject, type Operation } from '@xs2a/contract';
import { type Change, strangeNames } from './changes.ts';
import { type Input, isAddress, isGuessed, isReading } from './input.ts';

/** Characters of the longest text in a path or a query, because servers limit the length of an address. */
const maxAddressText = 500;

/** The keys that lead to a place in an input: `['body', 'metadata', 'custid']`. */
export type Keys = readonly string[];

export function spoil(operation: Operation, input: Input, changes: readonly Change[]): Input {
  const spoiled = changes.reduce<Input>(change, input);
  const path = mapped(spoiled.path, (value) =>
    shorten(typeof value === 'object' ? JSON.stringify(value) : String(value)),
  );
  return {
    ...spoiled,
    // Another path would be another operation, and a number that is counted up may be an object of somebody else.
    path: isAddress(encodePath(operation, path)) && isHarmless(path) ? path : input.path,
    query: mapped(spoiled.query, addressable),
  };

  function isHarmless(values: Input['path']): boolean {
    return isReading(operation) || !isGuessed(values, input.path);
  }
}

function change(input: Input, { at, how, value }: Change): Input {
  const places = placesOf(input);
  const place = places[at % Math.max(places.length, 1)];
  if (place === undefined) return { ...input, query: { ...input.query, [nameFor(at)]: value } };
  // A segment of a path cannot be missing.
  if (how === 'drop' && place[0] !== 'path') return edit(input, place, () => undefined) as Input;
  return edit(input, place, (old) => {
    if (how === 'wrap') return at % 2 === 0 ? [old] : { value: old };
    if (how === 'add' && isObject(old)) return withField(old, nameFor(at), value);
    return value;
  }) as Input;
}

/** The places of all values that can be changed: parameters, the body, and everything inside it. */
export function placesOf({ path, query, body }: Input): Keys[] {
  return [
    ...Object.keys(path).map((name) => ['path', name]),
    ...Object.keys(query).map((name) => ['query', name]),
    ...(body === undefined ? [] : [['body'], ...inside(body, ['body'])]),
  ];
}

function inside(value: unknown, keys: Keys): Keys[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => [[...keys, key], ...inside(member, [...keys, key])]);
}

/** A copy with another value at a place, or without the place if that value is `undefined`. */
export function edit(node: unknown, [key, ...rest]: Keys, how: (old: unknown) => unknown): unknown {
  if (key === undefined) return how(node);
  if (Array.isArray(node)) {
    return node.flatMap((member, index) => {
      const value = String(index) === key ? edit(member, rest, how) : member;
      return value === undefined ? [] : [value];
    });
  }
  if (!isObject(node)) return node;
  const members = Object.entries(node).flatMap(([name, member]) => {
    const value = name === key ? edit(member, rest, how) : member;
    return value === undefined ? [] : [[name, value] as const];
  });
  // Unlike an assignment, `fromEntries` creates a field for `__proto__`.
  return Object.fromEntries(members);
}

function withField(fields: Record<string, unknown>, name: string, value: unknown): Record<string, unknown> {
  return Object.fromEntries([...Object.entries(fields).filter(([known]) => known !== name), [name, value]]);
}

function nameFor(at: number): string {
  return strangeNames[at % strangeNames.length] as string;
}

function mapped(values: Input['path'], how: (value: unknown) => unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, how(value)]));
}

/** A value in an address: nested values are written as JSON. */
function addressable(value: unknown): unknown {
  if (typeof value === 'string') return shorten(value);
  if (typeof value !== 'object' || value === null) return value;
  const text = JSON.stringify(value);
  const isFlat = Object.values(value).every((member) => typeof member !== 'object' || member === null);
  return isFlat && text.length <= maxAddressText ? value : shorten(text);
}

function shorten(text: string): string {
  return [...text].slice(0, maxAddressText).join('');
}
