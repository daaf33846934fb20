import { describe, expect, it } from 'vitest';
import { parseJson } from '../../src/request/json.ts';

describe('JSON', () => {
  it('nests as deep as 32 levels', () => {
    const text = '['.repeat(32) + ']'.repeat(32);
    expect(JSON.stringify(parseJson(text))).toBe(text);
    expect(() => parseJson(`[${text}]`)).toThrow(
      expect.objectContaining({ errors: { body: ['The body nests deeper than 32 levels.'] } }),
    );
  });

  const refused = [
    { given: '{"pin":', field: 'body', want: 'The body is not valid JSON.' },
    { given: '{"a":[{"prototype":1}]}', field: 'a.0.prototype', want: 'The key "prototype" is not allowed.' },
    { given: '{"constructor":1}', field: 'constructor', want: 'The key "constructor" is not allowed.' },
    { given: '{"__proto__":null}', field: '__proto__', want: 'The key "__proto__" is not allowed.' },
  ];
  it.each(refused)('refuses $given on $field, and does not repeat it', ({ given, field, want }) => {
    expect(() => parseJson(given)).toThrow(expect.objectContaining({ status: 422, errors: { [field]: [want] } }));
  });

  it('"__proto__" as a value is text', () => expect(parseJson('{"a":"__proto__"}')).toEqual({ a: '__proto__' }));

  it.each([null, 1, 'text', true, { a: null }])('may be %j', (value) => {
    expect(parseJson(JSON.stringify(value))).toEqual(value);
  });
});
