import { describe, expect, it } from 'vitest';
import { findingsIn, placesIn, type Said } from './judge.ts';

const key = 'sk_live_0123456789';
const failing = (message: string): Said => ({
  expect: ['404'],
  status: 404,
  answered: { code: 404, message },
});

const traces = [
  'TypeError\n    at getPet (/srv/app/pets.js:12:7)',
  'java.lang.NullPointerException at com.example.Pets.get(Pets.java:41)',
  'Traceback (most recent call last):\n  File "/srv/pets.py", line 3',
  'PDOException in /var/www/Pets.php:42',
  'Uncaught RuntimeException: Stack trace:\n#0 {main}',
  'at Pets.Get(String id) in /src/Pets.cs:line 7',
  'panic: runtime error: index out of range',
  "/srv/pets.rb:3:in `get'",
  'SQLSTATE[42S02]: Base table or view not found',
  '#0 /var/www/src/Pets.php(42): Pets->get()',
  'main.get(0xc000)\n\t/srv/pets.go:41 +0x1d',
  'ERROR: syntax error at or near "WHERE"',
  'SQLITE_CONSTRAINT: UNIQUE constraint failed',
  'ER_DUP_ENTRY_KEY for pets',
  'could not connect to postgres://pets:secret@10.0.0.1/pets',
  'Server=10.0.0.1;Database=pets;Password=secret',
  'SELECT id, name FROM pets WHERE id = 1',
  'INSERT INTO pets (id) VALUES (1)',
  'UPDATE pets SET name = 1',
];

describe('what an answer must not tell', () => {
  it.each(traces)('the inside of the server: %s', (message) => {
    expect(placesIn(failing(message))).toEqual(['leak at 404']);
  });

  // A limit of what is looked at keeps a long answer from being searched for hours.
  it.each<[name: string, limit: number, messageOf: (text: string) => string]>([
    ['a file of JavaScript', 300, (text) => `at ${text}.js:1:1`],
    ['a line of JavaScript', 9, (text) => `at a.js:${text.replaceAll('a', '1')}:1`],
    ['a method of Java', 300, (text) => `at ${text}(B.java:1)`],
    ['a file of Java', 300, (text) => `at b(${text}.java:1)`],
    ['a file of Python', 300, (text) => `File "${text}.py", line 1`],
    ['an exception of PHP', 300, (text) => `Uncaught ${text}Exception`],
    ['a gap in a trace of PHP', 9, (text) => `Stack trace:${text.replaceAll('a', ' ')}#0`],
    ['a method of .NET', 300, (text) => `at ${text}() in b:line 1`],
    ['parameters of .NET', 300, (text) => `at b(${text}) in b:line 1`],
    ['a file of .NET', 300, (text) => `at b() in ${text}:line 1`],
    ['a step of a trace of PHP', 4, (text) => `#${text.replaceAll('a', '1')} b.php(1)`],
    ['a file in a trace of PHP', 300, (text) => `#0 ${text}.php(1)`],
    ['a line in a trace of PHP', 9, (text) => `#0 b.php(${text.replaceAll('a', '1')})`],
    ['a line of Go', 9, (text) => `a.go:${text.replaceAll('a', '1')} +0x1`],
    ['a driver of Java', 20, (text) => `jdbc:${text}://host`],
    ['a server', 300, (text) => `Server=${text};Pwd=`],
    ['what a server is given', 300, (text) => `Server=a;${text}Pwd=`],
    ['columns of a query', 300, (text) => `SELECT ${text} FROM b WHERE c`],
    ['a table of a query', 100, (text) => `SELECT b FROM ${text} WHERE c`],
    ['a table with its columns', 300, (text) => `INSERT INTO ${text} VALUES (1)`],
    ['a table that is changed', 100, (text) => `UPDATE ${text} SET b = 1`],
    ['a column that is changed', 100, (text) => `UPDATE b SET ${text} = 1`],
    ['a code of MySQL', 20, (text) => `ER_${text.toUpperCase()}_ENTRY`],
    ['a line of Ruby', 9, (text) => `a.rb:${text.replaceAll('a', '1')}:in 'b'`],
  ])('%s of up to %i characters', (_, limit, messageOf) => {
    expect(placesIn(failing(messageOf('a'.repeat(limit))))).toEqual(['leak at 404']);
    expect(placesIn(failing(messageOf('a'.repeat(limit + 1))))).toEqual([]);
  });

  it.each([
    [{ trace: [{ file: '/srv/Pets.php', line: 42, function: 'get' }] }],
    [{ stackTrace: [{ methodName: 'get', fileName: 'Pets.java', lineNumber: 41 }] }],
    [{ trace: [{ filename: '/srv/pets.py', lineno: '3' }] }],
  ])('the inside of the server, in fields: %j', (more) => {
    expect(placesIn({ ...failing(''), answered: { code: 404, message: '', ...more } })).toEqual(['leak at 404']);
  });

  it.each([
    'There is no pet at /pets/pet_1.',
    'at least one of: a, b',
    'Line 12 of the form is missing.',
    'Select a pet from the list where it is shown.',
    'Update the pet and set its name.',
    'The file pets.csv has no line 3.',
    'Write to the address https://example.com/pets.',
    'ER_1 is no code of a pet.',
  ])('but a plain message: %s', (message) => {
    expect(placesIn(failing(message))).toEqual([]);
  });

  it.each<[name: string, limit: number, fieldsOf: (text: string) => string]>([
    ['a file', 300, (text) => `"file":"${text}.php","line":1`],
    ['a gap before a file', 9, (text) => `"file":${text.replaceAll('a', ' ')}"b.php","line":1`],
    ['a gap between file and line', 99, (text) => `"file":"b.php",${text.replaceAll('a', ' ')}"line":1`],
    ['a gap before a line', 9, (text) => `"file":"b.php","line":${text.replaceAll('a', ' ')}1`],
  ])('%s of up to %i characters, in fields', (_, limit, fieldsOf) => {
    const said = (length: number) => `{"code":404,"message":"",${fieldsOf('a'.repeat(length))}}`;
    expect(placesIn({ ...failing(''), answered: said(limit) })).toEqual(['leak at 404']);
    expect(placesIn({ ...failing(''), answered: said(limit + 1) })).toEqual([]);
  });

  // Any of them would keep a pattern that looks further for every start busy for hours.
  it.each([
    'a',
    '/a.',
    'SELECT a FROM ',
    'UPDATE a SET ',
    'Server=a;',
    '#0 a',
    '"file":"',
    'at ',
    'at a(',
    'at a() in ',
    'File "',
    'Uncaught ',
    '[',
    '"',
    ' ',
  ])('and what goes on and on is looked at once: %s', (piece) => {
    const message = piece.repeat(4_000_000 / piece.length);
    expect(placesIn(failing(message))).toEqual([]);
  });

  it('HTML that is called JSON', () => {
    expect(placesIn({ ...failing(''), answered: '<!DOCTYPE html><h1>404</h1>' })).toEqual([
      'json at 404',
      'leak at 404',
    ]);
  });

  const echoes: { name: string; said: Said }[] = [
    { name: 'the key', said: failing(`The key ${key} is not valid.`) },
    { name: 'the key as HTTP Basic carries it', said: failing(Buffer.from(`api:${key}`).toString('base64')) },
    { name: 'the key in a header', said: { headers: { 'x-debug': `key=${key}` } } },
  ];
  it.each(echoes)('$name', ({ said }) => {
    const findings = findingsIn({ ...said, secrets: [key] });
    expect(findings.map(({ rule }) => rule)).toEqual(['secret']);
    expect(JSON.stringify(findings)).not.toContain(key);
  });

  it('a secret of the bank user, in an error', () => {
    const body = JSON.stringify({ credentials: 'crp_half|other', name: 'crp_name' });
    const sent = { 'content-type': 'application/json' };
    const findings = findingsIn({ ...failing('crp_half|other is not valid'), body, sent });
    expect(findings.map(({ rule }) => rule)).toEqual(['secret']);
    expect(JSON.stringify(findings)).not.toContain('crp_half');
    expect(placesIn({ ...failing('crp_name is not valid'), body, sent })).toEqual([]);
  });

  it.each([
    ['key-1', []],
    ['key-12', ['secret at 404']],
  ])('a credential is an echo if it is long enough: %s', (secret, want) => {
    expect(placesIn({ ...failing(`The key ${secret} is not valid.`), secrets: [secret] })).toEqual(want);
  });

  it.each([
    ['pin-1', []],
    ['pin-12', ['secret at 404']],
  ])('a secret of the bank user is one if it is long enough: %s', (pin, want) => {
    const sent = { 'content-type': 'application/json' };
    expect(placesIn({ ...failing(`${pin} is not valid`), body: JSON.stringify({ pin }), sent })).toEqual(want);
  });

  it.each([
    [1_000_000, ['leak at 404']],
    [1_000_001, []],
  ])('a trace that ends with character %i of the answer', (end, want) => {
    const trace = 'SQLSTATE[';
    const before = '{"code":404,"message":"';
    const message = `${'a'.repeat(end - before.length - trace.length)}${trace}`;
    expect(placesIn({ ...failing(''), answered: `${before}${message}"}` })).toEqual(want);
  });
});
