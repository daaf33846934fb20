import { describe, expect, it } from 'vitest';
import { isSecretName, secretParts, secretWords } from '../../src/secrets/names.ts';
import { openNames, secretNames } from '../../src/testing/secret-names.ts';

describe('the name of a header, parameter or field', () => {
  it.each(secretNames)('is likely to hold a secret: %s', (name) => {
    expect(isSecretName(name)).toBe(true);
  });

  it.each(openNames)('only looks like a secret, or like nothing: %s', (name) => {
    expect(isSecretName(name)).toBe(false);
  });

  it('is listed for the tests of the other packages, which hide it too', () => {
    const listed = secretNames.map((name) => name.toLowerCase());
    const words = new Set(listed.flatMap((name) => name.split(/[^a-z]+/)));
    expect([...secretWords].filter((word) => !words.has(word))).toEqual([]);
    expect(secretParts.filter((part) => !listed.some((name) => name.includes(part)))).toEqual([]);
  });
});
