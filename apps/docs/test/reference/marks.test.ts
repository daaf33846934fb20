import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContract } from '../../src/contract.ts';
import { dist } from '../../src/home.ts';
import { showMarks } from '../../src/reference/marks.ts';
import { listMarks } from '../../src/site/readings.ts';
import { dataOf } from './self-contained.ts';

const link = '[our reading: order of lists](../guides/our-readings.html#order-of-lists)';

describe('a mark in the reference', () => {
  it.each([
    {
      name: 'follows a description of one paragraph',
      given: { description: 'Returns the list.\n', 'x-our-reading': 'order-of-lists' },
      want: `Returns the list. ${link}`,
    },
    {
      name: 'is a paragraph of its own after several',
      given: { description: 'Returns the list.\n\n| a |\n|---|\n', 'x-our-reading': 'order-of-lists' },
      want: `Returns the list.\n\n| a |\n|---|\n\n${link}`,
    },
    {
      name: 'is there for each of several readings',
      given: { description: 'Returns it.', 'x-our-reading': ['order-of-lists', 'empty-page'] },
      want: `Returns it. ${link} [our reading: empty page](../guides/our-readings.html#empty-page)`,
    },
    {
      name: 'is not there without the extension',
      given: { description: 'Returns the list.' },
      want: 'Returns the list.',
    },
  ])('$name', ({ given, want }) => {
    const document = { paths: { '/a': { get: structuredClone(given) } } };
    showMarks(document);
    expect(document.paths['/a'].get.description).toBe(want);
  });

  it('is at every place that the contract marks', async () => {
    const html = await readFile(join(dist, 'reference', 'index.html'), 'utf8');
    const shown = listMarks(dataOf<object>(html, 'contract'));
    const marks = listMarks(readContract().document);
    expect(shown).toHaveLength(marks.length);
    expect(marks.length).toBeGreaterThan(50);
    for (const { node, names } of shown) {
      for (const name of names) expect(node.description).toContain(`(../guides/our-readings.html#${name})`);
    }
  });
});
