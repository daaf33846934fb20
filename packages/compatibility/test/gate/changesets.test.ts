import { expect, test } from 'vitest';
import { type Changeset, declared, naming } from '../../src/gate/changesets.ts';
import type { Bump } from '../../src/policy/bump.ts';

function changeset(file: string, bumps: Record<string, Bump>): Changeset {
  return { file, bumps: new Map(Object.entries(bumps)), assurances: undefined };
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
