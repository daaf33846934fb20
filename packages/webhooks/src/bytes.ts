/**
 * Tells raw bytes from a chunk or body that has been decoded or parsed. `instanceof` would fail in test runners and
 * sandboxes, which have their own `Uint8Array`.
 */
export function isBytes(chunk: unknown): chunk is Uint8Array {
  return ArrayBuffer.isView(chunk);
}

/** Joins the parts of a body. */
export function join(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const body = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    body.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return body;
}
