import { bothWays, type Change } from '../both-ways.ts';
import { integer, object, string } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

/** A keyword that changes nothing is added in one row, and removed in the other. */
const neutral = (name: string, base: object, keywords: object): Case[] => [
  ...bothWays(`${name} is added`, { before: base, after: { ...base, ...keywords }, ...sound('constraint-tightened') }),
  ...bothWays(`${name} is removed`, { before: { ...base, ...keywords }, after: base, ...sound('constraint-loosened') }),
];
const sound = (...rules: string[]): Pick<Change, 'request' | 'response'> => ({
  request: ['minor', ...rules],
  response: ['minor', ...rules],
});
const optional = { contains: { type: 'string', maxLength: 3 }, minContains: 0 };
const list = { type: 'array', items: string };

export const cases: Case[] = await describePolicy('neutral', [
  ...bothWays('contains with minContains: 0 is added', {
    before: list,
    after: { ...list, ...optional },
    ...sound('constraint-loosened', 'constraint-tightened'),
  }),
  ...bothWays('contains with minContains: 0 is removed', {
    before: { ...list, ...optional },
    after: list,
    ...sound('constraint-loosened', 'constraint-tightened'),
  }),
  ...neutral('maxContains without contains', list, { maxContains: 2 }),
  ...neutral('a pattern that every string matches', string, { pattern: '.*' }),
  ...neutral('an anchored pattern that every string matches', string, { pattern: '^a*' }),
  ...neutral('a bound of another type', string, { minimum: 5 }),
  ...neutral('a length of another type', integer, { maxLength: 5 }),
  ...neutral('items of another type', string, { items: { type: 'integer' } }),
  ...neutral('dependentRequired of a required field', object({ a: string, b: string }, { required: ['a', 'b'] }), {
    dependentRequired: { a: ['b'] },
  }),
  ...neutral('multipleOf: 1 of a whole number', integer, { multipleOf: 1 }),
  ...bothWays('a second factor that the first one implies', {
    before: { type: 'number', multipleOf: 0.6 },
    after: { type: 'number', multipleOf: 0.6, allOf: [{ multipleOf: 0.2 }] },
    request: ['none'],
    response: ['none'],
  }),
  ...bothWays('if alone', {
    before: string,
    after: { ...string, if: { maxLength: 5 } },
    request: ['minor', 'constraint-tightened'],
    response: ['minor', 'constraint-tightened'],
  }),
  ...bothWays('a factor that is a decimal multiple of the other', {
    before: { type: 'number', multipleOf: 0.1 },
    after: { type: 'number', multipleOf: 0.3 },
    request: ['major', 'constraint-tightened'],
    response: ['minor', 'constraint-tightened'],
  }),
  ...bothWays('two factors and their least common multiple', {
    before: { allOf: [{ multipleOf: 4 }, { multipleOf: 6 }], type: 'integer' },
    after: { multipleOf: 12, type: 'integer' },
    request: ['none'],
    response: ['none'],
  }),
  ...bothWays('a least common multiple of decimals', {
    before: { allOf: [{ multipleOf: 0.4 }, { multipleOf: 0.6 }], type: 'number' },
    after: { multipleOf: 2.4, type: 'number' },
    request: ['major', 'constraint-tightened'],
    response: ['minor', 'constraint-tightened'],
  }),
  ...bothWays('a pattern that only lines match is none that every string matches', {
    before: string,
    after: { ...string, pattern: '^.*$' },
    request: ['major', 'constraint-tightened'],
    response: ['minor', 'constraint-tightened'],
  }),
]);
