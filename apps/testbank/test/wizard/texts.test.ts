import { describe, expect, test } from 'vitest';
import { textsIn } from '../../src/wizard/texts/index.ts';
import type { Texts } from '../../src/wizard/texts/texts.ts';

/** All texts by their places. */
function textsOf(table: object, place = ''): Map<string, string> {
  return new Map(
    Object.entries(table).flatMap(([name, text]): [string, string][] => {
      if (typeof text === 'object') return [...textsOf(text, `${place}${name}.`)];
      return [[place + name, typeof text === 'function' ? (text as Texts['loginTitle'])('Testbank') : text]];
    }),
  );
}

const german = textsOf(textsIn('de'));
const markup = /\[(?:[^[\]|]+\|(?:link::https:\/\/|dialog::)|tooltip\|)[^[\]]+\]/g;

describe.each(['de', 'en', 'es'] as const)('the texts in %s', (language) => {
  const texts = textsOf(textsIn(language));

  test('are complete, and none is empty', () => {
    expect([...texts.keys()].sort()).toEqual([...german.keys()].sort());
    expect([...texts.values()].filter((text) => text.trim() === '')).toEqual([]);
  });

  test('use brackets only for links, dialogs and tooltips', () => {
    const kinds = (text: string) => text.match(markup)?.map((part) => /link|dialog|tooltip/.exec(part)?.[0]);
    for (const [place, text] of texts) {
      expect(text.replace(markup, ''), place).not.toMatch(/[[\]]/);
      expect(kinds(text), place).toEqual(kinds(german.get(place) ?? ''));
    }
  });

  test('name the limits of a rule', () => {
    for (const [place, text] of texts) {
      expect(text.match(/\{\w+\}/g), place).toEqual(german.get(place)?.match(/\{\w+\}/g) ?? null);
    }
  });
});

test('the sentences of two languages differ', () => {
  const sentences = (language: 'de' | 'en' | 'es') =>
    [...textsOf(textsIn(language)).values()].filter((text) => /\w [\w ]+[.?]$/.test(text));
  for (const [one, other] of [
    ['de', 'en'],
    ['en', 'es'],
    ['de', 'es'],
  ] as const) {
    expect(sentences(one).length).toBeGreaterThan(20);
    expect(sentences(one).filter((text) => sentences(other).includes(text))).toEqual([]);
  }
});
