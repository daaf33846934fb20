import { describe, expect, it } from 'vitest';
import { credentialsIn } from '../src/credential-options.ts';

describe('the credentials of the environment', () => {
  const schemes = [{ name: 'petstore_auth' }, { name: 'api-key.v2' }, { name: 'none' }];

  it('are those of the security schemes of the contract', () => {
    const env = {
      XS2A_CREDENTIAL_PETSTORE_AUTH: 'token',
      XS2A_CREDENTIAL_API_KEY_V2: 'key',
      XS2A_CREDENTIAL_NONE: '',
      XS2A_CREDENTIAL_OTHER: 'of another contract',
    };
    expect(credentialsIn(env, schemes)).toEqual({ petstore_auth: 'token', 'api-key.v2': 'key' });
  });

  it('may be missing', () => {
    expect(credentialsIn({}, schemes)).toEqual({});
  });
});
