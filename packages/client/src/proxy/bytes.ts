import { tooLarge } from './refusal.ts';

/** Bytes of any realm: those of a test runner have another `Uint8Array`. */
export function isBytes(chunk: unknown): chunk is Uint8Array {
  return ArrayBuffer.isView(chunk) && Object.prototype.toString.call(chunk) === '[object Uint8Array]';
}

/** Joins the parts of a body, up to a limit. */
export class Collector {
  readonly #maxBytes: number;
  readonly #chunks: Uint8Array[] = [];
  #size = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /**
   * @throws Refusal (413) as soon as the body is larger
   * @throws TypeError for what is not bytes
   */
  add(chunk: unknown): void {
    if (!isBytes(chunk)) throw new TypeError('The body was decoded before: pass the request to this handler unread.');
    this.#size += chunk.byteLength;
    if (this.#size > this.#maxBytes) throw tooLarge(this.#maxBytes);
    this.#chunks.push(chunk);
  }

  join(): Uint8Array {
    const bytes = new Uint8Array(this.#size);
    let offset = 0;
    for (const chunk of this.#chunks) {
      bytes.set(chunk, offset);
      offset += chunk.byteLength;
    }
    return bytes;
  }
}
