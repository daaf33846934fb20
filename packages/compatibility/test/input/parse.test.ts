import { expect, test } from 'vitest';
import { inFile, parse } from '../../src/input/parse.ts';
import { InputError } from '../../src/model/json.ts';

test.each([
  ['JSON', '{"a": 1}'],
  ['JSON behind white space', '\n  {"a": 1}'],
  ['YAML', 'a: 1\n'],
  ['YAML in braces', '{a: 1}'],
  ['YAML with a merge key', 'x: &x {a: 1}\ny: {<<: *x}\n', { x: { a: 1 }, y: { a: 1 } }],
])('%s is parsed', (_, text, want: object = { a: 1 }) => {
  expect(parse(text, 'api.yaml')).toEqual(want);
});

test.each([
  ['a text', 'text', 'api', 'expected an OpenAPI document, found no object'],
  ['a list', '[1]', 'api', 'expected an OpenAPI document, found no object'],
  ['broken YAML', 'a: 1\nb: [\n', 'api:3:1', undefined],
  ['a repeated key', 'a: 1\n  \na: 2\n', 'api:3:1', 'duplicated mapping key'],
  ['a repeated key of JSON', '{"a": 1,\n  "b": {"c": 1, "c": 2}}', 'api:2:17', 'the key "c" occurs twice'],
  ['broken JSON', '{"a": 1,\n  "b" "c"}', 'api:2:7', 'this is no JSON: colon expected'],
  ['an alias of nothing', 'a: *b\n', 'api:1:6', 'unidentified alias "b"'],
  ['several documents', 'a: 1\n---\nb: 1\n', 'api', 'expected a single document in the stream, but found more'],
])('%s is refused with its place', (_, text, file, message) => {
  expect(() => parse(text, 'api')).toThrowError(
    expect.objectContaining({ name: 'InputError', file, ...(message === undefined ? {} : { message }) }),
  );
});

test('an error keeps the file that it names already', () => {
  expect(inFile(new InputError('a'), 'first').file).toBe('first');
  expect(inFile(inFile(new InputError('a'), 'first'), 'second').file).toBe('first');
});
