import type { Outcome } from './reply.ts';
import type { Target } from './target.ts';

/**
 * Parses the text of an answer. The secret of the client is taken out of failures only: a success may consist of
 * secrets, such as a new access token.
 *
 * @param ok whether the answer is a success
 * @param redact takes the secret of the client out of a text
 * @param outcome gets the text: as its content if it is the documented one
 * @returns parsed JSON; `undefined` if the text is not JSON
 */
export function parseText(
  text: string,
  ok: boolean,
  { parseAs, success }: Target,
  redact: (text: string) => string,
  outcome: Outcome,
): object | undefined {
  const body = parse(text);
  if (!ok) {
    // The secret has one spelling only after JSON has resolved its escapes.
    const masked = redact(JSON.stringify(body ?? ''));
    const visible = parse(masked);
    if (visible) outcome.content = masked;
    return visible;
  }
  if (body && parseAs === 'json' && (success !== 'page' || Array.isArray((body as { data?: unknown }).data))) {
    outcome.content = text;
    return body;
  }
  outcome.text = text;
  return undefined;
}

/** @returns `undefined` for a text that is not JSON, or neither an object nor a list */
function parse(text: string): object | undefined {
  try {
    const parsed = JSON.parse(text);
    if (Object(parsed) === parsed) return parsed;
  } catch {}
  return undefined;
}
