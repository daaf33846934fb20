/** The body of a delivery as it arrived, byte for byte. */
export type RawBody = Uint8Array | ArrayBuffer;

const encoder = new TextEncoder();
const algorithm = { name: 'HMAC', hash: 'SHA-256' };

/** Imported keys by their secrets: an import takes as long as a signature. WebCrypto does not reveal them. */
const keys = new Map<string, ReturnType<typeof importKey>>();
const maxKeys = 64;

export function encode(text: string): Uint8Array {
  return encoder.encode(text);
}

export async function hmac(body: RawBody, secret: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.sign('HMAC', await keyOf(secret), buffer(body)));
}

/** Compares in constant time: WebCrypto does. */
export async function isHmac(signature: Uint8Array, body: RawBody, secret: string): Promise<boolean> {
  return crypto.subtle.verify('HMAC', await keyOf(secret), buffer(signature), buffer(body));
}

/** WebCrypto accepts every view, but its types exclude shared memory, which a body never uses. */
function buffer(bytes: RawBody): ArrayBuffer {
  return bytes as ArrayBuffer;
}

function keyOf(secret: string): ReturnType<typeof importKey> {
  let key = keys.get(secret);
  if (!key) {
    if (keys.size >= maxKeys) keys.clear();
    key = importKey(secret);
    keys.set(secret, key);
  }
  return key;
}

function importKey(secret: string) {
  return crypto.subtle.importKey('raw', encoder.encode(secret), algorithm, false, ['sign', 'verify']);
}
