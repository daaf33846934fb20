import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isSplit } from '../../src/input/bundle.ts';
import { gitFile } from '../../src/input/git.ts';
import { shorten } from '../../src/input/names.ts';

test.each([
  { source: 'git:main:spec/openapi.yaml', want: { revision: 'main', path: 'spec/openapi.yaml', folder: '/r' } },
  { source: 'git:v1.0.0:./a:b.yaml', want: { revision: 'v1.0.0', path: './a:b.yaml', folder: '/r' } },
  { source: 'git:main', want: undefined },
  { source: 'git::a.yaml', want: undefined },
  { source: 'git:main:', want: undefined },
  { source: 'spec/git:main:a.yaml', want: undefined },
  { source: 'openapi.yaml', want: undefined },
])('$source names a file of a commit or not', ({ source, want }) => {
  expect(gitFile(source, '/r')).toEqual(want);
});

test.each([
  { value: { $ref: 'a.yaml' }, want: true },
  { value: { a: [{ b: { $ref: './a.yaml#/c' } }] }, want: true },
  { value: { $ref: '#/a' }, want: false },
  { value: { $ref: { $ref: 'a.yaml' } }, want: true },
  { value: { $ref: 1, a: ['a.yaml', null] }, want: false },
  { value: { example: { $ref: 'a.yaml' } }, want: false },
  { value: { default: { $ref: 'a.yaml' }, enum: [{ $ref: 'b.yaml' }], const: { $ref: 'c.yaml' } }, want: false },
  { value: { properties: { example: { $ref: 'a.yaml' } } }, want: true },
  { value: { properties: { $ref: 'a.yaml' } }, want: false },
  { value: { examples: { cat: { $ref: 'a.yaml' } } }, want: true },
  { value: { examples: { cat: { value: { $ref: 'a.yaml' } } } }, want: false },
  { value: { examples: [{ $ref: 'a.yaml' }] }, want: false },
])('whether $value refers to other files', ({ value, want }) => {
  expect(isSplit(value)).toBe(want);
});

test.each([
  { file: join('/r', 'a', 'b.yaml'), want: 'a/b.yaml' },
  { file: '/b.yaml', want: '../b.yaml' },
  { file: 'a/b.yaml', want: 'a/b.yaml' },
  { file: 'git:main:/r/a.yaml', want: 'git:main:/r/a.yaml' },
])('$file is shown as $want', ({ file, want }) => {
  expect(shorten(file, '/r')).toBe(want);
});
