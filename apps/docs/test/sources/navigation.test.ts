import { globSync } from 'node:fs';
import { expect, it } from 'vitest';
import { guides } from '../../src/home.ts';
import { buildSidebar, listGuides } from '../../src/site/navigation.ts';

it('the navigation leads to every guide, and no two share a place', () => {
  const inSidebar = buildSidebar().flatMap(({ items }) => items.flatMap((item) => ('slug' in item ? [item.slug] : [])));
  expect(inSidebar.toSorted()).toEqual(
    globSync('*.mdx', { cwd: guides })
      .map((file) => `guides/${file.replace('.mdx', '')}`)
      .sort(),
  );
  const places = listGuides().map(({ group, order }) => `${group} ${order}`);
  expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([]);
});

it('every guide has a description and a place', () => {
  const incomplete = listGuides().filter(
    ({ title, description, group, order }) => !title || !description || !group || !Number.isInteger(order),
  );
  expect(incomplete).toEqual([]);
});
