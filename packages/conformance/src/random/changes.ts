/** Ways to spoil a value. */
import fc, { type Arbitrary } from 'fast-check';

/** One change, somewhere in an input. */
export interface Change {
  /** Which place it is for: a number that is counted off over all places there are. */
  readonly at: number;
  readonly how: 'drop' | 'replace' | 'add' | 'wrap';
  /** What takes the place, or is added. */
  readonly value: unknown;
}

/** Long enough to run over what was meant for a name, and short of what servers refuse for its size alone. */
const hugeLength = 20_000;

/** Values that programs stumble over. */
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

/** Names for a field that nobody has documented. */
export const strangeNames = ['unexpected', 'toString', '__proto__', 'a.b', '0', ''] as const;

/** One or two changes; with two, a server that stops at the first mistake is not the only one that is tried. */
export const changes: Arbitrary<Change[]> = fc.array(
  fc.record(
    {
      at: fc.nat({ max: 9999 }),
      how: fc.constantFrom('replace', 'drop', 'wrap', 'add'),
      value: fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(...nasty) },
        { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 50 }) },
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
