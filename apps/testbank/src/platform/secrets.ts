import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hash, timingSafeEqual } from 'node:crypto';
import { randomBytes } from './random.ts';

/** Size of a key for {@link createVault}, in bytes. */
export const vaultKeyBytes = 32;

/** Encrypts what is stored and has to be read again: access tokens, logins, shared secrets of webhooks. */
export interface Vault {
  /** @returns Base64 of nonce, tag and cipher */
  seal(text: string): string;
  /** @throws Error if it was sealed with another key, or changed */
  open(sealed: string): string;
  /**
   * Finds a text again that can be guessed, such as a name, without storing it.
   *
   * @returns the same for the same text and key: HMAC-SHA256 in hexadecimal digits
   */
  fingerprint(text: string): string;
}

const nonceBytes = 12;
const tagBytes = 16;

/**
 * AES-256-GCM with a random nonce for each text.
 *
 * @param key {@link vaultKeyBytes} long
 */
export function createVault(key: Buffer): Vault {
  // Node would check and copy the bytes for each text.
  const secretKey = createSecretKey(key);
  return {
    seal: (text) => {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', secretKey, nonce);
      const encrypted = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), encrypted]).toString('base64');
    },
    open: (sealed) => {
      const bytes = Buffer.from(sealed, 'base64');
      const decipher = createDecipheriv('aes-256-gcm', secretKey, bytes.subarray(0, nonceBytes));
      decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
      const text = Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]);
      return text.toString('utf8');
    },
    fingerprint: (text) => createHmac('sha256', secretKey).update(text).digest('hex'),
  };
}

/** Finds a random secret again without storing it: SHA-256 in hexadecimal digits. */
export function hashSecret(secret: string): string {
  return hash('sha256', secret);
}

/** Compares two hashes of {@link hashSecret} in constant time. */
export function isSameHash(left: string, right: string): boolean {
  return timingSafeEqual(Buffer.from(left, 'hex'), Buffer.from(right, 'hex'));
}
