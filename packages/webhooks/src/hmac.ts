/** The body of a delivery as it arrived, byte for byte. */
export type RawBody = Uint8Array | ArrayBuffer;

export const encoder: TextEncoder = new TextEncoder();

/** Imported keys by their secrets: an import takes as long as a signature. WebCrypto does not reveal them. */
const keys = new Map<string, ReturnType<typeof crypto.subtle.importKey>>();
const maxKeys = 64;

// WebCrypto accepts every view, but its types exclude shared memory, which a body never uses.

export async function hmac(body: RawBody, secret: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.sign('HMAC', await importKey(secret), body as ArrayBuffer));
}

/** Compares in constant time: WebCrypto does. */
export async function isHmac(signature: Uint8Array, body: RawBody, secret: string): Promise<boolean> {
  return crypto.subtle.verify(
    'HMAC',
    await importKey(secret),
    signature as Uint8Array<ArrayBuffer>,
    body as ArrayBuffer,
  );
}

function importKey(secret: string) {
  let key = keys.get(secret);
  if (!key) {
    if (keys.size >= maxKeys) keys.clear();
    const algorithm = { name: 'HMAC', hash: 'SHA-256' };
    key = crypto.subtle.importKey('raw', encoder.encode(secret), algorithm, false, ['sign', 'verify']);
    keys.set(secret, key);
  }
  return key;
}
