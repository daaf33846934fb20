import { describe, expect, it } from 'vitest';
import { isSecretName } from '../../src/secrets/names.ts';

describe('the name of a field', () => {
  it.each([
    'token',
    'access_token',
    'accessToken',
    'Authorization',
    'password',
    'user_password',
    'pin',
    'login_pin',
    'TAN',
    'key',
    'wizard_session_key',
    'credentials',
    'X-Payload-Signature',
    'client_secret',
    'apiKey',
  ])('may tell a secret: %s', (name) => {
    expect(isSecretName(name)).toBe(true);
  });

  it.each([
    'token_id',
    'tokenType',
    'id',
    'keyword',
    'pineapple',
    'standing',
    'monkey',
    'key_id',
    'password_changed_at',
    'name',
  ])('may only look like it: %s', (name) => {
    expect(isSecretName(name)).toBe(false);
  });
});
