import { expect, test } from 'vitest';
import { parse } from '../../src/input/parse.ts';
import { placeIn } from '../../src/input/texts.ts';

const json = '{\n  "a/b": [1,\n    {"c": null}]\n}';
const yaml = 'x: &x\n  c: 1\na/b:\n  - 1\n  - *x\nd:\n  <<: *x\n';

test.each([
  { pointer: '#', want: 'a.json:1:1' },
  { pointer: '#/a~1b', want: 'a.json:2:3' },
  { pointer: '#/a~1b/0', want: 'a.json:2:11' },
  { pointer: '#/a~1b/1/c', want: 'a.json:3:6' },
  { pointer: '#/a~1b/1/gone/deeper', want: 'a.json:3:5' },
  { pointer: '#/gone', want: 'a.json:1:1' },
])('the place of $pointer in JSON is $want', ({ pointer, want }) => {
  expect(placeIn(parse(json, 'a.json'), pointer)).toBe(want);
});

test.each([
  { pointer: '#', want: 'a.yaml:1:1' },
  { pointer: '#/x/c', want: 'a.yaml:2:3' },
  { pointer: '#/a~1b', want: 'a.yaml:3:1' },
  { pointer: '#/a~1b/1', want: 'a.yaml:5:5' },
  { pointer: '#/a~1b/1/c', want: 'a.yaml:2:3' },
  { pointer: '#/d/gone', want: 'a.yaml:6:1' },
  { pointer: '#/x/c/gone', want: 'a.yaml:2:3' },
])('the place of $pointer in YAML is $want', ({ pointer, want }) => {
  expect(placeIn(parse(yaml, 'a.yaml'), pointer)).toBe(want);
});

test('a document that was not read from one text has no places', () => {
  expect(placeIn({ a: 1 }, '#/a')).toBeUndefined();
});
