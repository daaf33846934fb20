import { expect, test } from 'vitest';
import { type Changeset, declared, isAssured, naming } from '../../src/gate/changesets.ts';
import type { Bump } from '../../src/policy/bump.ts';

function changeset(file: string, bumps: Record<string, Bump>): Changeset {
  return { file, bumps: new Map(Object.entries(bumps)), assuresSemantics: false };
}

const changesets = [
  changeset('a.md', { api: 'patch' }),
  changeset('b.md', { client: 'major' }),
  changeset('c.md', { api: 'major', client: 'minor' }),
  changeset('d.md', { api: 'minor' }),
  changeset('e.md', { api: 'major' }),
];

test('the changesets that name a package are sorted by their bump', () => {
  expect(naming('api', changesets).map(({ file }) => file)).toEqual(['c.md', 'e.md', 'd.md', 'a.md']);
  expect(naming('mock', changesets)).toEqual([]);
});

test('the highest bump of a package is declared for it', () => {
  expect(declared('api', changesets)).toBe('major');
  expect(declared('api', changesets.slice(0, 1))).toBe('patch');
  expect(declared('mock', changesets)).toBe('none');
});

test.each([
  { text: 'Clearer words.\n\nSemantics: unchanged', want: true },
  { text: 'Clearer words.\n  semantics: unchanged.', want: true },
  { text: '- 1a2b3c4: Clearer words.\n\n  Semantics: unchanged\n', want: true },
  { text: '- 1a2b3c4: Semantics: unchanged', want: true },
  { text: `- ${'a'.repeat(40)}: Semantics: unchanged`, want: true },
  { text: '* Semantics: unchanged', want: true },
  { text: '> Semantics: unchanged', want: true },
  { text: 'It is not true that Semantics: unchanged', want: false },
  { text: 'Semantics: unchanged, mostly', want: false },
  { text: '- 1a2b3c: Semantics: unchanged', want: false },
  { text: `- ${'a'.repeat(41)}: Semantics: unchanged`, want: false },
  { text: '', want: false },
])('whether the text states unchanged semantics: $text', ({ text, want }) => {
  expect(isAssured(text)).toBe(want);
});
