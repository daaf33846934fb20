import { expect, test } from 'vitest';
import { assurancesOf, withAssurances } from '../../src/gate/semantics.ts';

const id = '0123456789abcdef';

test.each([
  { text: 'Clearer words.\n\nSemantics: unchanged' },
  { text: 'Clearer words.\n  semantics: unchanged.' },
  { text: 'Semantics: unchanged:' },
  { text: '- 1a2b3c4: Clearer words.\n\n  Semantics: unchanged\n' },
  { text: '- 1a2b3c4: Semantics: unchanged' },
  { text: `- ${'a'.repeat(40)}: Semantics: unchanged` },
  { text: '* Semantics: unchanged' },
  { text: '> Semantics: unchanged' },
])('the text states unchanged semantics: $text', ({ text }) => {
  expect(assurancesOf(text)).toEqual([]);
});

test.each([
  { text: 'It is not true that Semantics: unchanged' },
  { text: 'Semantics: unchanged, mostly' },
  { text: '- 1a2b3c: Semantics: unchanged' },
  { text: `- ${'a'.repeat(41)}: Semantics: unchanged` },
  { text: '' },
])('the text does not state unchanged semantics: $text', ({ text }) => {
  expect(assurancesOf(text)).toBeUndefined();
});

test.each([
  { name: 'in code', line: `- \`#/a/b c\` ${id}`, want: { pointer: '#/a/b c', id } },
  { name: 'plain', line: `- #/a/b ${id}`, want: { pointer: '#/a/b', id } },
  { name: 'without a fingerprint', line: '* `#/a`', want: { pointer: '#/a' } },
  { name: 'of a changelog, which indents it', line: '  - `#/a`', want: { pointer: '#/a' } },
])('an entry can be written $name', ({ line, want }) => {
  expect(assurancesOf(`Semantics: unchanged\n\n${line}\n\nMore words.`)).toEqual([want]);
});

test.each([
  { name: 'a fingerprint of 15 digits', line: `- #/a ${id.slice(1)}` },
  { name: 'a fingerprint of 17 digits', line: `- #/a ${id}0` },
  { name: 'no pointer', line: '- a' },
  { name: 'other words behind it', line: '- #/a is the same' },
])('a line with $name ends the list', ({ line }) => {
  expect(assurancesOf(`Semantics: unchanged\n- #/a\n${line}\n- #/b`)).toEqual([{ pointer: '#/a' }]);
});

test('the lists of several statements count together', () => {
  const text = 'Semantics: unchanged\n- #/a\n\n- 1a2b3c4: Another.\n\n  Semantics: unchanged\n\n  - #/b\n';
  expect(assurancesOf(text)).toEqual([{ pointer: '#/a' }, { pointer: '#/b' }]);
});

test('a list is written after the statement, and the other words stay', () => {
  const text = '---\napi: patch\n---\n\nClearer.\n\nSemantics: unchanged\n';
  const written = withAssurances(text, [{ pointer: '#/a', id }, { pointer: '#/b c' }]);
  expect(written).toBe(`${text}\n- \`#/a\` ${id}\n- \`#/b c\`\n`);
  expect(assurancesOf(written)).toEqual([{ pointer: '#/a', id }, { pointer: '#/b c' }]);
  expect(withAssurances(written, [])).toBe(text);
});

test('of several lists only the first is left', () => {
  const text = 'Semantics: unchanged\n- #/a\n\nWords.\n\nSemantics: unchanged\n- #/b\n\nMore.\n';
  expect(withAssurances(text, [{ pointer: '#/c' }])).toBe(
    'Semantics: unchanged\n\n- `#/c`\n\nWords.\n\nSemantics: unchanged\n\nMore.\n',
  );
});

test('a text without the statement stays as it is', () => {
  expect(withAssurances('- #/a\n', [{ pointer: '#/b' }])).toBe('- #/a\n');
});
