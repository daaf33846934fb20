import { describe, expect, it } from 'vitest';
import { findingsIn, placesIn, tom } from './judge.ts';

const asked = { group: 'situation' as const, sent: { prefer: 'code=200, example=tom' }, expect: ['200'] };

describe('a situation on demand', () => {
  it('is the example of the contract', () => {
    expect(placesIn(asked)).toEqual([]);
  });

  it('is no other object, and the first field that differs is named', () => {
    expect(findingsIn({ ...asked, answered: { ...tom, name: 'Kim' } })).toMatchObject([
      { rule: 'example', place: '200 /name', found: '"Kim"' },
    ]);
  });

  it('has nothing more and nothing less', () => {
    expect(placesIn({ ...asked, answered: { ...tom, chip: '1' } })).toEqual(['example at 200 /chip']);
  });

  it('has the status that was asked for', () => {
    expect(placesIn({ ...asked, status: 404, answered: { code: 404, message: 'none' } })).toEqual(['status at 404']);
  });
});
