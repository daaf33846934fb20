import { type Content, streamOf } from './reply.ts';
import type { Target } from './target.ts';

/** A body that has been read. */
interface ReadBody {
  /** Parsed JSON; `undefined` if the body is not JSON. */
  body?: object | undefined;
  /** `undefined` if the body is not the documented one. */
  content?: Content | undefined;
  /** Text of a success that is not the documented one. */
  text?: string | undefined;
}

/**
 * Reads the body of an answer. The secret of the client is taken out of failures only: a success may consist of
 * secrets, such as a new access token.
 *
 * @param redact takes the secret of the client out of a text
 */
export async function readBody(
  response: Response,
  { parseAs, statuses, success }: Target,
  redact: (text: string) => string,
): Promise<ReadBody> {
  const { status, ok, headers, body: stream } = response;
  // HTML is the answer of a proxy. An answer without a body has `null`, and runtimes without streams have `undefined`.
  if (
    parseAs !== 'json' &&
    ok &&
    stream !== null &&
    statuses.includes(status) &&
    !/html/i.test(headers.get('content-type') as string)
  ) {
    return { content: parseAs === 'stream' ? streamOf(response) : await response.arrayBuffer() };
  }
  if (status === 204) return {};
  const text = await response.text();
  const body = parse(text);
  if (!ok) {
    // The secret has one spelling only after JSON has resolved its escapes.
    const content = body && redact(JSON.stringify(body));
    const masked = content && parse(content);
    return masked ? { body: masked, content } : {};
  }
  const isUsable =
    body && parseAs === 'json' && (success !== 'page' || Array.isArray((body as { data?: unknown }).data));
  return isUsable ? { body, content: text } : { text };
}

/** @returns `undefined` for a text that is no JSON, or neither an object nor a list */
function parse(text: string): object | undefined {
  try {
    const parsed = JSON.parse(text);
    if (typeof parsed === 'object') return parsed;
  } catch {}
  return undefined;
}
