import { encodeForm } from './form.ts';
import type { Settings } from './options.ts';
import type { Task, WireRequest } from './transport.ts';

/** Parameters of a call, by their place. */
export interface Params {
  path?: Record<string, unknown> | undefined;
  query?: Record<string, unknown> | undefined;
}

/** Settings as every call uses them. */
export function normalize(settings: Settings): Settings & { baseUrl: string } {
  const { baseUrl = 'https://api.xs2a.com', headers } = settings;
  return { ...settings, baseUrl: baseUrl.replace(/\/$/, ''), headers: lowerCase(headers) };
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
  return {
    url: settings.baseUrl + fillPath(task.path, path) + (search && `?${search}`),
    headers: headersOf(settings, task),
    body: task.body === undefined ? undefined : serializerOf(settings, task)(task.body as object),
  };
}

/** Headers of a request, their names in lower case; those of the call win over those of the client. */
export function headersOf(settings: Settings, task: Task): Record<string, string> {
  const headers: Record<string, string> = {};
  if (!task.stream) headers.accept = 'application/json';
  if (task.body !== undefined) {
    headers['content-type'] = `application/${isForm(settings, task) ? 'x-www-form-urlencoded' : 'json'}`;
  }
  return Object.assign(headers, settings.headers, lowerCase(task.headers));
}

/** How the body of a task is written. */
export function serializerOf(settings: Settings, task: Task): (body: object) => string {
  return isForm(settings, task) ? encodeForm : (body) => JSON.stringify(body);
}

/**
 * Puts the parameters into a path.
 *
 * @throws TypeError if one is missing, or is a dot segment that would lead to another path
 */
export function fillPath(path: string, params: Record<string, unknown>): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(params[name] ?? '');
    if (/^\.{0,2}$/.test(value)) throw new TypeError(`path.${name} is missing`);
    return encodeURIComponent(value);
  });
}

function isForm(settings: Settings, task: Task): boolean {
  return (task.encoding ?? settings.encoding) === 'form';
}

/** One header must not be there twice because it is spelled in two ways. */
export function lowerCase(headers: Record<string, string> | undefined): Record<string, string> {
  const lower: Record<string, string> = {};
  for (const name in headers) lower[name.toLowerCase()] = headers[name] as string;
  return lower;
}
