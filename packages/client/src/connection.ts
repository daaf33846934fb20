import { Xs2aConnectionError } from './errors.ts';
import { type Failed, factsOf } from './failures.ts';

/** What `fetch` of Node, browsers, Deno, workers and React Native says of a connection that failed or broke. */
const networkMessage =
  /^(fetch failed|terminated|(failed to|error) fetch|load failed|network ?(error|connection lost|request failed)|the (network|internet) connection|error (in input stream|reading a body|sending request))/i;

/** Codes of sockets, DNS, TLS, HTTP and time limits in Node, Bun and what builds on them. */
const networkCode =
  /^(E(ADDRNOTAVAIL|AI_|BADRESP|CONN|FORMERR|HOST|NET|NODATA|NOTFOUND|PIPE|PROTO|REFUSED|SERVFAIL|TIME)|ERR_(HTTP2|NETWORK|OSSL|SOCKET_CL|SSL|STREAM_PREMATURE|TLS)|UND_ERR_(HEADERS|PRX_TLS|RES|SOCKET|\w+TIMEOUT)|NGHTTP2|HPE_|Connect|FailedToOpen|\w*CERT|CRL_|UNABLE_TO|HOSTNAME_MIS|INVALID_(CA|PURPOSE)|PATH_LENGTH)/;

/** Names and codes that show another cause: `fetch` also wraps errors of dispatchers and interceptors. */
const foreign = /_[MN]OCK_|ERR_INVALID|NOT_SUPPORTED|NotAllowed|(Type|Range|Reference|Syntax|Internal)Error/;

/** How many causes are looked at. */
const longestChain = 5;

/**
 * The error of a connection that failed or broke off. The cause has only its code, because messages of `fetch` quote URLs
 * and headers.
 *
 * @param reason what `fetch`, or the stream of a body, failed with
 * @param redact masks the credential that was sent
 * @returns `undefined` if something else failed: code of the caller, of a framework or of an interceptor
 */
export function toConnectionError(
  request: Failed,
  reason: unknown,
  redact: (text: string) => string = String,
): Xs2aConnectionError | undefined {
  const code = connectionCode(reason);
  if (code === undefined) return undefined;
  const details = code && ` (${redact(code)})`;
  const cause = Object.assign(new Error(`fetch failed${details}`), code && { code: redact(code) });
  return new Xs2aConnectionError('Connection', `connection failed${details}`, factsOf(request), undefined, { cause });
}

interface Failure {
  name?: unknown;
  message?: unknown;
  code?: unknown;
  cause?: unknown;
  errors?: unknown[];
}

/**
 * @param reason of a `fetch` that failed, or of a body that broke off
 * @returns the code of a failed connection, empty if it has none; `undefined` if something else failed: code of the
 *   caller, of a framework or of an interceptor
 */
export function connectionCode(reason: unknown): string | undefined {
  const { message, code: outerCode } = Object(reason) as Failure;
  let names = `${outerCode}`;
  let code = '';
  let link = reason as Failure | undefined;
  for (let depth = 0; link && depth < longestChain; depth++) {
    if (depth) names += ` ${link.name} ${link.code}`;
    if (!code && typeof link.code === 'string' && /^[A-Z]\w+$/.test(link.code)) code = link.code;
    link = (link.cause ?? link.errors?.[0]) as Failure | undefined;
  }
  const isConnection = networkCode.test(code) || networkMessage.test(`${message}`);
  return isConnection && !foreign.test(names) ? code : undefined;
}
