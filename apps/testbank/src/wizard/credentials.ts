/**
 * Shared credentials: the login data of a bank user are encrypted and cut in two, and neither half is of use alone.
 *
 * AES-256-CBC with a key and an IV that are used once. Both the cipher and the key are cut: of the key, each half has a
 * random text of the same length, and only together (exclusive or) they are the key. A checksum with the key (HMAC) binds
 * them to their owner.
 *
 * @see Reference, section "Shared Credentials"
 */
import { createCipheriv, createDecipheriv, createHmac, timingSafeEqual } from 'node:crypto';
import type { JoinedCredentials } from './context.ts';

const algorithm = 'aes-256-cbc';
const keyLength = 32;
const blockLength = 16;

/** What stands between the id and the half that is handed out. */
const separator = '|||';

export interface SharedCredentials {
  /** For the owner: `crp_<id>|||<half>`. */
  readonly handedOut: string;
  /** Stays here, under the id. */
  readonly kept: string;
}

interface Half {
  readonly iv?: string;
  readonly mac?: string;
  readonly key: string;
  readonly value: string;
}

/**
 * @param id `crp_` and letters and digits
 * @param owner who may use the credentials: for all others the halves do not fit
 * @param randomBytes cryptographically secure
 */
export function splitCredentials(
  credentials: JoinedCredentials,
  id: string,
  owner: string,
  randomBytes: (count: number) => Uint8Array,
): SharedCredentials {
  const key = Buffer.from(randomBytes(keyLength));
  const share = Buffer.from(randomBytes(keyLength));
  const iv = Buffer.from(randomBytes(blockLength));
  const cipher = createCipheriv(algorithm, key, iv);
  const value = Buffer.concat([cipher.update(JSON.stringify(credentials), 'utf8'), cipher.final()]);
  const middle = Math.ceil(value.length / blockLength / 2) * blockLength;
  const mac = checksum(key, iv, value, owner);
  const given: Half = { iv: base64(iv), key: base64(share), value: base64(value.subarray(0, middle)) };
  const kept: Half = { mac: base64(mac), key: base64(xor(key, share)), value: base64(value.subarray(middle)) };
  return { handedOut: id + separator + write(given), kept: write(kept) };
}

/** The id under which the other half was kept; `undefined` for a text that is not a half. */
export function credentialsId(handedOut: string): string | undefined {
  return /^crp_[0-9A-Za-z]+(?=\|\|\|.)/.exec(handedOut)?.[0];
}

/** @returns `undefined` if these are not two halves of the same credentials, or not those of this owner */
export function joinCredentials(handedOut: string, kept: string, owner: string): JoinedCredentials | undefined {
  const given = read(handedOut.slice(handedOut.indexOf(separator) + separator.length));
  const other = read(kept);
  if (given?.iv === undefined || other?.mac === undefined) return undefined;
  const [iv, mac] = [bytes(given.iv), bytes(other.mac)];
  const shares = [bytes(given.key), bytes(other.key)] as const;
  if (iv.length !== blockLength || shares.some(({ length }) => length !== keyLength)) return undefined;
  const key = xor(...shares);
  const value = Buffer.concat([bytes(given.value), bytes(other.value)]);
  const expected = checksum(key, iv, value, owner);
  if (mac.length !== expected.length || !timingSafeEqual(mac, expected)) return undefined;
  const decipher = createDecipheriv(algorithm, key, iv);
  const text = Buffer.concat([decipher.update(value), decipher.final()]).toString('utf8');
  return JSON.parse(text) as JoinedCredentials;
}

function checksum(key: Buffer, iv: Buffer, value: Buffer, owner: string): Buffer {
  return createHmac('sha256', key).update(iv).update(value).update(owner).digest();
}

function xor(one: Buffer, other: Buffer): Buffer {
  return Buffer.from(one.map((byte, index) => byte ^ (other[index] ?? 0)));
}

function write(half: Half): string {
  return base64(Buffer.from(JSON.stringify(half)));
}

function read(text: string): Half | undefined {
  // Base64 has several spellings of the same bytes: only one of them was handed out.
  if (base64(bytes(text)) !== text) return undefined;
  try {
    const half = JSON.parse(bytes(text).toString('utf8')) as Partial<Record<keyof Half, unknown>> | null;
    const isHalf = half !== null && typeof half.key === 'string' && typeof half.value === 'string';
    const isWhole = [half?.iv, half?.mac].every((part) => part === undefined || typeof part === 'string');
    return isHalf && isWhole ? (half as Half) : undefined;
  } catch {
    return undefined;
  }
}

function base64(data: Uint8Array): string {
  return Buffer.from(data).toString('base64url');
}

function bytes(text: string): Buffer {
  return Buffer.from(text, 'base64url');
}
