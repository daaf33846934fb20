/** The body of a delivery as it arrived, byte for byte. */
export type RawBody = Uint8Array | ArrayBuffer;

const encoder = new TextEncoder();
const algorithm = { name: 'HMAC', hash: 'SHA-256' };

/** Importing a key costs as much as a signature: the keys in use are kept, and cannot be read back out of WebCrypto. */
const keys = new Map<string, ReturnType<typeof importKey>>();
const maxKeys = 64;

export function encode(text: string): Uint8Array {
  return encoder.encode(text);
}

export async function hmac(body: RawBody, secret: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.sign('HMAC', await keyOf(secret), buffer(body)));
}

/** Compares in constant time, which WebCrypto does by itself. */
export async function isHmac(signature: Uint8Array, body: RawBody, secret: string): Promise<boolean> {
  return crypto.subtle.verify('HMAC', await keyOf(secret), buffer(signature), buffer(body));
}

/** WebCrypto takes every view, but its types exclude those of shared memory, which no body comes in. */
function buffer(bytes: RawBody): ArrayBuffer {
  return bytes as ArrayBuffer;
}

function keyOf(secret: string): ReturnType<typeof importKey> {
  const known = keys.get(secret);
  if (known) return known;
  if (keys.size >= maxKeys) keys.clear();
  const key = importKey(secret);
  keys.set(secret, key);
  return key;
}

function importKey(secret: string) {
  return crypto.subtle.importKey('raw', encoder.encode(secret), algorithm, false, ['sign', 'verify']);
}
