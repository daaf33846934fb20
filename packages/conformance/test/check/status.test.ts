import { describe, expect, it } from 'vitest';
import { findingsIn, placesIn, refusal, type Said, tom } from './judge.ts';

const badRequest = { code: 400, message: 'no' };
const failure = { code: 500, message: 'no' };
const tooLong: Said = { group: 'random', status: 414, answered: { code: 414, message: 'no' } };

const table: { name: string; given: Said; want: string[] }[] = [
  { name: 'the documented success is right', given: {}, want: [] },
  { name: 'a success instead of a refusal is wrong', given: { expect: ['422'] }, want: ['status at 200'] },
  {
    name: 'a refusal instead of a success is wrong',
    given: { status: 422, answered: refusal },
    want: ['status at 422'],
  },
  { name: 'another success than documented is wrong', given: { status: 201 }, want: ['undocumented-status at 201'] },
  {
    name: 'a made-up value may be refused by a server with memory',
    given: { status: 422, answered: refusal, madeUp: true, capabilities: { stateful: true } },
    want: [],
  },
  {
    name: 'a made-up value may not be refused by a server without memory',
    given: { status: 422, answered: refusal, madeUp: true },
    want: ['status at 422'],
  },
  {
    name: 'a made-up value never ends in a failure',
    given: { status: 500, answered: failure, madeUp: true, capabilities: { stateful: true } },
    want: ['undocumented-status at 500'],
  },
  {
    name: 'an unknown method may be refused although no contract documents that',
    given: {
      group: 'method',
      expect: ['405'],
      status: 405,
      answered: { code: 405, message: 'no' },
      headers: { allow: 'GET, DELETE' },
    },
    want: [],
  },
  {
    name: 'a random input may not be refused by a status that is not documented',
    given: { group: 'random', status: 400, answered: badRequest },
    want: ['undocumented-status at 400'],
  },
  {
    name: 'unless the contract documents no refusals at all',
    given: { operation: 'getHealth', group: 'random', status: 400, answered: badRequest },
    want: [],
  },
  {
    name: 'an address of more than 100 characters may be called too long',
    given: { ...tooLong, target: `/pets/${'a'.repeat(95)}` },
    want: [],
  },
  {
    name: 'an address of 100 characters may not be called too long',
    given: { ...tooLong, target: `/pets/${'a'.repeat(94)}` },
    want: ['undocumented-status at 414'],
  },
  {
    name: 'a good request may not be called too long',
    given: { ...tooLong, group: 'limit', target: `/pets/${'a'.repeat(95)}` },
    want: ['undocumented-status at 414'],
  },
  {
    name: 'an unknown method must not succeed',
    given: { group: 'method', expect: ['405'] },
    want: ['status at 200'],
  },
];

describe('the status', () => {
  it.each(table)('$name', ({ given, want }) => {
    expect(placesIn(given)).toEqual(want);
  });

  it('a finding says what was found, what was expected, and what to do', () => {
    expect(findingsIn({ group: 'bad-input', expect: ['422'], answered: tom })).toEqual([
      {
        rule: 'status',
        operationId: 'getPet',
        caseId: 'getPet/bad-input/x',
        place: '200',
        found: '200',
        expected: '422',
        repair: 'Check the request against the schema of the contract before doing anything.',
      },
    ]);
  });
});
