import { expect, test } from 'vitest';
import { toPython } from '../../src/samples/python.ts';
import { requestOf, withBody } from './written.ts';

test('a sample for Python sends the query as a dict, checks the status and prints the answer', () => {
  expect(toPython(requestOf('listRisks'))).toBe(`import os

import requests

response = requests.get(
    "https://api.xs2a.com/v1/risks",
    params={"since": "-2 weeks"},
    auth=("api", os.environ["XS2A_API_KEY"]),
    timeout=30,
)
response.raise_for_status()
print(response.json())`);
});

test.each([
  ['say "hello"', `'say "hello"'`],
  ["it's", `"it's"`],
  [`"it's"`, `'"it\\'s"'`],
  ['$HOME {x} %s', '"$HOME {x} %s"'],
  ['a\\b', '"a\\\\b"'],
  ['"""', `'"""'`],
  ['a\nb', '"a\\nb"'],
  ['\u0000\u00ad\u2028\u{e0001}', '"\\x00\\xad\\u2028\\U000e0001"'],
  ['ä 🦊', '"ä 🦊"'],
])('a string of Python: %j', (value, literal) => {
  expect(toPython(withBody({ value }))).toContain(`json={"value": ${literal}},`);
});

test('values of JSON are True, False and None', () => {
  expect(toPython(withBody({ a: true, b: false, c: null, d: [1.5, {}] }))).toContain(
    'json={"a": True, "b": False, "c": None, "d": [1.5, {}]},',
  );
});

test('a download is written to a file', () => {
  expect(toPython(requestOf('downloadFactSheet'))).toContain(
    'Path("downloadFactSheet.json").write_bytes(response.content)',
  );
});
