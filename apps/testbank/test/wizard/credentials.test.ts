import { createDecipheriv, createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultProfile } from '../../src/bank/profile.ts';
import type { JoinedCredentials } from '../../src/wizard/context.ts';
import { credentialsId, joinCredentials, splitCredentials } from '../../src/wizard/credentials.ts';

const credentials: JoinedCredentials = {
  bank: { bankCode: '88888888', countryId: 'DE' },
  credentials: { userName: 'hartmut.mustermann', pin: 'hidden-pin', profile: defaultProfile, since: '2026-11-30' },
};

/** Bytes that look random, always the same for a seed. */
function bytesFrom(seed: string): (count: number) => Uint8Array {
  let block = 0;
  return (count) => {
    block += 1;
    return createHash('sha512').update(`${seed}:${block}`).digest().subarray(0, count);
  };
}

function split(owner = 'acc_1/bcn_1', seed = 'a') {
  return splitCredentials(credentials, 'crp_T09bO6ba2nSaIsYI', owner, bytesFrom(seed));
}

const decode = (half: string) => JSON.parse(Buffer.from(half, 'base64url').toString());

test('both halves together are the credentials', () => {
  const { handedOut, kept } = split();
  expect(handedOut).toMatch(/^crp_T09bO6ba2nSaIsYI\|\|\|eyJpdiI6I[\w-]+$/);
  expect(credentialsId(handedOut)).toBe('crp_T09bO6ba2nSaIsYI');
  expect(joinCredentials(handedOut, kept, 'acc_1/bcn_1')).toEqual(credentials);
});

test('all credentials come back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (userName, pin) => {
      const some = { ...credentials, credentials: { ...credentials.credentials, userName, pin } };
      const { handedOut, kept } = splitCredentials(some, 'crp_1', 'acc_1', bytesFrom('a'));
      expect(joinCredentials(handedOut, kept, 'acc_1')).toEqual(some);
    }),
  );
});

test.each([
  { change: 'of another connection', owner: 'acc_1/bcn_2' },
  { change: 'of another account', owner: 'acc_2/bcn_1' },
])('a half $change is refused', ({ owner }) => {
  const { handedOut, kept } = split();
  expect(joinCredentials(handedOut, kept, owner)).toBeUndefined();
  const foreign = split(owner, 'b');
  expect(joinCredentials(foreign.handedOut, kept, 'acc_1/bcn_1')).toBeUndefined();
  expect(joinCredentials(handedOut, foreign.kept, 'acc_1/bcn_1')).toBeUndefined();
});

test('a half that was changed is refused, whichever character it is', () => {
  const { handedOut, kept } = split();
  const change = (text: string, at: number) => text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1);
  const from = handedOut.indexOf('|||') + 3;
  for (let at = from; at < handedOut.length; at += 1) {
    expect(joinCredentials(change(handedOut, at), kept, 'acc_1/bcn_1')).toBeUndefined();
  }
  for (let at = 0; at < kept.length; at += 1) {
    expect(joinCredentials(handedOut, change(kept, at), 'acc_1/bcn_1')).toBeUndefined();
  }
});

test.each(['', 'wrong', 'crp_1', 'crp_1|||', 'crp_1|||e30', 'crp_1|||bnVsbA', 'crp_1|||eyJrZXkiOiIxIn0', '|||'])(
  'what is no half is refused: %j',
  (text) => {
    const { handedOut, kept } = split();
    expect(joinCredentials(text, kept, 'acc_1/bcn_1')).toBeUndefined();
    expect(joinCredentials(handedOut, text, 'acc_1/bcn_1')).toBeUndefined();
  },
);

test.each(['', 'wrong', 'crp_1', 'crp_|||a', 'xv_1|||a', 'crp_1|||', 'crp_ä|||a'])('%j has no id', (text) => {
  expect(credentialsId(text)).toBeUndefined();
});

test('no half has the key, and what it has of the cipher cannot be read with its share', () => {
  const { handedOut, kept } = split();
  const given = decode(handedOut.slice(handedOut.indexOf('|||') + 3));
  const other = decode(kept);
  const key = Buffer.from(bytesFrom('a')(32)).toString('base64url');
  for (const { half, iv } of [
    { half: given, iv: Buffer.from(given.iv, 'base64url') },
    // The block before is the IV of a block.
    { half: other, iv: Buffer.from(given.value, 'base64url').subarray(-16) },
  ]) {
    expect(JSON.stringify(half)).not.toContain(key);
    expect(JSON.stringify(half)).not.toContain('mustermann');
    const decipher = createDecipheriv('aes-256-cbc', Buffer.from(half.key, 'base64url'), iv).setAutoPadding(false);
    const value = Buffer.from(half.value, 'base64url');
    const whole = value.subarray(0, value.length - (value.length % 16));
    const text = Buffer.concat([decipher.update(whole), decipher.final()]).toString('latin1');
    expect(text).not.toMatch(/bank|mustermann|hidden|profile/);
  }
});

test('the same credentials are never encrypted the same way', () => {
  expect(split('acc_1', 'a').handedOut).not.toBe(split('acc_1', 'b').handedOut);
});
