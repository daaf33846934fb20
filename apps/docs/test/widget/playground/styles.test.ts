import { attributes, groups } from '@xs2a/widget/style';
import { describe, expect, test } from 'vitest';
import { listAttributes, listGroups } from '../../../src/widget/playground/styles.ts';
import { allText } from '../../built/code.ts';
import { ownPages } from '../../built/site.ts';
import { readGuide } from '../../guides/tables.ts';

describe('the tables of the playground', () => {
  const page = ownPages.find(({ path }) => path === 'guides/widget-playground.html');
  const cells = (page?.elements ?? []).filter(({ tagName }) => tagName === 'td').map(allText);

  test('list every group of the widget, with what it styles', () => {
    expect(listGroups().map(({ name }) => name)).toEqual(Object.keys(groups));
    for (const { name, styles, seen } of listGroups())
      expect(cells).toEqual(expect.arrayContaining([name, styles, seen]));
  });

  test('list every attribute of the widget, with every word that it takes', () => {
    expect(listAttributes().map(({ name }) => name)).toEqual(Object.keys(attributes));
    for (const { name, words } of listAttributes()) {
      const row = cells[cells.indexOf(name) + 1] ?? '';
      expect(words.filter((word) => !row.includes(word))).toEqual([]);
    }
  });

  test.each(listAttributes().map(({ name, values, pattern }) => ({ name, values, pattern })))(
    'show examples that the widget takes for $name',
    ({ values, pattern }) => {
      const examples = [...values.matchAll(/`([^`]+)`/g)].map(([, example = '']) => example);
      const taken = examples.filter((example) =>
        pattern.test(/^(?:px|em|rem|pt|%)$/.test(example) ? `1${example}` : example),
      );
      expect(examples.length).toBeGreaterThan(0);
      expect(taken).toEqual(examples);
    },
  );
});

test('the guide to the widget leads to the playground, which leads back', () => {
  expect(readGuide('widget')).toContain('(/guides/widget-playground)');
  expect(readGuide('widget-playground')).toContain('(/guides/widget)');
});
