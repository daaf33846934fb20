import bundle from '@xs2a/openapi/openapi.json' with { type: 'json' };
import { describe, expect, test } from 'vitest';
import { parseMarkup } from '../../src/wizard/index.ts';

describe('a text is split', () => {
  test.each([
    { text: '', want: [] },
    { text: 'Anmeldename', want: [{ kind: 'text', text: 'Anmeldename' }] },
    {
      text: 'PIN [tooltip|Die PIN Ihres Online-Bankings]',
      want: [
        { kind: 'text', text: 'PIN ' },
        { kind: 'tooltip', text: 'Die PIN Ihres Online-Bankings' },
      ],
    },
    {
      text: 'Bitte lesen Sie die [Hinweise|link::https://www.example.com/a?b=c|d].',
      want: [
        { kind: 'text', text: 'Bitte lesen Sie die ' },
        { kind: 'link', text: 'Hinweise', url: 'https://www.example.com/a?b=c|d' },
        { kind: 'text', text: '.' },
      ],
    },
    {
      text: '[Hinweise|link::http://www.example.com]',
      want: [{ kind: 'link', text: 'Hinweise', url: 'http://www.example.com' }],
    },
    {
      text: '[Warum?|dialog::Weil: es so ist.][tooltip|a]',
      want: [
        { kind: 'dialog', text: 'Warum?', dialog: 'Weil: es so ist.' },
        { kind: 'tooltip', text: 'a' },
      ],
    },
  ])('"$text"', ({ text, want }) => {
    expect(parseMarkup(text)).toEqual(want);
  });
});

describe('stays plain text', () => {
  test.each([
    '[Klick|link::javascript:alert(1)]',
    '[Klick|link::data:text/html,x]',
    '[Klick|link::/relative]',
    '[Klick|other::x]',
    '[a|b]',
    '[88888888]',
    '[tooltip|]',
    '[|link::https://www.example.com]',
    '<b>fett</b> [unclosed|link::https://www.example.com',
  ])('%s', (text) => {
    expect(parseMarkup(text)).toEqual([{ kind: 'text', text }]);
  });
});

test('no character is lost or invented in the examples of the contract', () => {
  for (const text of bundle.components.schemas.MarkupText.examples) {
    const pieces = parseMarkup(text).map((piece) => {
      if (piece.kind === 'link') return `[${piece.text}|link::${piece.url}]`;
      if (piece.kind === 'dialog') return `[${piece.text}|dialog::${piece.dialog}]`;
      return piece.kind === 'tooltip' ? `[tooltip|${piece.text}]` : piece.text;
    });
    expect(pieces.join('')).toBe(text);
  }
});

test('a long text of brackets comes to an end', () => {
  expect(parseMarkup('['.repeat(50_000))).toHaveLength(1);
  expect(parseMarkup('[a|link::https://'.repeat(5000))).toHaveLength(1);
});
