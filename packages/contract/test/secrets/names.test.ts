import { describe, expect, it } from 'vitest';
import { openNames, secretNames } from '../../src/secrets/examples.ts';
import { isSecretName } from '../../src/secrets/names.ts';

describe('the name of a header, parameter or field', () => {
  it.each(secretNames)('is likely to hold a secret: %s', (name) => {
    expect(isSecretName(name)).toBe(true);
  });

  it.each(openNames)('only looks like a secret, or like nothing: %s', (name) => {
    expect(isSecretName(name)).toBe(false);
  });
});
