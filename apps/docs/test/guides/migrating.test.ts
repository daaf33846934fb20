/** Every section of the old reference leads somewhere. */
import { describe, expect, test } from 'vitest';
import { attributeOf } from '../../src/finish/elements.ts';
import { readOldParts, resolveTarget } from '../../src/migration/sections.ts';
import { ownPages } from '../built/site.ts';

const parts = readOldParts();
const sections = parts.flatMap(({ part, sections }) => sections.map((section) => ({ part, ...section })));

describe('the old reference', () => {
  test('is there as a whole: 22 parts, and each section once in its part', () => {
    expect(parts).toHaveLength(22);
    const names = sections.map(({ part, heading }) => `${part} / ${heading}`);
    expect(names).toHaveLength(209);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test.each(parts)('$part leads into this site, section by section', ({ sections: own }) => {
    for (const { heading, to } of own) {
      expect(to, heading).not.toEqual([]);
      for (const target of to) expect(resolveTarget(target).label, heading).toMatch(/\w/);
    }
  });

  test('is on the page, with all its links', () => {
    const page = ownPages.find(({ path }) => path === 'guides/migrating.html');
    const tables = page?.elements.filter((element) => attributeOf(element, 'data-part') !== undefined) ?? [];
    expect(tables.map((table) => attributeOf(table, 'data-part'))).toEqual(parts.map(({ part }) => part));
    const rows = page?.elements.filter((element) => attributeOf(element, 'scope') === 'row') ?? [];
    expect(rows).toHaveLength(sections.length);
  });
});

describe('canaries', () => {
  test.each([
    { to: 'getNothing', problem: 'no operation "getNothing"' },
    { to: 'webhook:nothing.happened', problem: 'no webhook "nothing.happened"' },
    { to: 'schema:Nothing', problem: 'no schema "Nothing"' },
    { to: '/guides/nothing', problem: 'no guide at /guides/nothing' },
    { to: '/guides/wizard#nothing', problem: 'No heading leads to /guides/wizard#nothing' },
  ])('$to is noticed', ({ to, problem }) => {
    expect(() => resolveTarget(to)).toThrow(problem);
  });
});
