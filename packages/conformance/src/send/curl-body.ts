/** The body of a request for `curl`, with every byte. */
import { Buffer, isUtf8 } from 'node:buffer';
import { gzipSync } from 'node:zlib';

/** Characters of a body that is written as it is. A longer one is compressed: nobody reads it, but it can be pasted. */
const maxLength = 2000;

/** From this size on, `curl` asks before it sends a body, which no other client does. */
const askedBytes = 1024;

export interface CurlBody {
  /** The body, if it can be an argument. */
  readonly text?: string;
  /** Otherwise, commands whose output is the body: `printf %s … | base64 -d | `. */
  readonly pipe: string;
  /** Further options, as the shell is to read them. */
  readonly options: readonly string[];
}

/**
 * @param redact takes secrets out of a text; a body that has some is written as a text, because nothing can be taken out of
 *   one that is encoded
 */
export function curlBody(body: string | Uint8Array, redact: (text: string) => string): CurlBody {
  const bytes = Buffer.from(body as string);
  const asked = bytes.length >= askedBytes ? ['-H Expect:'] : [];
  const text = bytes.toString('utf8');
  const isShown = isUtf8(bytes) && text.length <= maxLength && isPlain(text);
  if (isShown || redact(text) !== text) return { text, pipe: '', options: asked };
  const zipped = gzipSync(bytes, { level: 9 });
  const isSmaller = zipped.length < bytes.length / 2;
  const encoded = (isSmaller ? zipped : bytes).toString('base64');
  const pipe = `printf %s ${encoded} | base64 -d |${isSmaller ? ' gunzip |' : ''} `;
  return { pipe, options: [...asked, '--data-binary @-'] };
}

/** Whether a terminal takes a text as it is: control characters do something, and reports do not show them. */
function isPlain(text: string): boolean {
  return !/(?!\n)\p{Control}|\p{Surrogate}|\p{Noncharacter_Code_Point}/u.test(text);
}
