import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { newId, newReference, randomText } from '../../src/platform/ids.ts';
import { createVault, hashSecret, isSameHash } from '../../src/platform/secrets.ts';

describe('a vault', () => {
  const vault = createVault(randomBytes(32));

  it('opens what it has sealed', () => {
    expect(vault.open(vault.seal('Geheimnis äöü'))).toBe('Geheimnis äöü');
    expect(vault.open(vault.seal(''))).toBe('');
  });

  it('seals a text differently every time, and does not show it', () => {
    expect(vault.seal('secret')).not.toBe(vault.seal('secret'));
    expect(Buffer.from(vault.seal('secret'), 'base64').includes('secret')).toBe(false);
  });

  it('opens nothing that was changed, or sealed with another key', () => {
    const sealed = Buffer.from(vault.seal('secret'), 'base64');
    sealed.writeUInt8(sealed.readUInt8(30) ^ 1, 30);
    expect(() => vault.open(sealed.toString('base64'))).toThrow();
    expect(() => createVault(randomBytes(32)).open(vault.seal('secret'))).toThrow();
  });

  it('recognizes a text by its fingerprint, and no other vault does', () => {
    expect(vault.fingerprint('hartmut')).toBe(vault.fingerprint('hartmut'));
    expect(vault.fingerprint('hartmut')).not.toBe(vault.fingerprint('hartmuth'));
    expect(vault.fingerprint('hartmut')).not.toBe(createVault(randomBytes(32)).fingerprint('hartmut'));
  });
});

describe('a hash', () => {
  it('is the same for the same secret only', () => {
    expect(isSameHash(hashSecret('a'), hashSecret('a'))).toBe(true);
    expect(isSameHash(hashSecret('a'), hashSecret('b'))).toBe(false);
  });
});

describe('ids', () => {
  it('have the form of the contract', () => {
    expect(newId('event')).toMatch(/^ev_[0-9A-Za-z]{16}$/);
    expect(newReference(10_001, 'xv')).toMatch(/^10001-xv-[0-9A-Za-z]{4}-[0-9A-Za-z]{4}$/);
  });

  it('use every letter', () => {
    expect(new Set(randomText(20_000)).size).toBe(62);
  });

  it('do not repeat', () => {
    expect(new Set(Array.from({ length: 1000 }, () => newId('session'))).size).toBe(1000);
  });
});
