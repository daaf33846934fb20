import { LazyAnswer } from './answer.ts';
import { parseText } from './body.ts';
import { withoutCache } from './cache.ts';
import type { GetCredential } from './credentials.ts';
import type { Notifier } from './observe.ts';
import { readText } from './read-text.ts';
import type { Outcome, Reply } from './reply.ts';
import type { WireRequest } from './request.ts';
import type { CheckedSettings } from './settings.ts';

/**
 * Sends a request once.
 *
 * @param ending aborts with the time limit, or with the caller
 * @param outcome gets what is known before the answer has been read, and the reply
 * @throws what `fetch` or the function of the credential throws
 */
export async function exchange(
  request: WireRequest,
  fetch: CheckedSettings['fetch'],
  getCredential: GetCredential,
  notifier: Notifier | undefined,
  ending: AbortSignal,
  outcome: Outcome,
): Promise<Outcome & Reply> {
  const { target } = request;
  const { parseAs } = target;
  const credential = getCredential();
  // What is known is not awaited: each `await` makes a call slower.
  const { authorization, redact } = credential.redact ? credential : await credential;
  outcome.redact = redact;
  const added = notifier && (await notifier.request(request, redact));
  // While both were awaited, the call may have ended.
  if (ending.aborted) throw ending.reason;
  const response = await fetch(request.url, {
    ...withoutCache(),
    method: target.method,
    headers: { ...request.headers, ...added, authorization },
    body: request.text as string,
    // A redirect could send a body, and with it a PIN, to another server.
    redirect: 'manual',
    signal: ending,
  });
  if (!response?.headers) throw new TypeError('fetch gave no Response');
  const { status, headers } = response;
  const id = headers.get('x-request-id');
  const requestId = id ? redact(id) : undefined;
  notifier?.response(request, response, requestId, redact);
  let body: object | undefined;
  if (
    parseAs !== 'json' &&
    response.ok &&
    target.statuses.includes(status) &&
    // An answer without a body has `null`, and runtimes without streams have `undefined`.
    response.body !== null &&
    // HTML is the answer of a proxy.
    !/html/i.test(headers.get('content-type') as string)
  ) {
    outcome.content = parseAs === 'stream' ? response : await response.arrayBuffer();
  } else if (status !== 204) body = parseText(await readText(response), response.ok, target, redact, outcome);
  let copy: Headers | undefined;
  const copyHeaders = () => (copy ??= new Headers([...headers].map(([name, value]) => [name, redact(value)])));
  outcome.answer = new LazyAnswer(status, body, requestId, copyHeaders);
  return outcome as Outcome & Reply;
}
