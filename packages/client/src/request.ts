import { encodeForm } from './form.ts';
import { lowerCase } from './headers.ts';
import { toJson } from './json.ts';
import { allowedRetries, isSafe } from './retry.ts';
import { type CheckedSettings, checkTimeouts, type TimeLimits } from './settings.ts';
import type { CallInput, Target } from './target.ts';

/** A call that is ready to be sent, as often as its retries allow. */
export interface WireRequest {
  target: Target;
  url: string;
  /** By names in lower case, without the credential. */
  headers: Record<string, string>;
  /** The body as it is sent. */
  text: string | undefined;
  /** The body as the caller passed it; hooks see its shape. */
  body: unknown;
  /** Whether the server may repeat a secret of the bank user. */
  isSensitive: boolean;
  /** Whether it changes nothing, so that it may be repeated. */
  isSafe: boolean;
  timeouts: TimeLimits;
  retries: number;
  signal: AbortSignal | undefined;
}

/**
 * Builds the request of a call.
 *
 * @throws TypeError for an input that cannot be sent
 */
export function toRequest(settings: CheckedSettings, target: Target, input: CallInput): WireRequest {
  const { path, query, body, signal } = input;
  if ((target.sensitive || body !== undefined) && Object(body) !== body) throw new TypeError('body must be an object');
  const search = query ? encodeForm(query) : '';
  const isForm = (input.encoding ?? settings.encoding) === 'form';
  const safe = isSafe(target, body);
  const headers: Record<string, string> = {};
  if (target.parseAs === 'json') headers.accept = 'application/json';
  if (body !== undefined) headers['content-type'] = `application/${isForm ? 'x-www-form-urlencoded' : 'json'}`;
  return {
    target,
    url: settings.baseUrl + fillPath(target, path) + (search && `?${search}`),
    // Headers of the call replace those of the client. Most calls have none, and `Object.assign` is slow.
    headers:
      settings.headers || input.headers ? Object.assign(headers, settings.headers, lowerCase(input.headers)) : headers,
    text: (body && (isForm ? encodeForm(body) : toJson(body))) as string | undefined,
    body,
    // Callers can send more than the contract documents, so that `credentials` counts in every operation.
    isSensitive: target.sensitive || !!(body as { credentials?: unknown } | undefined)?.credentials,
    timeouts: checkTimeouts(input.timeouts, settings.timeouts),
    isSafe: safe,
    retries: allowedRetries(safe, target, input.retries, settings.retries),
    signal,
  };
}

/**
 * Puts the parameters into a path.
 *
 * @throws TypeError if one is missing, is an object, or is a dot segment, which would lead to another path
 */
function fillPath({ parts }: Target, params: CallInput['path'] = {}): string {
  let filled = parts[0] as string;
  for (let at = 1; at < parts.length; at += 2) {
    const value = (params[parts[at] as string] ?? '') as string;
    // A `Date` or a list would be sent as a text that is no id.
    if (Object(value) === value || /^\.{0,2}$/.test(value)) throw new TypeError(`path.${parts[at]} is missing`);
    // Encoding takes ten times as long as finding that there is nothing to encode.
    filled += (/[^\w-]/.test(value) ? encodeURIComponent(value) : value) + parts[at + 1];
  }
  return filled;
}
