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
    ['a line of Ruby', 9, (text) => `a.rb:${text.replaceAll('a', '1')}:in 'b'`],
  ])('%s of up to %i characters', (_, limit, messageOf) => {
    expect(placesIn(failing(messageOf('a'.repeat(limit))))).toEqual(['leak at 404']);
    expect(placesIn(failing(messageOf('a'.repeat(limit + 1))))).toEqual([]);
  });

  it.each(['There is no pet at /pets/pet_1.', 'at least one of: a, b', 'Line 12 of the form is missing.'])(
    'but a plain message: %s',
    (message) => {
      expect(placesIn(failing(message))).toEqual([]);
    },
  );

  // Any of them would keep a pattern that looks further for every start busy for hours.
  it.each(['a', '/a.', 'at ', 'at a(', 'at a() in ', 'File "', 'Uncaught ', '[', '"', ' '])(
    'and what goes on and on is looked at once: %s',
    (piece) => {
      const message = piece.repeat(4_000_000 / piece.length);
      expect(placesIn(failing(message))).toEqual([]);
    },
  );

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
