import { expect, test } from 'vitest';
import { insert, textOf, toPage } from '../../src/changelog/pages.ts';

const section = '### API changes\n\nNone.';
const entry = { version: '1.1.0', date: '2026-11-20', section };
const changelog = `# api

## 1.2.0

Newest.

## 1.1.0 - today

Middle.

## 1.0.0

First.
`;

test('a section is put at the end of its release', () => {
  expect(insert(changelog, entry)).toBe(changelog.replace('Middle.\n', `Middle.\n\n${section}\n`));
});

test('a section replaces the one that was there', () => {
  const older = insert(changelog, { ...entry, section: '### API changes\n\n- Much.\n\n#### New\n\n- More.' });
  expect(insert(older, entry)).toBe(insert(changelog, entry));
});

test('the last release ends with its section', () => {
  expect(insert(changelog, { ...entry, version: '1.0.0' })).toBe(`${changelog}\n${section}\n`);
});

test('the text of a release begins with its heading and ends before the next', () => {
  expect(textOf(changelog, '1.1.0')).toBe('## 1.1.0 - today\n\nMiddle.\n\n');
  expect(textOf(changelog, '1.0.0')).toBe('## 1.0.0\n\nFirst.\n');
});

test('a release that the changelog does not mention is refused', () => {
  const message = 'no heading "## 1.1"; `changeset version` writes it';
  expect(() => textOf(changelog, '1.1')).toThrowError(expect.objectContaining({ name: 'InputError', message }));
  expect(() => insert('', entry)).toThrowError('no heading "## 1.1.0"');
});

test('the page lists all releases with their dates, one level higher', () => {
  const page = toPage([
    {
      version: '2.0.0',
      date: '2026-11-20',
      section: '### API changes\n\n#### Breaking\n\n- All.\n\n#### New\n\n- More.',
    },
    { version: '1.0.0', date: '2026-01-02', section },
  ]);
  expect(page).toBe(`# Changes of the API

<!-- Generated from spec/released/changes by \`pnpm release:version\`; do not edit. -->

Each release of the contract with what it changes, breaking changes first. Versions follow
[Semantic Versioning](https://semver.org): a breaking change raises the first number, an addition the second, and
wording the third.

## 2.0.0 (2026-11-20)

### Breaking

- All.

### New

- More.

## 1.0.0 (2026-01-02)

None.
`);
});
