import { describe, expect, it } from 'vitest';
import { isSecretName } from '../../src/secrets/names.ts';
import { openNames, secretNames } from '../../src/testing/secret-names.ts';

describe('the name of a header, parameter or field', () => {
  it.each(secretNames)('is likely to hold a secret: %s', (name) => {
    expect(isSecretName(name)).toBe(true);
  });

  it.each(openNames)('only looks like a secret, or like nothing: %s', (name) => {
    expect(isSecretName(name)).toBe(false);
  });
});
