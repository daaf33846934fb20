import { describe, expect, test } from 'vitest';
import { diff } from '../../src/diff.ts';
import type { Change, Difference } from '../../src/policy/change.ts';
import { reporters } from '../../src/report/index.ts';

const removal: Change = {
  id: '0123456789abcdef',
  bump: 'major',
  rule: 'property-removed',
  operation: 'GET /pets, POST /pets, PUT /pets',
  pointer: '#/components/schemas/Pet/properties/a~1b',
  direction: 'both',
  before: { type: 'string' },
  message: 'Field `Pet.a/b` is removed.',
  repair: 'Keep the field, and deprecate it: 100%.',
};
const { before: _, ...common } = removal;
const addition: Change = {
  ...common,
  id: 'fedcba9876543210',
  bump: 'minor',
  rule: 'operation-added',
  operation: 'GET /cats',
  direction: 'response',
  message: 'First line,\r\nsecond line.',
};
const wording: Change = { ...addition, bump: 'patch', operation: '', direction: 'none', after: 'text' };
const difference: Difference = {
  bump: 'major',
  changes: [removal, addition, wording, { ...wording, bump: 'none' }],
  ignored: [],
};
const nothing: Difference = { bump: 'none', changes: [], ignored: [] };

test('text lists the gravest changes first, and ends with the release', () => {
  expect(reporters.text(difference, 'openapi.yaml')).toBe(`major  Field \`Pet.a/b\` is removed.
  #/components/schemas/Pet/properties/a~1b  (request and response of GET /pets and 2 more)
  property-removed 0123456789abcdef: Keep the field, and deprecate it: 100%.

minor  First line,\r
second line.
  #/components/schemas/Pet/properties/a~1b  (response of GET /cats)
  operation-added fedcba9876543210: Keep the field, and deprecate it: 100%.

patch  First line,\r
second line.
  #/components/schemas/Pet/properties/a~1b  (the document)
  operation-added fedcba9876543210: Keep the field, and deprecate it: 100%.

none  First line,\r
second line.
  #/components/schemas/Pet/properties/a~1b  (the document)
  operation-added fedcba9876543210: Keep the field, and deprecate it: 100%.

1 major, 1 minor, 1 patch, 1 none. Release: major.`);
});

test('markdown has a section for each bump, and the values unless both are missing', () => {
  expect(
    reporters.markdown(difference, 'openapi.yaml'),
  ).toBe(`**1 major, 1 minor, 1 patch, 1 none.** Release: **major**.

## Breaking

- Field \`Pet.a/b\` is removed. (request and response of GET /pets and 2 more)
  - before: \`{"type":"string"}\`
  - after: none

## New

- First line,\r
second line. (response of GET /cats)

## Wording

- First line,\r
second line. (the document)
  - before: none
  - after: \`"text"\`

## Without effect

- First line,\r
second line. (the document)
  - before: none
  - after: \`"text"\``);
});

test('github annotates the file, and escapes what ends a property or a message', () => {
  expect(reporters.github(difference, 'a,b:c%.yaml').split('\n')).toEqual([
    '::error file=a%2Cb%3Ac%25.yaml,title=major%3A property-removed::Field `Pet.a/b` is removed. #/components/schemas/Pet/properties/a~1b Keep the field, and deprecate it: 100%25.',
    '::notice file=a%2Cb%3Ac%25.yaml,title=minor%3A operation-added::First line,%0D%0Asecond line. #/components/schemas/Pet/properties/a~1b Keep the field, and deprecate it: 100%25.',
    '::notice file=a%2Cb%3Ac%25.yaml,title=patch%3A operation-added::First line,%0D%0Asecond line. #/components/schemas/Pet/properties/a~1b Keep the field, and deprecate it: 100%25.',
    '::notice file=a%2Cb%3Ac%25.yaml,title=none%3A operation-added::First line,%0D%0Asecond line. #/components/schemas/Pet/properties/a~1b Keep the field, and deprecate it: 100%25.',
    '1 major, 1 minor, 1 patch, 1 none. Release: major.',
  ]);
});

test('json is the difference, indented', () => {
  expect(reporters.json(nothing, 'openapi.yaml')).toBe('{\n  "bump": "none",\n  "changes": [],\n  "ignored": []\n}');
});

describe('without a change', () => {
  test.each([
    ['text', 'No change. Release: none.'],
    ['markdown', '**No change.** Release: **none**.'],
    ['github', 'No change. Release: none.'],
  ] as const)('%s says so', (format, want) => {
    expect(reporters[format](nothing, 'openapi.yaml')).toBe(want);
  });
});

test('a request and an operation of the document as a whole are named', () => {
  const request: Change = { ...removal, direction: 'request', operation: 'GET /pets, POST /pets' };
  expect(reporters.text({ bump: 'major', changes: [request], ignored: [] }, '')).toContain(
    '(request of GET /pets and 1 more)',
  );
});

test.each(['text', 'markdown', 'github'] as const)('%s counts what was ignored, and says why', (format) => {
  const ignored = [
    { extension: 'x-internal', reason: 'Nobody outside reads it.', changes: 1 },
    { extension: 'x-owner', reason: 'It names a team.', changes: 2 },
  ];
  const report = reporters[format]({ ...nothing, ignored }, 'openapi.yaml');
  expect(report).toContain('Ignored: 1 change of `x-internal`. Nobody outside reads it.');
  expect(report).toContain('Ignored: 2 changes of `x-owner`. It names a team.');
});

test('a value that is null is not taken for one that is absent', () => {
  const [none, value] = [{ default: undefined }, { default: null }].map(({ default: value }) => {
    const schema = { type: ['string', 'null'], ...(value === null && { default: value }) };
    return { openapi: '3.1.0', paths: {}, components: { schemas: { Name: schema } } };
  });
  const added = diff(none as object, value as object);
  const [change] = added.changes;
  expect(change).toMatchObject({ rule: 'default-changed', after: null });
  expect(change).not.toHaveProperty('before');
  const [removed] = diff(value as object, none as object).changes;
  expect(removed).toMatchObject({ before: null });
  expect(removed).not.toHaveProperty('after');
  expect(removed?.id).not.toBe(change?.id);
  expect(reporters.markdown(added, 'openapi.yaml')).toContain('  - before: none\n  - after: `null`');
});
