import { describe, expect, it } from 'vitest';
import { migrationNames } from '../../src/store/migrate.ts';
import { refusalOf, versionOf } from '../../src/store/schema-version.ts';

const [first, added, dropped, later] = ['0001-initial', '0002-add-note', '0003-drop-note-needs-0002', '0004-add-day'];

describe('the name of a migration says which programs go on', () => {
  it.each([
    { name: added, want: { number: 2, needs: 0 } },
    { name: dropped, want: { number: 3, needs: 2 } },
    { name: '0010-add-needs', want: { number: 10, needs: 0 } },
    { name: '2-add-note', want: undefined },
    { name: '0002', want: undefined },
    { name: '0003-drop-note-needs-2', want: { number: 3, needs: 0 } },
    { name: '0002-Add', want: undefined },
  ])('$name', ({ name, want }) => {
    expect(versionOf(name)).toEqual(want);
  });
});

describe('a program works with a database', () => {
  it.each([
    { name: 'that is new', known: [first], applied: [] },
    { name: 'of its version', known: [first, added], applied: [first, added] },
    { name: 'that is older', known: [first, added, dropped], applied: [first] },
    { name: 'to which something was added', known: [first], applied: [first, added] },
    { name: 'that has lost what it does without', known: [first, added], applied: [first, added, dropped, later] },
  ])('$name', ({ known, applied }) => {
    expect(refusalOf(known, applied)).toBeUndefined();
  });
});

describe('a program does not work with a database', () => {
  it.each([
    {
      name: 'that has lost what it needs',
      known: [first],
      applied: [first, added, dropped],
      says: `its migration ${dropped} needs version 2 of the tables or a later one, and this Testbank has version 1`,
    },
    {
      name: 'of another program',
      known: [first, added],
      applied: [first, '0002-add-day'],
      says: 'it has the migration 0002-add-day of another program',
    },
    {
      name: 'of a program that names otherwise',
      known: [first],
      applied: [first, 'add note'],
      says: 'it has the migration add note of another program',
    },
    {
      name: 'that has left out a migration',
      known: [first, added],
      applied: [first, '0003-add-day'],
      says: `it is newer, and lacks the migration ${added}`,
    },
  ])('$name', ({ known, applied, says }) => {
    expect(refusalOf(known, applied)).toBe(says);
  });
});

it('the migrations are counted without a gap, and each leaves the previous version working', () => {
  const versions = migrationNames.map(versionOf);
  expect(versions.map((version) => version?.number)).toEqual(migrationNames.map((_, index) => index + 1));
  expect(versions.filter((version) => version === undefined || version.needs > version.number - 1)).toEqual([]);
});
