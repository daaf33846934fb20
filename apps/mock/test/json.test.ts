import { describe, expect, it } from 'vitest';
import { parseJson } from '../src/json.ts';

describe('JSON', () => {
  it('nests as deep as 32 levels', () => {
    const text = '['.repeat(32) + ']'.repeat(32);
    expect(JSON.stringify(parseJson(text))).toBe(text);
    expect(() => parseJson(`[${text}]`)).toThrow(
      expect.objectContaining({ errors: { body: ['The body nests deeper than 32 levels.'] } }),
    );
  });

  const refused = [
    { given: '{"pin":', field: 'body' },
    { given: '{"a":[{"prototype":1}]}', field: 'a.0.prototype' },
    { given: '{"__proto__":null}', field: '__proto__' },
  ];
  it.each(refused)('refuses $given on $field, and does not repeat it', ({ given, field }) => {
    const errors = { [field]: [expect.not.stringContaining('pin')] };
    expect(() => parseJson(given)).toThrow(expect.objectContaining({ status: 422, errors }));
  });

  it('"__proto__" as a value is text', () => expect(parseJson('{"a":"__proto__"}')).toEqual({ a: '__proto__' }));
});
