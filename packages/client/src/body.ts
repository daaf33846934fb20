import type { Content } from './reply.ts';
import type { Target } from './target.ts';

/** A body that has been read. */
interface ReadBody {
  /** Parsed JSON; `undefined` if the body is not JSON. */
  body?: object | undefined;
  /** `undefined` if the body is not the documented one. */
  content?: Content | undefined;
}

/**
 * Reads the body of an answer. The secret of the client is taken out of failures only: a success may consist of
 * secrets, such as a new access token.
 *
 * @param isFile whether the caller waits for a file
 * @param redact takes the secret of the client out of a text
 */
export async function readBody(
  response: Response,
  { parseAs, success }: Target,
  isFile: boolean,
  redact: (text: string) => string,
): Promise<ReadBody> {
  if (isFile) return { content: parseAs === 'stream' ? (response.body as Content) : await response.arrayBuffer() };
  if (response.status === 204) return {};
  const text = await response.text();
  if (!response.ok) {
    const body = parse(text, redact);
    return { body, content: body && JSON.stringify(body) };
  }
  const body = parse(text);
  const isUsable =
    body && parseAs === 'json' && (success !== 'page' || Array.isArray((body as { data?: unknown }).data));
  return isUsable ? { body, content: text } : {};
}

/** @param redact is applied to texts and names, after JSON has resolved their escapes */
function parse(text: string, redact?: (text: string) => string): object | undefined {
  const clean =
    redact &&
    ((_: string, value: unknown) =>
      typeof value === 'string'
        ? redact(value)
        : value && !Array.isArray(value) && typeof value === 'object'
          ? Object.fromEntries(Object.entries(value).map(([name, member]) => [redact(name), member]))
          : value);
  try {
    const parsed = JSON.parse(text, clean);
    return typeof parsed === 'object' ? parsed : undefined;
  } catch {
    return undefined;
  }
}
