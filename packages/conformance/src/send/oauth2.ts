/** Access tokens by the client credentials of OAuth 2 (RFC 6749, 4.4). */
import { isObject } from '@xs2a/contract';

export interface ClientCredentials {
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Names of scopes with spaces between them. Default: those of the contract. */
  readonly scope?: string | undefined;
}

/** No token could be obtained. The message says why and what to do, and repeats no secret. */
export class TokenError extends Error {
  override name = 'TokenError';
}

export interface TokenSource {
  /**
   * A token that is valid for some time: the last one, or a new one.
   *
   * @throws {TokenError}
   */
  token(): Promise<string>;
}

/** A token is replaced so many milliseconds before its end, or earlier if it is valid for less than twice that. */
const marginMs = 30_000;

/** How the client says who it is: by HTTP Basic, which every server has to know, or in the body, which some prefer. */
type ClientAuthentication = 'header' | 'body';

/**
 * @param scope asked for; an empty text asks for none
 * @param timeoutMs most milliseconds until the answer
 */
export function createTokenSource(
  { tokenUrl, clientId, clientSecret }: ClientCredentials,
  scope: string,
  timeoutMs: number,
  now: () => number = Date.now,
): TokenSource {
  let current: { readonly token: string; readonly until: number } | undefined;
  let pending: Promise<string> | undefined;
  return { token };

  function token(): Promise<string> {
    if (current !== undefined && now() < current.until) return Promise.resolve(current.token);
    pending ??= renew().finally(() => {
      pending = undefined;
    });
    return pending;
  }

  async function renew(): Promise<string> {
    const asked = now();
    const first = await ask('header');
    const { status, body } = isRefusedClient(first) ? await ask('body') : first;
    const { access_token: token, expires_in: seconds } = body;
    if (status >= 400) throw new TokenError(refusal(status, body.error));
    if (typeof token !== 'string' || token === '')
      throw new TokenError(`${place()} answers ${status} without an access_token. Is it the address for tokens?`);
    const lifetime = Number(seconds) > 0 ? Number(seconds) * 1000 : Number.POSITIVE_INFINITY;
    current = { token, until: asked + lifetime - Math.min(marginMs, lifetime / 2) };
    return token;
  }

  async function ask(way: ClientAuthentication): Promise<{ status: number; body: Record<string, unknown> }> {
    const form = new URLSearchParams({ grant_type: 'client_credentials', ...(scope !== '' && { scope }) });
    const headers: Record<string, string> = { accept: 'application/json' };
    if (way === 'header') headers.authorization = `Basic ${btoa(`${encoded(clientId)}:${encoded(clientSecret)}`)}`;
    else {
      form.set('client_id', clientId);
      form.set('client_secret', clientSecret);
    }
    const signal = AbortSignal.timeout(timeoutMs);
    try {
      const answer = await fetch(tokenUrl, { method: 'POST', headers, body: form, redirect: 'manual', signal });
      const body: unknown = await answer.json().catch(() => undefined);
      return { status: answer.status, body: isObject(body) ? body : {} };
    } catch (error) {
      const { cause, name } = error as Error & { cause?: { code?: string } };
      const reason = name === 'TimeoutError' ? `no answer within ${timeoutMs} ms` : (cause?.code ?? 'no connection');
      throw new TokenError(`${place()} does not answer: ${reason}. Is --oauth2-token-url right?`);
    }
  }

  function refusal(status: number, error: unknown): string {
    // A server may repeat anything; only the codes of the standard are shown.
    const code = typeof error === 'string' && Object.hasOwn(repairs, error) ? error : undefined;
    const repair = code === undefined ? 'Is --oauth2-token-url right?' : repairs[code];
    return `${place()} answers ${status}${code === undefined ? '' : ` (${code})`}. ${repair}`;
  }

  /** Without the query, which may hold a secret. */
  function place(): string {
    const { origin, pathname } = new URL(tokenUrl);
    return `The token endpoint ${origin}${pathname}`;
  }
}

/** What to do about the errors of RFC 6749, 5.2. */
const repairs: Readonly<Record<string, string>> = {
  invalid_client: 'Check --oauth2-client-id, and the secret in XS2A_OAUTH2_CLIENT_SECRET.',
  invalid_scope: 'The client may not have every scope of the contract: give those that it has with --oauth2-scope.',
  unauthorized_client: 'Allow the client to use the grant client_credentials.',
  unsupported_grant_type: 'It has no grant client_credentials: give a token with --credential.',
  invalid_request: 'Is --oauth2-token-url right?',
  invalid_grant: 'Is --oauth2-token-url right?',
};

function isRefusedClient({ status, body }: { status: number; body: Record<string, unknown> }): boolean {
  return status === 401 || (status === 400 && ['invalid_client', 'invalid_request'].includes(String(body.error)));
}

/** As a form has it (RFC 6749, 2.3.1). */
function encoded(text: string): string {
  return new URLSearchParams({ a: text }).toString().slice('a='.length);
}
