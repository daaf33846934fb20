/** Changes that make a valid input invalid. */
import fc, { type Arbitrary } from 'fast-check';

/** One change, somewhere in an input. */
export interface Change {
  /** Number of the place, modulo the number of places in the input. */
  readonly at: number;
  readonly how: 'drop' | 'replace' | 'add' | 'wrap';
  /** The new value, for `replace` and `add`. */
  readonly value: unknown;
}

/** Characters of a text that is too long for a name, but not for a request. */
const hugeLength = 20_000;

/** Values that programs often handle wrongly. */
const nasty: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  0.1,
  2 ** 31,
  -(2 ** 31) - 1,
  2 ** 53,
  1e308,
  5e-324,
  '',
  ' ',
  'null',
  'NaN',
  '1e400',
  '-0',
  '\u0000',
  '\u202Eabc',
  'a\u0301\u0328',
  '👩‍👩‍👧‍👦'.repeat(20),
  'Ⅳ٣',
  '%00%0d%0a',
  '\'"`;--',
  '../../..',
  '<b>&amp;',
  '{{1}}<%= 1 %>',
  'A'.repeat(hugeLength),
  '9'.repeat(400),
  [],
  {},
  [[]],
  [null],
  nested(100),
  JSON.parse('{"__proto__": {"polluted": true}, "constructor": {"prototype": 1}}'),
];

/** Names of undocumented fields. */
export const strangeNames = ['unexpected', 'toString', '__proto__', 'a.b', '0', ''] as const;

/** One or two changes: a server that reports only the first mistake may overlook the second. */
export const changes: Arbitrary<Change[]> = fc.array(
  fc.record(
    {
      at: fc.nat(),
      how: fc.constantFrom('replace', 'drop', 'wrap', 'add'),
      value: fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(...nasty) },
        { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
        { weight: 1, arbitrary: fc.integer() },
      ),
    },
    { noNullPrototype: true },
  ),
  { minLength: 1, maxLength: 2 },
);

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let count = 0; count < depth; count++) value = { a: value };
  return value;
}
