import { redacted } from '@xs2a/contract';

/**
 * Headers whose values may be shown. All others are hidden, because a secret may travel in a header of any name:
 * `X-Foo: Basic …`.
 */
const harmless = new Set([
  'accept',
  'accept-charset',
  'accept-encoding',
  'accept-language',
  'access-control-request-headers',
  'access-control-request-method',
  'cache-control',
  'connection',
  'content-encoding',
  'content-length',
  'content-type',
  'date',
  'dnt',
  'expect',
  'host',
  'origin',
  'pragma',
  'prefer',
  'priority',
  'sec-fetch-dest',
  'sec-fetch-mode',
  'sec-fetch-site',
  'transfer-encoding',
  'upgrade-insecure-requests',
  'user-agent',
]);

/** The headers of a request as they may be shown: all names, and the values of the harmless ones. */
export function redactHeaders(headers: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, show(name.toLowerCase(), value)]));
}

function show(name: string, value: unknown): unknown {
  if (harmless.has(name)) return value;
  return name === 'referer' && typeof value === 'string' ? withoutQuery(value) : redacted;
}

/** The address of the referring page, without query, fragment, user name and password. */
function withoutQuery(referer: string): string {
  const url = URL.parse(referer);
  return url === null || url.host === '' ? redacted : `${url.protocol}//${url.host}${url.pathname}`;
}
