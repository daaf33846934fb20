import { encodeForm } from './form.ts';
import type { Settings, Timeouts } from './options.ts';
import type { Task, WireRequest } from './transport.ts';

/** Parameters of a call, by their place. */
export interface Params {
  path?: Record<string, unknown> | undefined;
  query?: Record<string, unknown> | undefined;
}

/**
 * Settings as every call uses them.
 *
 * @throws TypeError if one of them cannot work
 */
export function normalize(settings: Settings): Settings & { baseUrl: string } {
  const { baseUrl = 'https://api.xs2a.com', headers } = settings;
  // Paths are appended to it, and `fetch` takes no credentials in a URL.
  if (!URL.canParse(baseUrl) || !/^https?:\/\/[^/@?#]+(\/[^?#]*)?$/i.test(baseUrl)) {
    throw new TypeError('baseUrl must be a URL without credentials, query and hash');
  }
  checkTimeouts(settings.timeouts);
  return { ...settings, baseUrl: baseUrl.replace(/\/+$/, ''), headers: headers && lowerCase(headers) };
}

/** @throws TypeError if a time limit is none: a call would fail before it is sent */
export function checkTimeouts(timeouts: Timeouts = {}): void {
  for (const ms of Object.values(timeouts)) {
    if (!((ms ?? 1) > 0)) throw new TypeError('timeouts must be positive');
  }
}

/**
 * Builds the request of a task.
 *
 * @param settings normalized
 *
 * @throws TypeError if a parameter of the path is missing, or the body cannot be written as a form
 */
export function toRequest(
  settings: Settings & { baseUrl: string },
  task: Task,
  { path = {}, query }: Params,
): WireRequest {
  const search = query ? encodeForm(query) : '';
  const isForm = (task.encoding ?? settings.encoding) === 'form';
  return {
    url: settings.baseUrl + fillPath(task.path, path) + (search && `?${search}`),
    headers: headersOf(settings, task, isForm),
    // Of `undefined`, JSON makes `undefined`.
    body: isForm && task.body ? encodeForm(task.body) : JSON.stringify(task.body),
  };
}

/** Headers of a request, their names in lower case; those of the call win over those of the client. */
function headersOf(settings: Settings, task: Task, isForm: boolean): Record<string, string> {
  const headers: Record<string, string> = {};
  if (task.parseAs === 'json') headers.accept = 'application/json';
  if (task.body !== undefined) headers['content-type'] = `application/${isForm ? 'x-www-form-urlencoded' : 'json'}`;
  // `Object.assign` takes its time, for nothing in most calls.
  return settings.headers || task.headers ? Object.assign(headers, settings.headers, lowerCase(task.headers)) : headers;
}

/**
 * Puts the parameters into a path.
 *
 * @throws TypeError if one is missing, or is a dot segment that would lead to another path
 */
function fillPath(path: string, params: Record<string, unknown>): string {
  if (!path.includes('{')) return path;
  return path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(params[name] ?? '');
    if (/^\.{0,2}$/.test(value)) throw new TypeError(`path.${name} is missing`);
    return encodeURIComponent(value);
  });
}

/**
 * One header must not be there twice because it is spelled in two ways.
 *
 * @throws TypeError for what cannot be sent; without a cause, because that would quote the value
 */
export function lowerCase(headers: Headers | Record<string, string> | undefined): Record<string, string> {
  try {
    return Object.fromEntries(new Headers(headers));
  } catch {
    throw new TypeError('invalid header');
  }
}
